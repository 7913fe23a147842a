// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/result.h"

#include <filesystem>
#include <utility>

namespace bitops {

/// Keeps other trainers out of a run folder, as long as it lives and at most as long as the process.
class RunLock
{
public:
    /// The error says that another trainer is at work there, or what else stood in the way.
    static Result<RunLock> take(const std::filesystem::path& folder);

    RunLock(RunLock&& other) noexcept
        : m_file(std::exchange(other.m_file, -1))
    {
    }
    RunLock& operator=(RunLock&&) = delete;
    ~RunLock();

private:
    explicit RunLock(int file)
        : m_file(file)
    {
    }

    int m_file;
};

} // namespace bitops
