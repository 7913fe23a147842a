// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace bitops {

/// A character of UTF-8: how many bytes it takes, and which it is. A byte that begins none stands alone, with
/// `isValid` false and its value as code.
struct Utf8Character
{
    std::size_t bytes = 1;
    char32_t code = 0;
    bool isValid = false;
};

/// The first of the text. Precondition: it is not empty.
Utf8Character firstCharacter(std::string_view text);

/// Code points from `first` to `last`.
struct CodeRange
{
    char32_t first;
    char32_t last;
};

/// Whether the code point is in one of the ranges, which are in order and do not overlap.
template <std::size_t count> bool isIn(const std::array<CodeRange, count>& ranges, char32_t code)
{
    const auto range = std::lower_bound(ranges.begin(), ranges.end(), code,
                                        [](const CodeRange& a, char32_t b) { return a.last < b; });
    return range != ranges.end() && range->first <= code;
}

} // namespace bitops
