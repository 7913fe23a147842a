// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/file_descriptor.h"
#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <utility>

namespace bitops {

/// Keeps other trainers out of a run folder, as long as it lives and at most as long as the process.
class RunLock
{
public:
    /// The error says that another trainer is at work there, or what else stood in the way.
    static Result<RunLock> take(const std::filesystem::path& folder);

    /// Why it keeps nobody out, one sentence: the file system has no locks. Empty if it does.
    [[nodiscard]] const std::string& notice() const { return m_notice; }

private:
    explicit RunLock(FileDescriptor file)
        : m_file(std::move(file))
    {
    }

    FileDescriptor m_file;
    std::string m_notice;
};

} // namespace bitops
