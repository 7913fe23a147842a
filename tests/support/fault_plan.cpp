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
//                          only for those that may write, and errno `short` for a write that takes half, or a
//                          read that gives half. `reading` stands for all calls that read: opens of files and
//                          folders, stats, reads, seeks and maps; `opening` for the first two of these
//   BITOPS_FAULTS_UNDER    folder: calls on files elsewhere are left alone
//   BITOPS_FAULTS_RECORD   file that takes all changes (change_record.h)
//   BITOPS_FAULTS_LOG      file that takes a line with the call at which the program was ended or the calls
//                          that failed, and `end` with the numbers of moments and of calls that could have
//                          failed if it came to its end

#include "tests/support/fault_plan.h"

#include "tests/support/change_record.h"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <climits>
#include <csignal>
#include <cstdlib>

namespace bitops::test {

namespace {

std::atomic<long> moments = 0;
std::atomic<long> callsOfFailing = 0;
std::atomic<long> failures = 0;

std::string textOf(const char* name)
{
    const char* const text = std::getenv(name);
    return text == nullptr ? std::string() : text;
}

FaultPlan readPlan()
{
    FaultPlan plan;
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
    recordInto(textOf("BITOPS_FAULTS_RECORD"));
    return plan;
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

__attribute__((destructor)) void tellTheEnd()
{
    log("end " + std::to_string(moments) + ' ' + std::to_string(callsOfFailing) + '\n');
}

/// Before anything is asked, so that nothing is missing from a record.
__attribute__((constructor)) void begin()
{
    plan();
}

} // namespace

FaultPlan& plan()
{
    static FaultPlan read = readPlan();
    return read;
}

void pass(const std::string& call, bool isClock)
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

bool isMeant(const std::string& path)
{
    return path.starts_with(plan().fault.under);
}

bool isOneOf(std::string_view call, std::string_view kind)
{
    const bool isReading = call == reading || call == opening;
    return call == kind || (kind == "any" && !isReading) || (kind == reading && isReading);
}

bool fails(std::string_view call, const std::string& path)
{
    const Fault& fault = plan().fault;
    if (!isOneOf(call, fault.call)) {
        return false;
    }
    const long number = callsOfFailing++;
    if (fault.isAlone ? number != fault.number : number < fault.number) {
        return false;
    }
    ++failures;
    log("failed " + std::string(call) + ' ' + path + '\n');
    errno = fault.error;
    return true;
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

std::string fileName(const std::string& path)
{
    const std::string name = path.substr(path.rfind('/') + 1);
    const std::size_t random = name.find(".ckpt.");
    return random == std::string::npos ? name : name.substr(0, random) + ".ckpt.*";
}

RecordedChanges::RecordedChanges(const std::string& under, const std::string& file)
{
    plan().fault = {.call = "", .under = under};
    recordInto(file);
}

RecordedChanges::~RecordedChanges()
{
    recordInto({});
    plan().fault = {.call = ""};
}

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

} // namespace bitops::test
