// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/run_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

namespace bitops {

Result<RunLock> RunLock::take(const std::filesystem::path& folder)
{
    const std::filesystem::path path = folder / "trainer.lock";
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    RunLock lock(file);
    if (file < 0) {
        const std::string reason = std::strerror(errno); // NOLINT(concurrency-mt-unsafe)
        return Error{"Could not lock the run in " + folder.string() + ": " + reason + "."};
    }
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        return Error{"Could not train the run in " + folder.string() + ": another trainer is at work on it."};
    }
    return lock;
}

RunLock::~RunLock()
{
    if (m_file >= 0) {
        ::close(m_file);
    }
}

} // namespace bitops
