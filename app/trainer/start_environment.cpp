// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What libraries read from the environment when they are loaded, long before main():
//
// How OpenMP's threads wait for one another. By default they spin for milliseconds, wherever one has nothing
// to do while another has. On a machine that has other work, too, a thread then spins away its share
// of the processor while the one that it waits for waits for a processor. So the trainer has them spin for a
// moment, as long as it takes to wake a thread, and sleep then.
//
// In what pages the C library takes memory. A step of training walks through tens of megabytes several times;
// in huge pages the processor finds them twice as quickly, which makes training some 5 % faster. Systems that
// leave these to who asks for them (the default of Debian) give none to malloc() otherwise.
//
// What runs still earlier is the program's .preinit_array, but the C library takes the
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

/// Variables that are added where somebody (the user, or this program before it started anew) has set none
/// that begins with one of the names.
struct Choice
{
    std::array<const char*, 3> settings;
    std::array<std::string_view, 4> names;
};

constexpr std::array choices{
    // For GNU's library (libgomp) and for LLVM's and Intel's (libomp, libiomp5). Each has one that says how
    // long.
    Choice{{"OMP_WAIT_POLICY=passive", "GOMP_SPINCOUNT=1000", "KMP_BLOCKTIME=0"},
           {"OMP_WAIT_POLICY=", "GOMP_SPINCOUNT=", "KMP_BLOCKTIME=", "KMP_LIBRARY="}},
    // For GNU's C library from 2.35 on. Others do not know it.
    Choice{{"GLIBC_TUNABLES=glibc.malloc.hugetlb=1"}, {"GLIBC_TUNABLES="}},
};

constexpr std::size_t mostSettings = choices.size() * choices.front().settings.size();

bool isMade(const Choice& choice, char** begin, char** end)
{
    return std::any_of(begin, end, [&choice](const std::string_view variable) {
        return std::any_of(choice.names.begin(), choice.names.end(), [variable](std::string_view name) {
            return !name.empty() && variable.starts_with(name);
        });
    });
}

/// Adds those of the choices that nobody has made, before `place`. Gives where they end.
char** addSettings(char** begin, char** end, char** place)
{
    for (const Choice& choice : choices) {
        for (const char* const setting : choice.settings) {
            if (setting != nullptr && !isMade(choice, begin, end)) {
                *place++ = const_cast<char*>(setting);
            }
        }
    }
    return place;
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
void startAnewWithSettings(int /*argumentCount*/, char** arguments, char** environment)
{
    char** end = environment;
    while (*end != nullptr) {
        ++end;
    }
    const char* const program = startedBy();
    if (program == nullptr || ::getauxval(AT_SECURE) != 0) { // The latter drops some of them, each time.
        return;
    }
    const auto count = static_cast<std::size_t>(end - environment);
    auto** const extended = static_cast<char**>(::alloca((count + mostSettings + 1) * sizeof(char*)));
    char** const copied = std::copy(environment, end, extended);
    char** const place = addSettings(environment, end, copied);
    if (place == copied) {
        return;
    }
    *place = nullptr;
    ::execve(program, arguments,
             extended); // Where it cannot, the training is slow beside other work, but right.
}

} // namespace

[[gnu::section(".preinit_array"),
  gnu::used]] static void (*const beforeAllConstructors)(int, char**, char**) = startAnewWithSettings;
