// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/trainer.h"

#include "core/jobs/job_host.h"
#include "core/training/training_job.h"

#include <iostream>
#include <system_error>

namespace bitops {

int runJobFolder(const std::filesystem::path& folder, std::string_view version)
{
    std::error_code code;
    if (!std::filesystem::is_directory(folder, code)) {
        std::cerr << "bitops-trainer: Could not train the run in " << folder.string()
                  << ": there is no such folder.\n";
        return exit_code::wrongUsage;
    }
    TrainingJob job(folder);
    return hostJob(job, folder, version);
}

} // namespace bitops
