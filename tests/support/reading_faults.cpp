// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The calls that read files: see fault_plan.cpp.

#include "tests/support/fault_plan.h"

#include <dirent.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace bitops::test;

namespace {

/// Half of what was asked for, where that is more than one byte.
size_t shortened(int file, size_t size)
{
    const Fault& fault = plan().fault;
    const bool isShort = fault.isShort && fault.call == reading && size > 1 && isMeant(pathOf(file));
    return isShort && fails(reading, pathOf(file)) ? size / 2 : size;
}

} // namespace

extern "C" {

ssize_t read(int file, void* data, size_t size)
{
    BITOPS_REAL(read);
    return whileReading([file] { return pathOf(file); },
                        [&] { return real(file, data, shortened(file, size)); });
}

ssize_t pread(int file, void* data, size_t size, off_t offset)
{
    BITOPS_REAL(pread);
    return whileReading([file] { return pathOf(file); },
                        [&] { return real(file, data, shortened(file, size), offset); });
}

ssize_t pread64(int file, void* data, size_t size, off64_t offset)
{
    BITOPS_REAL(pread64);
    return whileReading([file] { return pathOf(file); },
                        [&] { return real(file, data, shortened(file, size), offset); });
}

off_t lseek(int file, off_t offset, int from) noexcept
{
    BITOPS_REAL(lseek);
    return whileReading([file] { return pathOf(file); }, [&] { return real(file, offset, from); });
}

void* mmap(void* place, size_t size, int protection, int flags, int file, off_t offset) noexcept
{
    BITOPS_REAL(mmap);
    if (file < 0 || plan().fault.call != reading || plan().fault.isShort || !isMeant(pathOf(file)) ||
        !fails(reading, pathOf(file))) {
        return real(place, size, protection, flags, file, offset);
    }
    return MAP_FAILED;
}

int stat(const char* path, struct stat* status) noexcept
{
    static const auto real = next(static_cast<int (*)(const char*, struct stat*)>(&::stat), "stat");
    return whileReading([path] { return absolute(path); }, [&] { return real(path, status); });
}

int fstat(int file, struct stat* status) noexcept
{
    BITOPS_REAL(fstat);
    return whileReading([file] { return pathOf(file); }, [&] { return real(file, status); });
}

DIR* opendir(const char* path)
{
    BITOPS_REAL(opendir);
    return whileReading([path] { return absolute(path); }, [&] { return real(path); }, opening);
}

} // extern "C"
