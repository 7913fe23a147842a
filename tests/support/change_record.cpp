// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Each change as a line of numbers, and its texts behind it: power_cut.cpp reads them.

#include "tests/support/change_record.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <mutex>

namespace bitops::test {

namespace {

std::mutex gate;
long target = -1; ///< By the kernel itself: what is written to it is no change.

} // namespace

bool isRecording()
{
    return target >= 0;
}

void recordInto(const std::string& file)
{
    const std::lock_guard lock(gate);
    if (target >= 0) {
        ::syscall(SYS_close, target);
    }
    target = file.empty() ? -1
                          : ::syscall(SYS_openat, AT_FDCWD, file.c_str(),
                                      O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
}

void record(const DiskChange& change)
{
    std::string text;
    for (const std::uint64_t number : {static_cast<std::uint64_t>(change.kind), change.file, change.offset,
                                       std::uint64_t{change.path.size()}, std::uint64_t{change.from.size()},
                                       std::uint64_t{change.bytes.size()}}) {
        text += std::to_string(number) + ' ';
    }
    text += '\n' + change.path + change.from + change.bytes;
    const std::lock_guard lock(gate);
    (void)::syscall(SYS_write, target, text.data(), text.size());
}

std::uint64_t inodeOf(int file)
{
    struct stat status = {};
    return ::syscall(SYS_newfstatat, file, "", &status, AT_EMPTY_PATH) == 0 ? status.st_ino : 0;
}

std::uint64_t inodeOf(const std::string& path)
{
    struct stat status = {};
    return ::syscall(SYS_newfstatat, AT_FDCWD, path.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0
               ? status.st_ino
               : 0;
}

std::uint64_t placeIn(int file)
{
    const int from = (::fcntl(file, F_GETFL) & O_APPEND) != 0 ? SEEK_END : SEEK_CUR;
    const off_t before = ::syscall(SYS_lseek, file, 0, SEEK_CUR);
    const off_t place = ::syscall(SYS_lseek, file, 0, from);
    ::syscall(SYS_lseek, file, before, SEEK_SET);
    return static_cast<std::uint64_t>(place);
}

} // namespace bitops::test
