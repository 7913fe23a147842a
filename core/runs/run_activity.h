// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_record.h"

#include <chrono>
#include <filesystem>
#include <map>

namespace bitops {

// Whether a run is being trained, told in one way for lists, tables, the command line and whoever wants to go
// on with it. Neither clocks nor process ids of other machines are asked.

/// Without a sign for so long, a run of which its lock tells nothing counts as interrupted.
inline constexpr std::chrono::seconds longestSilence{300};

/// What the queue of a cluster says of the task that trains a run.
enum class ClusterTask {
    Unknown, ///< It has none, or was not asked.
    Waiting,
    Running,
};

/// Of runs, by their folders.
using ClusterTasks = std::map<std::filesystem::path, ClusterTask>;

/// What speaks for a trainer at work on a run.
enum class TrainerSign {
    None,
    Heartbeat, ///< As long as its last event is not there: a cluster says so, or its events are fresh.
    Lock,      ///< Its lock is taken.
};

/// Looks at the lock, then at what the cluster says. Where both leave it open, because the file system has no
/// locks, or because the run belongs to a sweep that was submitted to a cluster once, whose nodes' locks may
/// not be seen from here, it looks at the age of the events by the clock of their file system.
TrainerSign trainerSign(const std::filesystem::path& folder, ClusterTask task = ClusterTask::Unknown);

/// Whether it means a trainer at work, with what is known of the run's events.
bool isAtWork(TrainerSign sign, const RunRecord& record);

/// Whether a run is being trained, by its folder alone: of events, as much is read as is needed.
bool isBeingTrained(const std::filesystem::path& folder);

} // namespace bitops
