// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace bitops::fuzz {

using Random = std::minstd_rand;

/// A reader of foreign bytes that is fed with anything.
struct Target
{
    /// Reads the input. Where something does not hold that must, require() ends the process.
    void (*tryInput)(std::string_view input);

    /// What the search begins with, made by our own writers.
    std::vector<std::string> (*seeds)();

    /// Changes an input otherwise than byte by byte, so that its outer form stays sound. Null: there is no
    /// such change.
    void (*change)(std::string& input, Random& random) = nullptr;

    /// Mends what each change breaks, and what would hide all behind it: sums and lengths. Null: nothing.
    void (*mend)(std::string& input) = nullptr;
};

/// The one of this program, whose source defines it.
extern const Target target;

/// Ends the process where something does not hold that must, saying what.
void require(bool holds, std::string_view what);

/// The bytes changed at random, at most so many then.
std::string changedBytes(std::string bytes, std::size_t mostBytes);

/// From 0 to below the limit, which is above 0.
inline std::size_t below(std::size_t limit, Random& random)
{
    return static_cast<std::size_t>(random()) % limit;
}

} // namespace bitops::fuzz
