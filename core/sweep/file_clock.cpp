// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/file_clock.h"

#include "core/base/file_descriptor.h"

#include <fcntl.h>
#include <unistd.h>

#include <string>
#include <system_error>

namespace bitops {

std::optional<std::filesystem::file_time_type> fileSystemNow(const std::filesystem::path& folder)
{
    const std::filesystem::path probe = folder / (".clock-" + std::to_string(::getpid()));
    FileDescriptor file(::open(probe.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!file.isOpen()) {
        return std::nullopt;
    }
    std::error_code code;
    const auto time = std::filesystem::last_write_time(probe, code);
    ::unlink(probe.c_str());
    return code ? std::nullopt : std::optional(time);
}

} // namespace bitops
