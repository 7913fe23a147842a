// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

// As much of Python's lexical rules (https://docs.python.org/3/reference/lexical_analysis.html) as it takes
// to find a list of numbers in code. Positions are byte offsets into the text.

/// The first position from `at` on that is neither white space, nor line break, nor comment.
std::size_t skipPythonBlanks(std::string_view text, std::size_t at);

/// Whether the statement ends at `at`: nothing but white space and a comment comes before the line break.
bool isPythonLineEnd(std::string_view text, std::size_t at);

/// Where the values of all assignments begin, in order: behind each `=` that stands in no bracket, string or
/// comment.
std::vector<std::size_t> assignedPythonValues(std::string_view text);

/// "line 3, column 6", both from 1, columns in characters.
std::string placeInText(std::string_view text, std::size_t at);

} // namespace bitops
