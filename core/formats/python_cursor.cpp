// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/python_cursor.h"

#include "core/base/foreign_text.h"
#include "core/base/translator.h"
#include "core/formats/python_code.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

namespace bitops {

namespace {

/// Characters of what stands there, in a sentence.
constexpr std::size_t mostFound = 40;

constexpr std::string_view digits = "0123456789";
constexpr std::string_view hexDigits = "0123456789abcdefABCDEF";

bool isDigit(char character)
{
    return isOneOf(character, digits);
}

/// All that belongs to the number at `at`, right or wrong: "0x40", "1e-3", "8.5", "3rd".
std::string_view numberAt(std::string_view text, std::size_t at)
{
    const std::string_view rest = text.substr(at);
    const bool begins =
        !rest.empty() && (isDigit(rest[0]) || (rest[0] == '.' && rest.size() > 1 && isDigit(rest[1])));
    if (!begins) {
        return {};
    }
    const bool isHex = rest.starts_with("0x") || rest.starts_with("0X");
    std::size_t size = 0;
    while (size < rest.size()) {
        const bool isExponentsSign =
            size > 0 && isOneOf(rest[size], "+-") && !isHex && isOneOf(rest[size - 1], "eE");
        const bool isPart = isDigit(rest[size]) || rest[size] == '.' || isExponentsSign ||
                            !pythonNameAt(rest.substr(size, 1), 0).empty();
        if (!isPart) {
            break;
        }
        ++size;
    }
    return rest.substr(0, size);
}

/// Without the underscores that may stand between digits; empty if one stands elsewhere.
std::string withoutUnderscores(std::string_view number, std::string_view allowed)
{
    std::string plain;
    for (std::size_t i = 0; i < number.size(); ++i) {
        if (number[i] != '_') {
            plain += number[i];
        } else if (i == 0 || i + 1 == number.size() || !isOneOf(number[i - 1], allowed) ||
                   !isOneOf(number[i + 1], allowed)) {
            return {};
        }
    }
    return plain;
}

/// The whole number that the digits are in this base, with its sign.
PythonNumber fromDigits(std::string_view text, int base, bool isNegative)
{
    std::uint64_t magnitude = 0;
    const auto [last, error] = std::from_chars(text.data(), text.data() + text.size(), magnitude, base);
    if (text.empty() || last != text.data() + text.size()) {
        return {};
    }
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (error != std::errc() || magnitude > most + (isNegative ? 1 : 0)) {
        return {PythonNumber::Kind::TooLarge};
    }
    // Minus one and back, because the least number has no positive one.
    const std::int64_t value = !isNegative      ? static_cast<std::int64_t>(magnitude)
                               : magnitude == 0 ? 0
                                                : -static_cast<std::int64_t>(magnitude - 1) - 1;
    return {PythonNumber::Kind::Whole, value};
}

PythonNumber fromFloat(std::string_view text, bool isNegative)
{
    double value = 0;
    const auto [last, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (last != text.data() + text.size()) {
        return {};
    }
    constexpr double exactlyRepresented = 9007199254740992.0; // 2^53
    const bool isTiny = error != std::errc() && text.find('-') != std::string_view::npos;
    if (isTiny || std::trunc(value) != value) {
        return {PythonNumber::Kind::Fraction};
    }
    if (error != std::errc() || value > exactlyRepresented) {
        return {PythonNumber::Kind::TooLarge};
    }
    const auto whole = static_cast<std::int64_t>(value);
    return {PythonNumber::Kind::Whole, isNegative ? -whole : whole};
}

/// https://docs.python.org/3/reference/lexical_analysis.html#numeric-literals
PythonNumber fromLiteral(std::string_view literal, bool isNegative)
{
    for (const auto& [prefix, base] : {std::pair{"xX", 16}, std::pair{"oO", 8}, std::pair{"bB", 2}}) {
        if (literal.size() > 2 && literal[0] == '0' && isOneOf(literal[1], prefix)) {
            const std::string_view behind = literal.substr(literal[2] == '_' ? 3 : 2);
            return fromDigits(withoutUnderscores(behind, hexDigits), base, isNegative);
        }
    }
    const std::string plain = withoutUnderscores(literal, digits);
    if (plain.find_first_of(".eE") != std::string::npos) {
        return fromFloat(plain, isNegative);
    }
    const bool hasLeadingZero =
        plain.size() > 1 && plain[0] == '0' && plain.find_first_not_of('0') != std::string::npos;
    return hasLeadingZero ? PythonNumber{} : fromDigits(plain, 10, isNegative);
}

/// The character at `at` with all of its bytes, if it is one of several in UTF-8.
std::string_view characterAt(std::string_view text, std::size_t at)
{
    std::size_t last = at + 1;
    while (last < text.size() && (text[last] & 0xC0) == 0x80 && last - at < 4) {
        ++last;
    }
    return text.substr(at, last - at);
}

} // namespace

char PythonCursor::peek()
{
    m_at = skipPythonBlanks(m_text, m_at);
    return m_at < m_text.size() && m_text[m_at] != statementBreak ? m_text[m_at] : end;
}

std::size_t PythonCursor::place()
{
    peek();
    return m_at;
}

bool PythonCursor::accept(char wanted)
{
    if (peek() != wanted) {
        return false;
    }
    ++m_at;
    return true;
}

bool PythonCursor::expect(char wanted, const std::string& what)
{
    return accept(wanted) || fail(m_at, what);
}

std::string_view PythonCursor::peekName()
{
    return pythonNameAt(m_text, place());
}

std::string_view PythonCursor::takeName()
{
    const std::string_view name = peekName();
    m_at += name.size();
    return name;
}

bool PythonCursor::isCall()
{
    const std::string_view name = peekName();
    return !name.empty() && PythonCursor(m_text, m_at + name.size()).peek() == '(';
}

std::optional<std::string_view> PythonCursor::takeString()
{
    const char quote = peek();
    if (quote != '"' && quote != '\'') {
        return std::nullopt;
    }
    const std::size_t begin = m_at;
    m_at = skipPythonString(m_text, begin);
    const std::string_view text = m_text.substr(begin + 1, m_at - begin - 1);
    return text.substr(0, text.find(quote));
}

PythonNumber PythonCursor::takeNumber()
{
    bool isNegative = false;
    while (peek() == '+' || peek() == '-') {
        isNegative = isNegative != (m_text[m_at] == '-');
        ++m_at;
    }
    const std::string_view literal = numberAt(m_text, place());
    PythonNumber number = fromLiteral(literal, isNegative);
    number.at = m_at;
    m_at += literal.size();
    return number;
}

bool PythonCursor::isStatementEnd()
{
    return isPythonLineEnd(m_text, m_at);
}

bool PythonCursor::fail(std::size_t at, std::string expected, std::string found)
{
    if (!m_problem) {
        m_problem = PythonProblem{at, std::move(expected), std::move(found)};
    }
    return false;
}

std::string foundInPython(std::string_view text, std::size_t at)
{
    at = skipPythonBlanks(text, at);
    if (at >= text.size() || text[at] == statementBreak) {
        return Translator::tr("the end");
    }
    std::string_view found =
        isOneOf(text[at], "'\"") ? text.substr(at, skipPythonString(text, at) - at) : numberAt(text, at);
    found = found.empty() ? pythonNameAt(text, at) : found;
    found = found.empty() ? characterAt(text, at) : found;
    return "\"" + excerpt(found, mostFound) + "\"";
}

} // namespace bitops
