// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/file_descriptor.h"
#include "core/base/result.h"

#include <filesystem>
#include <utility>
#include <vector>

namespace bitops {

/// Keeps a second program from having the runs of a sweep trained, as long as it lives. On a file system
/// without locks it keeps nobody out; then the locks of the runs may not, either.
class SweepLock
{
public:
    /// Makes the folder, if need be. The error says that another program is at work on the sweep, or what
    /// else stood in the way.
    static Result<SweepLock> take(const std::filesystem::path& folder);

private:
    explicit SweepLock(FileDescriptor file)
        : m_file(std::move(file))
    {
    }

    FileDescriptor m_file;
};

/// Whether somebody has taken it.
bool isSweepAtWork(const std::filesystem::path& folder);
/// The folders among `runsFolder` of sweeps that a program of this machine has trained now: their trainers
/// use its cores.
std::vector<std::filesystem::path> sweepsAtWorkHere(const std::filesystem::path& runsFolder);

/// Asks the program that is at work on a sweep, on whatever machine, to stop; it looks once a second.
Status askToCancel(const std::filesystem::path& folder);
bool isAskedToCancel(const std::filesystem::path& folder);
/// What was asked before does not count any more.
void forgetCancel(const std::filesystem::path& folder);

} // namespace bitops
