// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace bitops {

// As much of Python's lexical rules (https://docs.python.org/3/reference/lexical_analysis.html) as it takes
// to find a list of numbers in code. Positions are byte offsets into the text.

/// Stands between what belongs to different statements whatever brackets and strings are open: between the
/// cells of a notebook, and where an interpreter's prompt was. It is no part of Python code otherwise.
inline constexpr char statementBreak = '\x1E';

/// The first position from `at` on that is neither white space, nor line break, nor comment.
std::size_t skipPythonBlanks(std::string_view text, std::size_t at);

/// Behind the string that begins with the quote at `at`. One that is never closed ends with its line, or with
/// the text if it has three quotes.
std::size_t skipPythonString(std::string_view text, std::size_t at);

/// Whether the statement ends at `at`: nothing but white space and a comment comes before the line break.
bool isPythonLineEnd(std::string_view text, std::size_t at);

/// The end of the line, before its line break.
std::size_t pythonLineEnd(std::string_view text, std::size_t at);

/// The name that begins at `at`, with all that is joined by dots: "np.int64". Empty if none begins there.
std::string_view pythonNameAt(std::string_view text, std::size_t at);

bool isOneOf(char character, std::string_view set);

/// "line 3, column 6", both from 1, columns in characters.
std::string placeInText(std::string_view text, std::size_t at);

/// Where a value begins that may be the list of a design.
struct PythonPlace
{
    std::size_t at = 0;
    bool isStatement = false; ///< A statement begins there.
    bool isInner = false;     ///< Within brackets: a default or named argument, or a value of a dict.
};

/// Finds these places one after another: behind each `=`, at each statement that begins with a bracket or a
/// name, and behind each `:` within brackets. Strings, comments and IPython's commands are passed over.
class PythonPlaces
{
public:
    explicit PythonPlaces(std::string_view text)
        : m_text(text)
    {
    }

    std::optional<PythonPlace> next();

private:
    void skipToToken();

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_depth = 0; ///< How many brackets are open.
    bool m_isStatement = true;
};

} // namespace bitops
