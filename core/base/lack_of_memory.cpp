// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/lack_of_memory.h"

#include <unistd.h>

#include <array>
#include <cstddef>
#include <cstdlib>
#include <exception>
#include <new>

namespace bitops {

namespace {

struct LastWords
{
    std::array<char, 501> sentence{}; ///< With the end of its line.
    std::size_t size = 0;
    int exitCode = 1;
};

LastWords lastWords;

/// How many refusals of memory this thread has thrown that are still under way or held.
thread_local int refusalsAlive = 0;

/// What `new` throws for want of memory. Where it must not be thrown, g++ 12 ends the process without telling
/// of what; so its life is counted, which ends when whoever caught it goes on.
class Refusal : public std::bad_alloc
{
public:
    Refusal() { ++refusalsAlive; }
    Refusal(const Refusal& other) noexcept
        : std::bad_alloc(other)
    {
        ++refusalsAlive;
    }
    Refusal& operator=(const Refusal&) = delete;
    ~Refusal() override
    {
        if (m_alive == &refusalsAlive) { // Else it was handed to another thread.
            --refusalsAlive;
        }
    }

private:
    const int* m_alive = &refusalsAlive;
};

/// What `new` calls before it throws.
void throwRefusal()
{
    throw Refusal();
}

/// Of what has ended the process.
bool isForLackOfMemory()
{
    if (std::current_exception() == nullptr) {
        return refusalsAlive > 0 && std::uncaught_exceptions() > 0;
    }
    try {
        throw;
    } catch (const std::bad_alloc&) {
        return true;
    } catch (...) {
        return false;
    }
}

/// Needs no memory.
[[noreturn]] void endProcess()
{
    if (!isForLackOfMemory()) {
        std::abort();
    }
    // Nobody is left to be told that this failed.
    [[maybe_unused]] const ssize_t written =
        ::write(STDERR_FILENO, lastWords.sentence.data(), lastWords.size);
    ::_exit(lastWords.exitCode);
}

} // namespace

void endOnLackOfMemory(std::string_view sentence, int exitCode)
{
    lastWords.size = sentence.copy(lastWords.sentence.data(), lastWords.sentence.size() - 1);
    lastWords.sentence[lastWords.size++] = '\n';
    lastWords.exitCode = exitCode;
    std::set_new_handler(throwRefusal);
    std::set_terminate(endProcess);
}

} // namespace bitops
