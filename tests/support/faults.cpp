// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Loaded into a program before its libraries (LD_PRELOAD), this ends it by SIGKILL at a moment that was asked
// for, or lets its calls fail. A test that is linked with it asks for faults by itself: see faults.h. Before
// and after each call that changes a file is a moment, as is a write of which half is done; or each look at
// the clock, of which a training has several in every step.
//
//   BITOPS_FAULTS_MOMENTS  files (default) or clock: which moments count
//   BITOPS_FAULTS_KILL     the moment, from 0
//   BITOPS_FAULTS_FAIL     call:errno:n: the calls of this name fail from the n-th on, counted from 0; with a
//                          `!` behind n it alone does. `any` stands for all calls that change files, `open`
//                          only for those that may write, and errno `short` for a write that takes half
//   BITOPS_FAULTS_UNDER    folder: calls on files elsewhere are left alone
//   BITOPS_FAULTS_LOG      file that takes a line with the call at which the program was ended or the calls
//                          that failed, and `end` with the numbers of moments and of calls that could have
//                          failed if it came to its end

#include "tests/support/faults.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>

namespace {

using bitops::testing::Fault;

struct Plan
{
    bool countsClock = false;
    long killAt = -1;
    Fault fault{.call = ""};
};

std::atomic<long> moments = 0;
std::atomic<long> callsOfFailing = 0;
std::atomic<long> failures = 0;

std::string textOf(const char* name)
{
    const char* const text = std::getenv(name);
    return text == nullptr ? std::string() : text;
}

Plan readPlan()
{
    Plan plan;
    plan.countsClock = textOf("BITOPS_FAULTS_MOMENTS") == "clock";
    if (const std::string kill = textOf("BITOPS_FAULTS_KILL"); !kill.empty()) {
        plan.killAt = std::atol(kill.c_str());
    }
    if (const std::string text = textOf("BITOPS_FAULTS_FAIL"); !text.empty()) {
        const std::size_t first = text.find(':');
        const std::size_t second = text.find(':', first + 1);
        plan.fault.call = text.substr(0, first);
        plan.fault.isShort = text.substr(first + 1, second - first - 1) == "short";
        plan.fault.error = std::atoi(text.c_str() + first + 1);
        plan.fault.number = std::atol(text.c_str() + second + 1);
        plan.fault.isAlone = text.back() == '!';
    }
    plan.fault.under = textOf("BITOPS_FAULTS_UNDER");
    return plan;
}

Plan& plan()
{
    static Plan read = readPlan();
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

void pass(const std::string& call, bool isClock = false)
{
    if (isClock != plan().countsClock || moments++ != plan().killAt) {
        return;
    }
    log(call + '\n');
    ::kill(::getpid(), SIGKILL);
    for (;;) {
        ::pause();
    }
}

std::string pathOf(int file)
{
    std::array<char, PATH_MAX> path;
    const std::string link = "/proc/self/fd/" + std::to_string(file);
    const ssize_t length = ::readlink(link.c_str(), path.data(), path.size());
    return length < 0 ? std::string() : std::string(path.data(), static_cast<std::size_t>(length));
}

std::string absolute(const char* path)
{
    if (path[0] == '/') {
        return path;
    }
    std::array<char, PATH_MAX> folder;
    return ::getcwd(folder.data(), folder.size()) == nullptr ? path : std::string(folder.data()) + '/' + path;
}

/// Whether files of this path are those that the plan is about.
bool isMeant(const std::string& path)
{
    return path.starts_with(plan().fault.under);
}

/// Whether this call is to fail.
bool fails(const char* call, const std::string& path)
{
    const Fault& fault = plan().fault;
    if (fault.call != call && fault.call != "any") {
        return false;
    }
    const long number = callsOfFailing++;
    if (fault.isAlone ? number != fault.number : number < fault.number) {
        return false;
    }
    ++failures;
    log(std::string("failed ") + call + ' ' + path + '\n');
    errno = fault.error;
    return true;
}

template <typename Function> Function* next(Function*, const char* name)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

__attribute__((destructor)) void tellTheEnd()
{
    log("end " + std::to_string(moments) + ' ' + std::to_string(callsOfFailing) + '\n');
}

/// A checkpoint's temporary file has another name each time.
std::string fileName(const std::string& path)
{
    const std::string name = path.substr(path.rfind('/') + 1);
    const std::size_t random = name.find(".ckpt.");
    return random == std::string::npos ? name : name.substr(0, random) + ".ckpt.*";
}

/// The call with a moment before and after it, or none of it.
template <typename Call> auto around(const char* name, const std::string& path, Call call)
{
    if (!isMeant(path)) {
        return call();
    }
    if (!plan().fault.isShort && fails(name, path)) {
        return decltype(call())(-1);
    }
    const std::string what = std::string(name) + ' ' + fileName(path);
    pass("before " + what);
    const auto result = call();
    const int error = errno;
    pass("after " + what);
    errno = error;
    return result;
}

bool mayWrite(int flags)
{
    return (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT) != 0;
}

template <typename Open> int aroundOpen(const char* path, int flags, Open open)
{
    return mayWrite(flags) ? around("open", absolute(path), open) : open();
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

} // namespace

namespace bitops::testing {

InjectedFault::InjectedFault(const Fault& fault)
{
    plan().fault = fault;
    callsOfFailing = 0;
    failures = 0;
}

InjectedFault::~InjectedFault()
{
    plan().fault = {.call = ""};
}

long InjectedFault::count() const
{
    return failures;
}

} // namespace bitops::testing

// The real function, asked for once.
#define BITOPS_REAL(function) static const auto real = next(&::function, #function)
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
#define BITOPS_ON_PATH(function, path, ...)                                                                  \
    BITOPS_REAL(function);                                                                                   \
    return around(#function, absolute(path), [&] { return real(__VA_ARGS__); })

extern "C" {

BITOPS_OPEN(open)
BITOPS_OPEN(open64)
BITOPS_OPEN_AT(openat)
BITOPS_OPEN_AT(openat64)

int fsync(int file)
{
    BITOPS_ON_FILE(fsync, file, file);
}

int fdatasync(int file)
{
    BITOPS_ON_FILE(fdatasync, file, file);
}

int ftruncate(int file, off_t size) noexcept
{
    BITOPS_ON_FILE(ftruncate, file, file, size);
}

int ftruncate64(int file, off64_t size) noexcept
{
    BITOPS_ON_FILE(ftruncate64, file, file, size);
}

int rename(const char* from, const char* to) noexcept
{
    BITOPS_ON_PATH(rename, to, from, to);
}

int renameat2(int oldFolder, const char* from, int newFolder, const char* to, unsigned int flags) noexcept
{
    BITOPS_REAL(renameat2);
    return around("rename", absolute(to), [&] { return real(oldFolder, from, newFolder, to, flags); });
}

int link(const char* from, const char* to) noexcept
{
    BITOPS_ON_PATH(link, to, from, to);
}

int linkat(int oldFolder, const char* from, int newFolder, const char* to, int flags) noexcept
{
    BITOPS_REAL(linkat);
    return around("link", absolute(to), [&] { return real(oldFolder, from, newFolder, to, flags); });
}

int mkdir(const char* path, mode_t mode) noexcept
{
    BITOPS_ON_PATH(mkdir, path, path, mode);
}

int remove(const char* path) noexcept
{
    BITOPS_ON_PATH(remove, path, path);
}

int unlink(const char* path) noexcept
{
    BITOPS_ON_PATH(unlink, path, path);
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
    const auto half = static_cast<size_t>(size / 2);
    if (fails("write", path)) {
        return plan().fault.isShort && half > 0 ? real(file, data, half)
               : plan().fault.isShort           ? real(file, data, size)
                                                : -1;
    }
    const std::string what = "write of " + fileName(path);
    pass("before " + what);
    const ssize_t first = half > 0 ? real(file, data, half) : 0;
    if (first < 0 || static_cast<size_t>(first) < half) {
        return first;
    }
    pass("within " + what);
    const ssize_t second = real(file, static_cast<const char*>(data) + half, size - half);
    return second < 0 ? (first > 0 ? first : second) : first + second;
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
