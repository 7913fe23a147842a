// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>

namespace bitops {

enum class LockLook {
    Free, ///< Also where the file is not there.
    Taken,
    Unable, ///< The file system has no locks: nobody can tell.
};

/// Whether a program keeps the file locked (flock). Looking is as isTrainerAtWork() has it.
LockLook lookAtLock(const std::filesystem::path& file);
bool isLocked(const std::filesystem::path& file);

} // namespace bitops
