// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/faults.h"

#include <dlfcn.h>

#include <cerrno>
#include <string>
#include <string_view>
#include <type_traits>

// What the calls that stand before those of the system's library (faults.cpp, reading_faults.cpp) ask first.

namespace bitops::test {

struct FaultPlan
{
    bool countsClock = false; ///< Moments are looks at the clock.
    long killAt = -1;
    Fault fault{.call = ""};
};

/// As the environment has it (fault_plan.cpp), until a test asks for something else.
FaultPlan& plan();

/// A moment: it may be the last one.
void pass(const std::string& call, bool isClock = false);
/// Whether files of this path are those that the plan is about.
bool isMeant(const std::string& path);

constexpr std::string_view reading = "reading";
constexpr std::string_view opening = "opening"; ///< Is reading, too.

bool isOneOf(std::string_view call, std::string_view kind);
/// Whether this call is to fail: then errno says why.
bool fails(std::string_view call, const std::string& path);

/// Of an open file; empty for what is none.
std::string pathOf(int file);
std::string absolute(const char* path);
/// Its last part; the same for all temporary files of a checkpoint.
std::string fileName(const std::string& path);

template <typename Function> Function* next(Function*, const char* name)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
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

/// A call that reads, or none of it. No moment: it changes nothing.
template <typename Call, typename Path>
auto whileReading(Path path, Call call, std::string_view what = reading)
{
    // Not to ask for paths in vain.
    if (!isOneOf(what, plan().fault.call)) {
        return call();
    }
    const int error = errno;
    const std::string name = path();
    errno = error;
    if (!isMeant(name) || plan().fault.isShort || !fails(what, name)) {
        return call();
    }
    if constexpr (std::is_pointer_v<decltype(call())>) {
        return decltype(call())(nullptr);
    } else {
        return decltype(call())(-1);
    }
}

} // namespace bitops::test

// The real function, asked for once.
#define BITOPS_REAL(function) static const auto real = next(&::function, #function)
