// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Loaded into a program before its libraries (LD_PRELOAD), this refuses it memory, from the beginning of its
// main() to the end: malloc() gives null, and so `new` throws. A test that is linked with it asks for that by
// itself: see allocation_faults.h.
//
//   BITOPS_REFUSE_MEMORY      n: all requests from the n-th on, counted from 0; with a `!` behind n it alone
//   BITOPS_REFUSE_MEMORY_LOG  file that takes a line with the numbers of requests and of those refused

#include "tests/support/allocation_faults.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstddef>
#include <cstdio>
#include <cstdlib>

namespace {

std::atomic<bool> isOn = false;
std::atomic<long> requestCount = 0;
std::atomic<long> refusedCount = 0;
long firstRefused = 0;
bool isOnlyOne = false;

bool isRefused()
{
    if (!isOn.load(std::memory_order_relaxed)) {
        return false;
    }
    const long number = requestCount++;
    if (isOnlyOne ? number != firstRefused : number < firstRefused) {
        return false;
    }
    ++refusedCount;
    errno = ENOMEM;
    return true;
}

void refuse(long number, bool isAlone)
{
    firstRefused = number;
    isOnlyOne = isAlone;
    requestCount = 0;
    refusedCount = 0;
    isOn = true;
}

/// By the kernel itself, and without memory.
void log()
{
    const char* const path = std::getenv("BITOPS_REFUSE_MEMORY_LOG");
    if (path == nullptr) {
        return;
    }
    std::array<char, 64> line;
    const int length =
        std::snprintf(line.data(), line.size(), "%ld %ld\n", requestCount.load(), refusedCount.load());
    const long file = ::syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    (void)::syscall(SYS_write, file, line.data(), length);
    (void)::syscall(SYS_close, file);
}

using Main = int (*)(int, char**, char**);
Main programsMain = nullptr;

int mainWithoutMemory(int argc, char** argv, char** environment)
{
    char* rest = nullptr;
    const char* const plan = std::getenv("BITOPS_REFUSE_MEMORY");
    const long number = plan == nullptr ? LONG_MAX : std::strtol(plan, &rest, 10);
    refuse(number, rest != nullptr && *rest == '!');
    const int code = programsMain(argc, argv, environment);
    isOn = false;
    return code;
}

__attribute__((destructor)) void tellTheEnd()
{
    log();
}

} // namespace

namespace bitops::test {

RefusedMemory::RefusedMemory(long number, bool isAlone)
{
    refuse(number, isAlone);
}

RefusedMemory::~RefusedMemory()
{
    isOn = false;
}

long RefusedMemory::requests()
{
    return requestCount;
}

long RefusedMemory::refused()
{
    return refusedCount;
}

} // namespace bitops::test

// NOLINTBEGIN: names and forms are those of the system's library.
extern "C" {

void* __libc_malloc(size_t size);
void* __libc_calloc(size_t count, size_t size);
void* __libc_realloc(void* old, size_t size);
void* __libc_memalign(size_t alignment, size_t size);

void* malloc(size_t size)
{
    return isRefused() ? nullptr : __libc_malloc(size);
}

void* calloc(size_t count, size_t size)
{
    return isRefused() ? nullptr : __libc_calloc(count, size);
}

void* realloc(void* old, size_t size)
{
    return isRefused() ? nullptr : __libc_realloc(old, size);
}

void* memalign(size_t alignment, size_t size)
{
    return isRefused() ? nullptr : __libc_memalign(alignment, size);
}

void* aligned_alloc(size_t alignment, size_t size)
{
    return memalign(alignment, size);
}

int posix_memalign(void** place, size_t alignment, size_t size)
{
    void* const made = memalign(alignment, size);
    if (made == nullptr) {
        return ENOMEM;
    }
    *place = made;
    return 0;
}

int __libc_start_main(Main main, int argc, char** argv, void (*init)(), void (*fini)(), void (*linkerFini)(),
                      void* stackEnd)
{
    programsMain = main;
    const auto real = reinterpret_cast<decltype(&__libc_start_main)>(::dlsym(RTLD_NEXT, "__libc_start_main"));
    return real(std::getenv("BITOPS_REFUSE_MEMORY_LOG") == nullptr ? main : mainWithoutMemory, argc, argv,
                init, fini, linkerFini, stackEnd);
}

} // extern "C"
// NOLINTEND
