// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/trainer_lock.h"

#include "core/jobs/locked_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace bitops {

bool isTrainerAtWork(const std::filesystem::path& folder)
{
    return isLocked(folder / trainerLockFile);
}

LockLook lookAtLock(const std::filesystem::path& file)
{
    // Not waiting for anybody, should it be a pipe.
    const FileDescriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!opened.isOpen()) {
        return LockLook::Free;
    }
    switch (tryLock(opened.get(), LOCK_SH)) { // Closing unlocks it, too.
    case LockAnswer::Taken:
        return LockLook::Taken;
    case LockAnswer::Unable:
        return LockLook::Unable;
    case LockAnswer::Ours:
    case LockAnswer::Failed:
        break;
    }
    return LockLook::Free;
}

bool isLocked(const std::filesystem::path& file)
{
    return lookAtLock(file) == LockLook::Taken;
}

LockAnswer tryLock(int file, int kind)
{
    int result = 0;
    do {
        result = ::flock(file, kind | LOCK_NB);
    } while (result != 0 && errno == EINTR);
    if (result == 0) {
        return LockAnswer::Ours;
    }
    switch (errno) {
    case EWOULDBLOCK:
        return LockAnswer::Taken;
    case ENOSYS:     // No such call, as under some emulations.
    case ENOLCK:     // A network file system without its lock service.
    case EOPNOTSUPP: // A file system without locks.
    case EINVAL:
    case EBADF: // One that has locks for writers only.
        return LockAnswer::Unable;
    default:
        return LockAnswer::Failed;
    }
}

} // namespace bitops
