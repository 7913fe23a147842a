// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The calls that change files, and the clock: see fault_plan.cpp.

#include "tests/support/change_record.h"
#include "tests/support/fault_plan.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <ctime>
#include <string>

namespace {

using namespace bitops::test;
using Kind = DiskChange::Kind;

/// Takes down what a call has changed, if it has.
template <typename Result> Result noted(Result result, const std::string& path, DiskChange change)
{
    if (isRecording() && result >= 0 && isMeant(path)) {
        const int error = errno;
        change.path = path;
        record(change);
        errno = error;
    }
    return result;
}

/// Of a file that is open.
int noted(int result, int file, Kind kind, std::uint64_t offset = 0)
{
    return isRecording() ? noted(result, pathOf(file), {kind, inodeOf(file), offset}) : result;
}

bool mayWrite(int flags)
{
    return (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT) != 0;
}

template <typename Open> int aroundOpen(const char* path, int flags, Open open)
{
    if (mayWrite(flags)) {
        const bool isNew = isRecording() && inodeOf(std::string(path)) == 0;
        const int file = around("open", absolute(path), open);
        return isNew                                     ? noted(file, file, Kind::Create)
               : isRecording() && (flags & O_TRUNC) != 0 ? noted(file, file, Kind::Truncate)
                                                         : file;
    }
    return whileReading([path] { return absolute(path); }, open, opening);
}

mode_t modeFrom(int flags, va_list arguments)
{
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
}

bool isRegular(int file)
{
    struct stat status = {};
    return file > STDERR_FILENO && ::fstat(file, &status) == 0 && S_ISREG(status.st_mode);
}

/// With a moment between its halves, or not at all, or half of it.
template <typename Write> ssize_t writeInHalves(const std::string& path, size_t size, Write write)
{
    const auto half = static_cast<size_t>(size / 2);
    if (fails("write", path)) {
        const size_t taken = half > 0 ? half : size;
        return plan().fault.isShort ? write(size_t{0}, taken) : -1;
    }
    const std::string what = "write of " + fileName(path);
    pass("before " + what);
    const ssize_t first = half > 0 ? write(size_t{0}, half) : 0;
    if (first < 0 || static_cast<size_t>(first) < half) {
        return first;
    }
    pass("within " + what);
    const ssize_t second = write(half, size - half);
    return second < 0 ? (first > 0 ? first : second) : first + second;
}

} // namespace

#define BITOPS_OPEN(function)                                                                                \
    int function(const char* path, int flags, ...)                                                           \
    {                                                                                                        \
        BITOPS_REAL(function);                                                                               \
        va_list arguments;                                                                                   \
        va_start(arguments, flags);                                                                          \
        const mode_t mode = modeFrom(flags, arguments);                                                      \
        va_end(arguments);                                                                                   \
        return aroundOpen(path, flags, [&] { return real(path, flags, mode); });                             \
    }
#define BITOPS_OPEN_AT(function)                                                                             \
    int function(int folder, const char* path, int flags, ...)                                               \
    {                                                                                                        \
        BITOPS_REAL(function);                                                                               \
        va_list arguments;                                                                                   \
        va_start(arguments, flags);                                                                          \
        const mode_t mode = modeFrom(flags, arguments);                                                      \
        va_end(arguments);                                                                                   \
        return aroundOpen(path, flags, [&] { return real(folder, path, flags, mode); });                     \
    }
#define BITOPS_ON_FILE(function, file, ...)                                                                  \
    BITOPS_REAL(function);                                                                                   \
    return around(#function, pathOf(file), [&] { return real(__VA_ARGS__); })
#define BITOPS_CHANGE(call, path, kind, from, ...)                                                           \
    const std::uint64_t inode = isRecording() ? inodeOf(absolute(from)) : 0;                                 \
    return noted(around(call, absolute(path), [&] { return real(__VA_ARGS__); }), absolute(path),            \
                 {kind, inode, 0, {}, absolute(from)})

extern "C" {

BITOPS_OPEN(open)
BITOPS_OPEN(open64)
BITOPS_OPEN_AT(openat)
BITOPS_OPEN_AT(openat64)

int fsync(int file)
{
    BITOPS_REAL(fsync);
    const int result = around("fsync", pathOf(file), [&] { return real(file); });
    return noted(result, file, isRecording() && isRegular(file) ? Kind::Sync : Kind::SyncFolder);
}

int fdatasync(int file)
{
    BITOPS_REAL(fdatasync);
    return noted(around("fdatasync", pathOf(file), [&] { return real(file); }), file, Kind::Sync);
}

int ftruncate(int file, off_t size) noexcept
{
    BITOPS_REAL(ftruncate);
    return noted(around("ftruncate", pathOf(file), [&] { return real(file, size); }), file, Kind::Truncate,
                 static_cast<std::uint64_t>(size));
}

int ftruncate64(int file, off64_t size) noexcept
{
    BITOPS_REAL(ftruncate64);
    return noted(around("ftruncate64", pathOf(file), [&] { return real(file, size); }), file, Kind::Truncate,
                 static_cast<std::uint64_t>(size));
}

int rename(const char* from, const char* to) noexcept
{
    BITOPS_REAL(rename);
    BITOPS_CHANGE("rename", to, Kind::Rename, from, from, to);
}

int renameat2(int oldFolder, const char* from, int newFolder, const char* to, unsigned int flags) noexcept
{
    BITOPS_REAL(renameat2);
    BITOPS_CHANGE("rename", to, Kind::Rename, from, oldFolder, from, newFolder, to, flags);
}

int link(const char* from, const char* to) noexcept
{
    BITOPS_REAL(link);
    BITOPS_CHANGE("link", to, Kind::Link, from, from, to);
}

int linkat(int oldFolder, const char* from, int newFolder, const char* to, int flags) noexcept
{
    BITOPS_REAL(linkat);
    BITOPS_CHANGE("link", to, Kind::Link, from, oldFolder, from, newFolder, to, flags);
}

int mkdir(const char* path, mode_t mode) noexcept
{
    BITOPS_REAL(mkdir);
    BITOPS_CHANGE("mkdir", path, Kind::MakeFolder, path, path, mode);
}

int remove(const char* path) noexcept
{
    BITOPS_REAL(remove);
    BITOPS_CHANGE("remove", path, Kind::Remove, path, path);
}

int unlink(const char* path) noexcept
{
    BITOPS_REAL(unlink);
    BITOPS_CHANGE("unlink", path, Kind::Remove, path, path);
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // There is a struct of this name, too.
int flock(int file, int operation) noexcept
{
    BITOPS_REAL(flock);
    return around("flock", pathOf(file), [&] { return real(file, operation); });
}
#pragma GCC diagnostic pop

int fchmod(int file, mode_t mode) noexcept
{
    BITOPS_ON_FILE(fchmod, file, file, mode);
}

ssize_t write(int file, const void* data, size_t size)
{
    BITOPS_REAL(write);
    if (plan().countsClock || !isRegular(file) || !isMeant(pathOf(file))) {
        return real(file, data, size);
    }
    const std::string path = pathOf(file);
    const std::uint64_t place = isRecording() ? placeIn(file) : 0;
    const ssize_t written = writeInHalves(path, size, [&](size_t begin, size_t length) {
        return real(file, static_cast<const char*>(data) + begin, length);
    });
    return !isRecording() || written < 0
               ? written
               : noted(written, path,
                       {Kind::Write,
                        inodeOf(file),
                        place,
                        {},
                        {},
                        std::string(static_cast<const char*>(data), static_cast<std::size_t>(written))});
}

int clock_gettime(clockid_t clock, struct timespec* time) noexcept
{
    BITOPS_REAL(clock_gettime);
    if (plan().countsClock) {
        pass("a look at the clock", /*isClock=*/true);
    }
    return real(clock, time);
}

} // extern "C"
