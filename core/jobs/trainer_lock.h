// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/file_descriptor.h"

#include <filesystem>

namespace bitops {

/// The file of a run folder that a trainer keeps locked (flock) while it is at work.
inline constexpr const char* trainerLockFile = "trainer.lock";

/// Whether a trainer is at work on the run in `folder`, in whatever process. Looking takes a shared lock for
/// a moment, which a trainer that starts just then waits for. On a file system without locks nobody can tell:
/// then none is.
bool isTrainerAtWork(const std::filesystem::path& folder);

/// What came of asking for a lock without waiting.
enum class LockAnswer {
    Ours,
    Taken,  ///< Somebody else has it.
    Unable, ///< The file system has no locks.
    Failed, ///< Anything else: errno says what.
};

/// `kind` is LOCK_SH or LOCK_EX of flock(2). Closing the file gives the lock back.
LockAnswer tryLock(int file, int kind);

} // namespace bitops
