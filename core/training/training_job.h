// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/data/image_set.h"
#include "core/formats/onnx/loaded_model.h"
#include "core/jobs/job.h"
#include "core/runs/run_folder.h"
#include "core/training/checkpoint_keeper.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace bitops {

/// Trains the run of a folder: from its last checkpoint, or from the beginning.
class TrainingJob : public Job
{
public:
    explicit TrainingJob(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
    }

    /// Refuses a run that is completed already.
    std::optional<JobEnding> prepare() override;
    JobEnding run(Supervisor& supervisor) override;
    [[nodiscard]] std::string explain(const std::exception& exception) const override;

private:
    using Found = std::optional<FoundCheckpoint>;

    [[nodiscard]] bool isCompleted() const;
    [[nodiscard]] bool hasToldItsEnd() const;
    Status checkDescription() const;
    JobEnding train(Supervisor& supervisor);
    [[nodiscard]] JobEnding trainOn(const DataSet& data, Supervisor& supervisor) const;

    std::filesystem::path m_folder;
    Result<RunDescription> m_description = Error{};
    std::shared_ptr<onnx::LoadedModel> m_model; ///< Null of a stack of blocks.
    Result<Found> m_found = Found();
};

} // namespace bitops
