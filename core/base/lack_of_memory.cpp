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

/// Whether this thread was refused memory last, which the exception does not tell where it must not be
/// thrown.
thread_local bool wasRefused = false;

/// What `new` calls before it throws.
void noteRefusal()
{
    wasRefused = true;
    throw std::bad_alloc();
}

/// Of what has ended the process.
bool isForLackOfMemory()
{
    if (std::current_exception() == nullptr) {
        return wasRefused;
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
    std::set_new_handler(noteRefusal);
    std::set_terminate(endProcess);
}

} // namespace bitops
