// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/python_code.h"

#include "core/network/core_tr.h"

#include <algorithm>

namespace bitops {

namespace {

bool isOneOf(char character, std::string_view set)
{
    return set.find(character) != std::string_view::npos;
}

std::size_t lineEnd(std::string_view text, std::size_t at)
{
    return std::min(text.find('\n', at), text.size());
}

/// Behind a backslash and the line break that it hides; `at` itself if there is none.
std::size_t skipJoinedLines(std::string_view text, std::size_t at)
{
    for (const std::string_view joint : {"\\\n", "\\\r\n"}) {
        if (text.substr(at).starts_with(joint)) {
            return at + joint.size();
        }
    }
    return at;
}

/// Behind the string that begins with the quote at `at`. One that is never closed ends with its line, or with
/// the text if it has three quotes.
std::size_t skipString(std::string_view text, std::size_t at)
{
    const std::string_view three = text.substr(at, 3);
    const bool isLong = three == R"(""")" || three == "'''";
    const std::string_view quote = isLong ? three : three.substr(0, 1);
    at += quote.size();
    while (at < text.size() && !text.substr(at).starts_with(quote)) {
        if (text[at] == '\n' && !isLong) {
            return at;
        }
        at += text[at] == '\\' ? 2U : 1U;
    }
    return std::min(at + quote.size(), text.size());
}

/// Whether the `=` at `at` is an assignment's: not part of ==, !=, <=, >=, := or an operator such as +=.
bool isAssignment(std::string_view text, std::size_t at)
{
    const bool isDoubled = at + 1 < text.size() && text[at + 1] == '=';
    return !isDoubled && at > 0 && !isOneOf(text[at - 1], "=!<>:+-*/%&|^@~");
}

} // namespace

std::size_t skipPythonBlanks(std::string_view text, std::size_t at)
{
    while (at < text.size()) {
        if (text[at] == '#') {
            at = lineEnd(text, at);
        } else if (isOneOf(text[at], " \t\f\r\n")) {
            ++at;
        } else if (const std::size_t next = skipJoinedLines(text, at); next != at) {
            at = next;
        } else {
            break;
        }
    }
    return at;
}

bool isPythonLineEnd(std::string_view text, std::size_t at)
{
    while (at < text.size() && isOneOf(text[at], " \t\f\r")) {
        ++at;
    }
    return at >= text.size() || isOneOf(text[at], "\n#;");
}

std::vector<std::size_t> assignedPythonValues(std::string_view text)
{
    std::vector<std::size_t> values;
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char character = text[at];
        if (isOneOf(character, "'\"")) {
            at = skipString(text, at);
            continue;
        }
        if (character == '#') {
            at = lineEnd(text, at);
            continue;
        }
        if (isOneOf(character, "([{")) {
            ++depth;
        } else if (isOneOf(character, ")]}")) {
            depth = std::max(0, depth - 1);
        } else if (character == '=' && depth == 0 && isAssignment(text, at)) {
            values.push_back(skipPythonBlanks(text, at + 1));
        }
        ++at;
    }
    return values;
}

std::string placeInText(std::string_view text, std::size_t at)
{
    const std::string_view before = text.substr(0, at);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::string_view inLine = before.substr(before.rfind('\n') + 1); // npos + 1 is 0
    // The bytes that continue a character of UTF-8 are 10xxxxxx.
    const auto column =
        1 + std::count_if(inLine.begin(), inLine.end(), [](char byte) { return (byte & 0xC0) != 0x80; });
    return Core::tr("line %1, column %2", line, column);
}

} // namespace bitops
