// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/data/image_set.h"
#include "core/data/pixel_values.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_record.h"
#include "core/training/batch_loader.h"
#include "core/training/checkpoint.h"
#include "core/training/learner.h"
#include "core/training/stopwatch.h"
#include "core/training/supervisor.h"

#include <filesystem>
#include <optional>

namespace bitops {

/// Trains the run of a folder from its last checkpoint, or from the beginning, to its end: epoch by epoch the
/// training images in the epoch's order, then the validation images. Saves `last.ckpt` when an epoch's
/// training is done, when its validation is, and when stopped in training; `best.ckpt` when the validation
/// accuracy is the highest so far.
class TrainingLoop
{
public:
    /// Makes the initial network. `data` and `supervisor` must outlive the loop.
    TrainingLoop(std::filesystem::path folder, const RunDescription& description, const DataSet& data,
                 Supervisor& supervisor);

    /// Goes on from this checkpoint, which was read from the folder. The error says why it cannot be.
    Status restore(const Checkpoint& checkpoint);

    /// How it ended; that itself is not reported. Throws what LibTorch throws.
    Outcome run();

private:
    /// Each gives the outcome if the run ends there.
    std::optional<Outcome> trainEpoch();
    std::optional<Outcome> trainBatches(BatchLoader& loader);
    std::optional<Outcome> validateEpoch();
    std::optional<Outcome> closeEpoch(const Tally& validation, double validationSeconds);
    std::optional<Outcome> collectTraining();
    std::optional<Outcome> reportProgress();
    std::optional<Outcome> reportStart();
    std::optional<Outcome> report(const Event& event);
    std::optional<Outcome> save(const char* name);
    Outcome stop();

    bool mayGoOn();
    [[nodiscard]] Checkpoint checkpoint() const;
    [[nodiscard]] double learningRate(std::int64_t step) const;

    std::filesystem::path m_folder;
    RunDescription m_description;
    const DataSet& m_data;
    Supervisor& m_supervisor;
    Learner m_learner;
    BatchPlan m_plan;
    BatchPlan m_validationPlan;
    PixelScale m_pixelScale;
    PixelValues m_pixelValues;
    RunPosition m_position;
    Stopwatch m_stopwatch;       ///< Since the beginning of run().
    double m_earlierSeconds = 0; ///< Of the run, before that.
    double m_nextProgress = 0;   ///< On the stopwatch.
};

} // namespace bitops
