// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/file_clock.h"

#include "core/base/file_descriptor.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <ctime>
#include <map>
#include <mutex>
#include <string>
#include <system_error>

namespace bitops {

namespace {

using FileTime = std::filesystem::file_time_type;
using namespace std::chrono_literals;

/// Clocks do not drift apart by more than milliseconds within that.
constexpr auto longestCount = 10min;

/// What a clock that nobody sets says, and that goes on while the machine sleeps.
std::chrono::nanoseconds steadyNow()
{
    timespec time{};
    ::clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

std::optional<FileTime> timeOfNewFile(const std::filesystem::path& folder)
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

struct Reading
{
    std::chrono::nanoseconds at{}; ///< By steadyNow().
    FileTime time;
};

} // namespace

std::optional<FileTime> fileSystemNow(const std::filesystem::path& folder)
{
    static std::mutex mutex;
    static std::map<dev_t, Reading> readings; ///< By the file systems.
    struct stat status = {};
    if (::stat(folder.c_str(), &status) != 0) {
        return std::nullopt;
    }
    const std::lock_guard lock(mutex);
    const auto known = readings.find(status.st_dev);
    const std::chrono::nanoseconds now = steadyNow();
    if (known == readings.end() || now - known->second.at > longestCount) {
        const std::optional<FileTime> time = timeOfNewFile(folder);
        if (time) {
            readings.insert_or_assign(status.st_dev, Reading{now, *time});
        }
        return time;
    }
    return known->second.time + (now - known->second.at);
}

} // namespace bitops
