// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/run_lock.h"

#include "core/base/foreign_text.h"
#include "core/jobs/trainer_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>
#include <chrono>
#include <system_error>
#include <thread>

namespace bitops {

namespace {

Error failure(const std::filesystem::path& folder, const std::string& reason)
{
    return Error{"Could not lock the run in " + pathText(folder) + ": " + reason + "."};
}

Error failure(const std::filesystem::path& folder)
{
    return failure(folder, std::generic_category().message(errno));
}

/// Someone who looks whether a trainer is at work holds a lock for a moment, too.
LockAnswer lockPatiently(int file)
{
    constexpr int attempts = 5;
    LockAnswer answer = tryLock(file, LOCK_EX);
    for (int attempt = 1; attempt < attempts && answer == LockAnswer::Taken; ++attempt) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        answer = tryLock(file, LOCK_EX);
    }
    return answer;
}

} // namespace

Result<RunLock> RunLock::take(const std::filesystem::path& folder)
{
    const std::filesystem::path path = folder / trainerLockFile;
    RunLock lock(
        FileDescriptor(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0666)));
    struct stat status = {};
    if (!lock.m_file.isOpen() || ::fstat(lock.m_file.get(), &status) != 0) {
        return failure(folder);
    }
    if (!S_ISREG(status.st_mode)) {
        return failure(folder, std::string(trainerLockFile) + " is no regular file");
    }
    switch (lockPatiently(lock.m_file.get())) {
    case LockAnswer::Ours:
        return lock;
    case LockAnswer::Taken:
        return Error{"Could not train the run in " + pathText(folder) +
                     ": another trainer is at work on it."};
    case LockAnswer::Unable:
        lock.m_notice = "The file system of " + pathText(folder) +
                        " has no locks: nothing keeps a second trainer out of this run.";
        return lock;
    case LockAnswer::Failed:
        break;
    }
    return failure(folder);
}

} // namespace bitops
