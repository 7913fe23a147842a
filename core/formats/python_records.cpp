// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/python_records.h"

#include "core/formats/python_code.h"
#include "core/formats/python_cursor.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace bitops {

namespace {

/// Of both definitions and fields; what is beyond is not known.
constexpr std::size_t most = 100;

/// "namedtuple" of "collections.namedtuple"
std::string_view lastPart(std::string_view name)
{
    return name.substr(name.rfind('.') + 1); // npos + 1 is 0
}

/// The words of "out stride, bits".
std::vector<std::string_view> wordsOf(std::string_view text)
{
    constexpr std::string_view between = " ,\t\r\n";
    std::vector<std::string_view> words;
    std::size_t at = text.find_first_not_of(between);
    while (at != std::string_view::npos && words.size() < most) {
        const std::size_t end = std::min(text.find_first_of(between, at), text.size());
        words.push_back(text.substr(at, end - at));
        at = text.find_first_not_of(between, end);
    }
    return words;
}

std::size_t lineBeginOf(std::string_view text, std::size_t at)
{
    const std::size_t before = text.substr(0, at).find_last_of("\r\n\x1E");
    return before == std::string_view::npos ? 0 : before + 1;
}

/// Where the line begins, if nothing but blanks come before `at` in it.
std::optional<std::size_t> lineThatBeginsWith(std::string_view text, std::size_t at)
{
    while (at > 0 && isOneOf(text[at - 1], " \t\f")) {
        --at;
    }
    return at == 0 || isOneOf(text[at - 1], "\r\n\x1E") ? std::optional(at) : std::nullopt;
}

/// Whether the line above the one that begins at `at` decorates a data class.
bool hasDataClassAbove(std::string_view text, std::size_t at)
{
    if (at == 0 || text[at - 1] == statementBreak) {
        return false;
    }
    const bool isWindows = at > 1 && text.substr(at - 2, 2) == "\r\n";
    const std::size_t end = at - (isWindows ? 2 : 1);
    const std::size_t begin = lineBeginOf(text, end);
    const std::size_t first = skipPythonBlanks(text.substr(0, end), begin);
    return first < end && text[first] == '@' && lastPart(pythonNameAt(text, first + 1)) == "dataclass";
}

/// The first place from `at` on that is no blank, comment or empty line, and how far it is indented.
struct Statement
{
    std::size_t at;
    std::size_t indentation;
};

Statement statementFrom(std::string_view text, std::size_t at)
{
    at = skipPythonBlanks(text, at);
    return {at, at - lineBeginOf(text, at)};
}

} // namespace

PythonRecords::PythonRecords(std::string_view code)
    : m_code(code)
{
    PythonPlaces places(code);
    std::string_view statement; // The name that it begins with, which a value is assigned to.
    while (const std::optional<PythonPlace> place = places.next()) {
        const std::string_view name = pythonNameAt(code, place->at);
        statement = place->isStatement ? name : statement;
        if (place->isStatement && name == "class") {
            addClass(place->at);
        } else if (!place->isStatement && !place->isInner && lastPart(name) == "namedtuple") {
            addNamedTuple(place->at, statement);
        }
    }
}

const std::vector<std::string_view>* PythonRecords::fieldsOf(std::string_view name) const
{
    const auto found = m_fields.find(name);
    return found == m_fields.end() ? nullptr : &found->second;
}

void PythonRecords::addNamedTuple(std::size_t at, std::string_view assigned)
{
    PythonCursor cursor(m_code, at);
    cursor.takeName();
    if (!cursor.accept('(')) {
        return;
    }
    const std::optional<std::string_view> name = cursor.takeString();
    if (!name || !cursor.accept(',')) {
        return;
    }
    if (const std::optional<std::string_view> fields = cursor.takeString()) {
        add(assigned, wordsOf(*fields));
        add(*name, wordsOf(*fields));
        return;
    }
    if (!cursor.accept('[') && !cursor.accept('(')) {
        return;
    }
    std::vector<std::string_view> fields;
    while (const std::optional<std::string_view> field = cursor.takeString()) {
        fields.push_back(*field);
        if (!cursor.accept(',') || fields.size() > most) {
            break;
        }
    }
    if (cursor.peek() == ']' || cursor.peek() == ')') {
        add(assigned, fields);
        add(*name, std::move(fields));
    }
}

void PythonRecords::addClass(std::size_t at)
{
    const std::optional<std::size_t> line = lineThatBeginsWith(m_code, at);
    if (!line) {
        return;
    }
    PythonCursor cursor(m_code, at);
    cursor.takeName();
    const std::string_view name = cursor.takeName();
    bool isRecord = hasDataClassAbove(m_code, *line);
    if (cursor.accept('(')) {
        isRecord = lastPart(cursor.takeName()) == "NamedTuple" || isRecord;
        if (!cursor.accept(')')) {
            return;
        }
    }
    if (!isRecord || !cursor.accept(':')) {
        return;
    }
    // Fields come first: what is none, such as a method, ends them. Only a docstring may stand before.
    const std::size_t outside = at - *line;
    std::vector<std::string_view> fields;
    Statement statement = statementFrom(m_code, cursor.place());
    cursor.takeString();
    if (cursor.place() != statement.at) {
        statement = statementFrom(m_code, cursor.place());
    }
    while (statement.at < m_code.size() && statement.indentation > outside && fields.size() < most) {
        PythonCursor field(m_code, statement.at);
        const std::string_view fieldName = field.takeName();
        if (fieldName.empty() || !field.accept(':')) {
            break;
        }
        fields.push_back(fieldName);
        statement = statementFrom(m_code, pythonLineEnd(m_code, field.place()));
    }
    add(name, std::move(fields));
}

void PythonRecords::add(std::string_view name, std::vector<std::string_view> fields)
{
    if (!fields.empty() && m_fields.size() < most) {
        m_fields.insert_or_assign(name, std::move(fields));
    }
}

} // namespace bitops
