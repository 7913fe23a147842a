// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/data/data_identity.h"
#include "core/data/image_set.h"
#include "core/data/pixel_values.h"
#include "core/jobs/supervisor.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_record.h"
#include "core/training/batch_loader.h"
#include "core/training/checkpoint_keeper.h"
#include "core/training/layer_statistics.h"
#include "core/training/learner.h"
#include "core/training/stopwatch.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace bitops {

/// Trains the run of a folder from its last checkpoint, or from the beginning, to its end: epoch by epoch the
/// training images in the epoch's order, then the validation images; at the end the best checkpoint on the
/// test images, where there are any. Saves itself as checkpoint_keeper.h says, and when it is stopped.
class TrainingLoop
{
public:
    /// Makes the initial network: an imported one of this model. `data` and `supervisor` must outlive the
    /// loop.
    TrainingLoop(std::filesystem::path folder, const RunDescription& description, const DataSet& data,
                 Supervisor& supervisor, const std::shared_ptr<onnx::LoadedModel>& model = nullptr);

    /// Takes the weights of the run that the configuration begins from, and saves them as this run's first
    /// checkpoint, so that the run does not depend on the other one's folder any more.
    Status startFromOtherRun();

    /// Goes on from this checkpoint, which was read from `path`. The error says why it cannot be.
    Status restore(const Checkpoint& checkpoint, const std::filesystem::path& path);

    /// How it ended; that itself is not reported. Throws what LibTorch throws.
    Outcome run();

private:
    /// Each gives the outcome if the run ends there.
    std::optional<Outcome> trainEpoch();
    std::optional<Outcome> trainBatches(BatchLoader& loader);
    std::optional<Outcome> validateEpoch();
    std::optional<Outcome> estimateNorms(NormEstimate& estimate);
    std::optional<Outcome> validateImages(const ImageSet& images, const std::string& where, MetricSums& sums);
    std::optional<Outcome> closeEpoch(const EpochEvent& epoch, const MeasuredLayers& measured);
    std::optional<Outcome> reportLayers(const MeasuredLayers& measured);
    std::optional<Outcome> reportClasses(int epoch, const char* part, const Answers& answers);
    std::optional<Outcome> finish();
    std::optional<Outcome> testBest();
    std::optional<Outcome> collectTraining();
    std::optional<Outcome> reportProgress();
    std::optional<Outcome> reportStart();
    std::optional<Outcome> report(const Event& event);
    std::optional<Outcome> save(Checkpoint checkpoint);
    Outcome stop(Checkpoint checkpoint);

    [[nodiscard]] MeasuredLayers measureLayers();
    [[nodiscard]] Result<Checkpoint> bestCheckpoint() const;
    bool mayGoOn();
    [[nodiscard]] double runSeconds() const { return m_earlierSeconds + m_stopwatch.seconds(); }
    [[nodiscard]] Checkpoint checkpoint() const;
    [[nodiscard]] double learningRate(std::int64_t step) const;

    std::filesystem::path m_folder;
    RunDescription m_description;
    const DataSet& m_data;
    Supervisor& m_supervisor;
    Learner m_learner;
    BatchPlan m_plan;
    PixelScale m_pixelScale;
    PixelValues m_pixelValues;
    LayerStatistics m_statistics;
    CheckpointKeeper m_keeper;
    DataIdentity m_identity; ///< Of the data, for the checkpoints.
    RunPosition m_position;
    Stopwatch m_stopwatch;       ///< Since the beginning of run().
    double m_earlierSeconds = 0; ///< Of the run, before that.
    double m_earlierSaving = 0;  ///< Seconds of checkpoints, before that.
    double m_nextProgress = 0;   ///< On the stopwatch.
};

/// How a run ended that is over.
CompletedEvent completedOutcome(const RunPosition& position, const TrainingConfiguration& training);

} // namespace bitops
