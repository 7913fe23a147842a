// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/python_code.h"

#include "core/base/translator.h"

#include <algorithm>
#include <utility>

namespace bitops {

namespace {

constexpr std::string_view blanks = " \t\f\r\n";

bool isNamePart(char character)
{
    const auto byte = static_cast<unsigned char>(character);
    return byte >= 0x80 || byte == '_' || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z');
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

/// Whether the `=` at `at` is an assignment's: not part of ==, !=, <=, >=, := or an operator such as +=.
bool isAssignment(std::string_view text, std::size_t at)
{
    const bool isDoubled = at + 1 < text.size() && text[at + 1] == '=';
    return !isDoubled && at > 0 && !isOneOf(text[at - 1], "=!<>:+-*/%&|^@~");
}

} // namespace

bool isOneOf(char character, std::string_view set)
{
    return set.find(character) != std::string_view::npos;
}

std::size_t pythonLineEnd(std::string_view text, std::size_t at)
{
    return std::min(text.find_first_of("\r\n\x1E", at), text.size());
}

std::size_t skipPythonBlanks(std::string_view text, std::size_t at)
{
    while (at < text.size()) {
        if (text[at] == '#') {
            at = pythonLineEnd(text, at);
        } else if (isOneOf(text[at], blanks)) {
            ++at;
        } else if (const std::size_t next = skipJoinedLines(text, at); next != at) {
            at = next;
        } else {
            break;
        }
    }
    return at;
}

std::size_t skipPythonString(std::string_view text, std::size_t at)
{
    const std::string_view three = text.substr(at, 3);
    const bool isLong = three == R"(""")" || three == "'''";
    const std::string_view quote = isLong ? three : three.substr(0, 1);
    at += quote.size();
    while (at < text.size() && !text.substr(at).starts_with(quote)) {
        if (text[at] == statementBreak || (!isLong && isOneOf(text[at], "\r\n"))) {
            return at;
        }
        const std::size_t joined = skipJoinedLines(text, at);
        at = joined != at ? joined : at + (text[at] == '\\' ? 2U : 1U);
    }
    return std::min(at + quote.size(), text.size());
}

bool isPythonLineEnd(std::string_view text, std::size_t at)
{
    while (at < text.size() && isOneOf(text[at], " \t\f")) {
        ++at;
    }
    return at >= text.size() || isOneOf(text[at], "\r\n#;\x1E");
}

std::string_view pythonNameAt(std::string_view text, std::size_t at)
{
    const auto isDigit = [](char character) { return character >= '0' && character <= '9'; };
    std::size_t end = at;
    while (end < text.size() && isNamePart(text[end]) && !isDigit(text[end])) {
        while (end < text.size() && isNamePart(text[end])) {
            ++end;
        }
        if (end + 1 >= text.size() || text[end] != '.' || !isNamePart(text[end + 1]) ||
            isDigit(text[end + 1])) {
            break;
        }
        ++end;
    }
    return text.substr(at, end - at);
}

std::string placeInText(std::string_view text, std::size_t at)
{
    const std::string_view before = text.substr(0, at);
    std::int64_t line = 1;
    std::size_t lineBegin = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        // A carriage return by itself ends a line, too.
        if (before[i] == '\n' || (before[i] == '\r' && text.substr(i + 1, 1) != "\n")) {
            ++line;
            lineBegin = i + 1;
        }
    }
    const std::string_view inLine = before.substr(lineBegin);
    // The bytes that continue a character of UTF-8 are 10xxxxxx.
    const auto column =
        1 + std::count_if(inLine.begin(), inLine.end(), [](char byte) { return (byte & 0xC0) != 0x80; });
    return Translator::tr("line %1, column %2", line, column);
}

void PythonPlaces::skipToToken()
{
    while (m_at < m_text.size()) {
        const char character = m_text[m_at];
        if (character == statementBreak) {
            m_depth = 0;
            m_isStatement = true;
            ++m_at;
        } else if (isOneOf(character, blanks)) {
            m_isStatement = m_isStatement || (m_depth == 0 && isOneOf(character, "\r\n"));
            ++m_at;
        } else if (character == '#' || (m_isStatement && isOneOf(character, "%!?"))) {
            m_at = pythonLineEnd(m_text, m_at);
        } else if (const std::size_t next = skipJoinedLines(m_text, m_at); next != m_at) {
            m_at = next;
        } else {
            return;
        }
    }
}

std::optional<PythonPlace> PythonPlaces::next()
{
    for (skipToToken(); m_at < m_text.size(); skipToToken()) {
        const std::size_t at = m_at;
        const char character = m_text[at];
        const bool isStatement = std::exchange(m_isStatement, false);
        if (isOneOf(character, "'\"")) {
            m_at = skipPythonString(m_text, at);
            continue;
        }
        ++m_at;
        const bool isInner = m_depth > 0;
        if (isOneOf(character, "([{")) {
            ++m_depth;
        } else if (isOneOf(character, ")]}")) {
            m_depth -= isInner ? 1 : 0;
        } else if (character == ';') {
            m_isStatement = !isInner;
        }
        if (isStatement && (isNamePart(character) || isOneOf(character, "(["))) {
            return PythonPlace{at, true, false};
        }
        if ((character == '=' && isAssignment(m_text, at)) ||
            (character == ':' && isInner && m_text.substr(m_at, 1) != "=")) {
            return PythonPlace{skipPythonBlanks(m_text, m_at), false, isInner};
        }
    }
    return std::nullopt;
}

} // namespace bitops
