// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Loaded into a program before its libraries (LD_PRELOAD), this ends it by SIGKILL at a moment that was asked
// for, or lets its calls fail. Before and after each call that changes a file is a moment, as is a write of
// which half is done; or each look at the clock, of which a training has several in every step.
//
//   BITOPS_FAULTS_MOMENTS  files (default) or clock: which moments count
//   BITOPS_FAULTS_KILL     the moment, from 0
//   BITOPS_FAULTS_FAIL     call:errno:n: the calls of this name fail from the n-th on, counted from 0
//   BITOPS_FAULTS_LOG      file that takes a line with the call at which the program was ended, or with the
//                          number of its moments if it came to its end

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>

namespace {

struct Plan
{
    bool countsClock = false;
    long killAt = -1;
    std::string failing;
    int error = 0;
    long failFrom = 0;
};

std::atomic<long> moments = 0;
std::atomic<long> callsOfFailing = 0;
std::atomic<int> temporaryFile = -1; ///< The last that mkstemp made.

long numberOf(const char* name)
{
    const char* const text = std::getenv(name);
    return text == nullptr ? -1 : std::strtol(text, nullptr, 10);
}

Plan readPlan()
{
    Plan plan;
    const char* const counted = std::getenv("BITOPS_FAULTS_MOMENTS");
    plan.countsClock = counted != nullptr && std::strcmp(counted, "clock") == 0;
    plan.killAt = numberOf("BITOPS_FAULTS_KILL");
    if (const char* const fail = std::getenv("BITOPS_FAULTS_FAIL")) {
        const std::string text = fail;
        const std::size_t first = text.find(':');
        const std::size_t second = text.find(':', first + 1);
        plan.failing = text.substr(0, first);
        plan.error = std::atoi(text.c_str() + first + 1);
        plan.failFrom = std::atol(text.c_str() + second + 1);
    }
    return plan;
}

const Plan& plan()
{
    static const Plan read = readPlan();
    return read;
}

/// By the kernel itself: these calls are no moments.
void log(const std::string& line)
{
    if (const char* const path = std::getenv("BITOPS_FAULTS_LOG")) {
        const long file = ::syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_APPEND | O_CREAT, 0666);
        (void)::syscall(SYS_write, file, line.data(), line.size());
        (void)::syscall(SYS_close, file);
    }
}

void pass(const char* call, bool isClock = false)
{
    if (isClock != plan().countsClock || moments++ != plan().killAt) {
        return;
    }
    log(std::string(call) + '\n');
    ::kill(::getpid(), SIGKILL);
    for (;;) {
        ::pause();
    }
}

bool fails(const char* call)
{
    if (plan().failing != call || callsOfFailing++ < plan().failFrom) {
        return false;
    }
    errno = plan().error;
    return true;
}

template <typename Function> Function* next(Function*, const char* name)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

/// The call with a moment before and after it.
template <typename Call>
auto around(const char* name, const std::string& before, const std::string& after, Call call)
{
    if (fails(name)) {
        return decltype(call())(-1);
    }
    pass(before.c_str());
    const auto result = call();
    const int error = errno;
    pass(after.c_str());
    errno = error;
    return result;
}

__attribute__((destructor)) void tellTheEnd()
{
    log("end " + std::to_string(moments) + '\n');
}

std::string fileName(const char* path)
{
    const std::string text = path;
    const std::string name = text.substr(text.rfind('/') + 1);
    return name.substr(0, name.find(".ckpt.")) + (name.find(".ckpt.") == std::string::npos ? "" : ".ckpt.*");
}

} // namespace

#define BITOPS_AROUND(function, what, ...)                                                                   \
    static const auto real = next(&::function, #function);                                                   \
    return around(#function, "before " #function " " + (what), "after " #function " " + (what),              \
                  [&] { return real(__VA_ARGS__); })

extern "C" {

int mkstemp(char* path)
{
    static const auto real = next(&::mkstemp, "mkstemp");
    const std::string name = fileName(path);
    const int file =
        around("mkstemp", "before mkstemp " + name, "after mkstemp " + name, [&] { return real(path); });
    temporaryFile = file;
    return file;
}

int fsync(int file)
{
    BITOPS_AROUND(fsync, std::string(), file);
}

int fdatasync(int file)
{
    BITOPS_AROUND(fdatasync, std::string(), file);
}

int rename(const char* from, const char* to) noexcept
{
    BITOPS_AROUND(rename, fileName(to), from, to);
}

int link(const char* from, const char* to) noexcept
{
    BITOPS_AROUND(link, fileName(to), from, to);
}

int remove(const char* path) noexcept
{
    BITOPS_AROUND(remove, fileName(path), path);
}

ssize_t write(int file, const void* data, size_t size)
{
    static const auto real = next(&::write, "write");
    const bool isTemporary = file == temporaryFile;
    if (file <= STDERR_FILENO || plan().countsClock) {
        return real(file, data, size);
    }
    if (isTemporary && fails("write")) {
        return -1;
    }
    const std::string what = isTemporary ? "write of a checkpoint" : "write of an event";
    pass(("before " + what).c_str());
    const auto half = static_cast<size_t>(size / 2);
    const ssize_t first = half > 0 ? real(file, data, half) : 0;
    if (first < 0 || static_cast<size_t>(first) < half) {
        return first;
    }
    pass(("within " + what).c_str());
    const ssize_t second = real(file, static_cast<const char*>(data) + half, size - half);
    return second < 0 ? (first > 0 ? first : second) : first + second;
}

int clock_gettime(clockid_t clock, struct timespec* time) noexcept
{
    static const auto real = next(&::clock_gettime, "clock_gettime");
    if (plan().countsClock) {
        pass("a look at the clock", /*isClock=*/true);
    }
    return real(clock, time);
}

} // extern "C"
