// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/job.h"
#include "core/runs/sensitivity.h"
#include "core/training/stopwatch.h"

#include <filesystem>
#include <optional>

namespace bitops {

/// Measures what the layers of a run's best weights lose at other bits. What an earlier process of the folder
/// measured of the same weights and data, with the same settings and number of threads, is not measured
/// again.
class SensitivityJob : public Job
{
public:
    explicit SensitivityJob(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
    }

    std::optional<JobEnding> prepare() override;
    JobEnding run(Supervisor& supervisor) override;
    [[nodiscard]] std::string explain(const std::exception& exception) const override;

private:
    std::filesystem::path m_folder;
    Result<SensitivityDescription> m_description = Error{};
    Result<SensitivityRecord> m_known = Error{};
    Stopwatch m_stopwatch;
};

} // namespace bitops
