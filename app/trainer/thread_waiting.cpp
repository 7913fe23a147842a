// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How OpenMP's threads wait for one another. By default they spin for milliseconds, wherever one has nothing
// to do while another has. On a machine that has other work, too, a thread then spins away its share
// of the processor while the one that it waits for waits for a processor. So the trainer has them spin for a
// moment, as long as it takes to wake a thread, and sleep then.
//
// OpenMP's libraries read from the environment how to wait, in constructors that run when they are loaded,
// long before main(). What runs still earlier is the program's .preinit_array, but the C library takes the
// environment that the process was started with only after it. So the process starts its own program anew,
// with the variables added: it keeps its number, its arguments and its open files. LibTorch's constructors,
// which take the most of a start, have not run by then, and run once.

#include <sys/auxv.h>
#include <unistd.h>

#include <alloca.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace {

/// For GNU's library (libgomp) and for LLVM's and Intel's (libomp, libiomp5). Each has one that says how
/// long.
constexpr std::array<const char*, 3> settings{
    "OMP_WAIT_POLICY=passive",
    "GOMP_SPINCOUNT=1000",
    "KMP_BLOCKTIME=0",
};

constexpr std::array<std::string_view, 4> choices{
    "OMP_WAIT_POLICY=", "GOMP_SPINCOUNT=", "KMP_BLOCKTIME=", "KMP_LIBRARY="};

/// Whether somebody has chosen how threads wait: the user, or this program before it started anew.
bool isChosen(char** begin, char** end)
{
    return std::any_of(begin, end, [](const std::string_view variable) {
        return std::any_of(choices.begin(), choices.end(),
                           [variable](std::string_view choice) { return variable.starts_with(choice); });
    });
}

/// The path that this process was started by. Null if it was not started by it alone: a dynamic linker that
/// was called by hand has no linker of its own, and would take the first argument for the program.
const char* startedBy()
{
    return ::getauxval(AT_BASE) == 0
               ? nullptr
               : reinterpret_cast<const char*>(::getauxval(AT_EXECFN)); // NOLINT(performance-no-int-to-ptr)
}

/// Runs before the constructors of all libraries, the C library's among them: only system calls are safe.
void startAnewWithPatientThreads(int /*argumentCount*/, char** arguments, char** environment)
{
    char** end = environment;
    while (*end != nullptr) {
        ++end;
    }
    const char* const program = startedBy();
    if (program == nullptr || isChosen(environment, end)) {
        return;
    }
    const auto count = static_cast<std::size_t>(end - environment);
    auto** const extended = static_cast<char**>(::alloca((count + settings.size() + 1) * sizeof(char*)));
    char** place = std::copy(environment, end, extended);
    for (const char* const setting : settings) {
        *place++ = const_cast<char*>(setting);
    }
    *place = nullptr;
    ::execve(program, arguments,
             extended); // Where it cannot, the training is slow beside other work, but right.
}

} // namespace

[[gnu::section(".preinit_array"),
  gnu::used]] static void (*const beforeAllConstructors)(int, char**, char**) = startAnewWithPatientThreads;
