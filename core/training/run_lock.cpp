// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/run_lock.h"

#include "core/runs/trainer_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <string>
#include <thread>

namespace bitops {

namespace {

Error failure(const std::filesystem::path& folder)
{
    const std::string reason = std::strerror(errno); // NOLINT(concurrency-mt-unsafe)
    return Error{"Could not lock the run in " + folder.string() + ": " + reason + "."};
}

} // namespace

Result<RunLock> RunLock::take(const std::filesystem::path& folder)
{
    const std::filesystem::path path = folder / trainerLockFile;
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (file < 0) {
        return failure(folder);
    }
    RunLock lock(file);
    // Someone who looks whether a trainer is at work holds a lock for a moment, too.
    constexpr int attempts = 5;
    for (int attempt = 1; attempt <= attempts; ++attempt) {
        if (::flock(file, LOCK_EX | LOCK_NB) == 0) {
            return lock;
        }
        if (errno == EWOULDBLOCK && attempt < attempts) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    }
    if (errno != EWOULDBLOCK) {
        return failure(folder);
    }
    return Error{"Could not train the run in " + folder.string() + ": another trainer is at work on it."};
}

RunLock::~RunLock()
{
    if (m_file >= 0) {
        ::close(m_file);
    }
}

} // namespace bitops
