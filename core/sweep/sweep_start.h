// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_record.h"
#include "core/sweep/sweep_plan.h"
#include "core/sweep/sweep_status.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace bitops {

/// A run of a sweep whose folder is ready for a trainer.
struct ReadyRun
{
    std::filesystem::path folder = {};
    std::optional<FolderClaim> claim = {}; ///< Of a new one, until its trainer is at work.
    RunRecord before = {};                 ///< Of one that goes on: what is known of it.
};

/// Makes the folder of a run, or lets the one that is there take over the epochs, threads and so on that the
/// sweep has now. `program` is the version of the program that does. The error is one sentence.
Result<ReadyRun> prepareRun(const SweepPlan& plan, std::size_t index, const SweepTask& task,
                            const std::string& program);

} // namespace bitops
