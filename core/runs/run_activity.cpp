// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/run_activity.h"

#include "core/jobs/locked_file.h"
#include "core/jobs/trainer_lock.h"
#include "core/runs/file_clock.h"
#include "core/runs/run_events.h"
#include "core/runs/run_folder.h"
#include "core/runs/sweep_folder.h"

#include <optional>
#include <system_error>

namespace bitops {

namespace {

bool isOfCluster(const std::filesystem::path& folder)
{
    std::error_code code;
    return std::filesystem::exists(folder.parent_path() / clusterJobFile, code);
}

bool hasFreshEvents(const std::filesystem::path& folder)
{
    std::error_code code;
    const auto last = std::filesystem::last_write_time(folder / run_file::events, code);
    if (code) {
        return false;
    }
    const std::optional<std::filesystem::file_time_type> now = fileSystemNow(folder.parent_path());
    return now && *now - last < longestSilence;
}

} // namespace

TrainerSign trainerSign(const std::filesystem::path& folder, ClusterTask task)
{
    const LockLook lock = lookAtLock(folder / trainerLockFile);
    if (lock == LockLook::Taken) {
        return TrainerSign::Lock;
    }
    if (task != ClusterTask::Unknown) {
        return task == ClusterTask::Running ? TrainerSign::Heartbeat : TrainerSign::None;
    }
    const bool isOpen = lock == LockLook::Unable || isOfCluster(folder);
    return isOpen && hasFreshEvents(folder) ? TrainerSign::Heartbeat : TrainerSign::None;
}

bool isAtWork(TrainerSign sign, const RunRecord& record)
{
    return sign == TrainerSign::Lock || (sign == TrainerSign::Heartbeat && !record.outcome());
}

bool isBeingTrained(const std::filesystem::path& folder)
{
    const TrainerSign sign = trainerSign(folder);
    if (sign != TrainerSign::Heartbeat) {
        return sign == TrainerSign::Lock;
    }
    const Result<RunRecord> record = loadRunRecord(folder, RunDetail::List);
    return record && isAtWork(sign, *record);
}

} // namespace bitops
