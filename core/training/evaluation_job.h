// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/job.h"
#include "core/runs/evaluation.h"
#include "core/training/stopwatch.h"

#include <filesystem>
#include <optional>

namespace bitops {

/// Evaluates the best weights of a run, or those of a model's file, on a data set: on the images that
/// validate there, then on the test images where there are any. On a run's own data, with as many threads as
/// it had, the figures are those of its training to the last bit.
class EvaluationJob : public Job
{
public:
    explicit EvaluationJob(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
    }

    std::optional<JobEnding> prepare() override;
    JobEnding run(Supervisor& supervisor) override;
    [[nodiscard]] std::string explain(const std::exception& exception) const override;

private:
    std::filesystem::path m_folder;
    Result<EvaluationDescription> m_description = Error{};
    Stopwatch m_stopwatch;
};

} // namespace bitops
