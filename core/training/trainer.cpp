// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/trainer.h"

#include "core/runs/job_file.h"
#include "core/training/evaluation_job.h"
#include "core/training/sensitivity_job.h"
#include "core/training/training_job.h"

#include <iostream>
#include <memory>
#include <system_error>

namespace bitops {

namespace {

std::unique_ptr<Job> makeJob(const std::filesystem::path& folder)
{
    switch (jobKindIn(folder)) {
    case JobKind::Evaluation:
        return std::make_unique<EvaluationJob>(folder);
    case JobKind::Sensitivity:
        return std::make_unique<SensitivityJob>(folder);
    case JobKind::Training:
        break;
    }
    return std::make_unique<TrainingJob>(folder); // Which tells what is wrong with a folder of no job.
}

} // namespace

int runJobFolder(const std::filesystem::path& folder, std::string_view version, CommandSource source)
{
    std::error_code code;
    if (!std::filesystem::is_directory(folder, code)) {
        std::cerr << "bitops-trainer: Could not train the run in " << folder.string()
                  << ": there is no such folder.\n";
        return exit_code::wrongUsage;
    }
    const std::unique_ptr<Job> job = makeJob(folder);
    return hostJob(*job, folder, version, source);
}

} // namespace bitops
