// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/csv_reader.h"

#include "core/base/translator.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <utility>

namespace bitops {

namespace {

constexpr std::string_view byteOrderMark = "\uFEFF";

/// The one that comes first in the first line.
char separatorOf(std::string_view text)
{
    const std::size_t first = text.substr(0, text.find_first_of("\r\n")).find_first_of(",;\t");
    return first == std::string_view::npos ? ',' : text[first];
}

/// Cuts a text into rows, from its beginning to its end.
class CsvScanner
{
public:
    CsvScanner(std::string_view text, char separator)
        : m_rest(text)
        , m_separator(separator)
    {
    }

    [[nodiscard]] bool isAtEnd() const { return m_rest.empty(); }

    /// The next row; an empty line is one with a single empty field.
    Result<CsvRow> takeRow()
    {
        CsvRow row{m_line, {}};
        while (true) {
            Result<std::string> field = m_rest.starts_with('"') ? takeQuoted() : takePlain();
            if (!field) {
                return field.error();
            }
            row.fields.push_back(*std::move(field));
            if (!skip(m_separator)) {
                break;
            }
        }
        if (!skipLineBreak() && !isAtEnd()) {
            return problem(m_line, Translator::tr("something follows closing quotes"));
        }
        return row;
    }

private:
    std::string takePlain()
    {
        const std::size_t end = std::min(m_rest.find_first_of("\r\n"), m_rest.find(m_separator));
        std::string field(m_rest.substr(0, end));
        m_rest.remove_prefix(field.size());
        return field;
    }

    Result<std::string> takeQuoted()
    {
        const std::size_t begin = m_line;
        std::string field;
        while (skip('"')) {
            const std::size_t end = m_rest.find('"');
            if (end == std::string_view::npos) {
                return problem(begin, Translator::tr("the quotes are not closed"));
            }
            field += m_rest.substr(0, end);
            m_line += static_cast<std::size_t>(
                std::count(m_rest.begin(), m_rest.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
            m_rest.remove_prefix(end + 1);
            if (m_rest.starts_with('"')) {
                field += '"'; // Two of them stand for one.
            }
        }
        return field;
    }

    bool skip(char character)
    {
        if (!m_rest.starts_with(character)) {
            return false;
        }
        m_rest.remove_prefix(1);
        return true;
    }

    bool skipLineBreak()
    {
        const bool hasReturn = skip('\r');
        const bool hasBreak = skip('\n') || hasReturn;
        m_line += hasBreak ? 1 : 0;
        return hasBreak;
    }

    static Error problem(std::size_t line, const std::string& what)
    {
        return Error{Translator::tr("line %1: %2", static_cast<std::int64_t>(line), what)};
    }

    std::string_view m_rest;
    char m_separator;
    std::size_t m_line = 1;
};

} // namespace

std::optional<double> CsvTable::number(std::string_view field) const
{
    std::string text(field);
    if (separator != ',') {
        std::replace(text.begin(), text.end(), ',', '.');
    }
    double value = 0;
    const char* const end = text.data() + text.size();
    const auto [last, error] = std::from_chars(text.data(), end, value);
    const bool isNumber = error == std::errc() && last == end && std::isfinite(value);
    return isNumber ? std::optional(value) : std::nullopt;
}

Result<CsvTable> csvFromText(std::string_view text)
{
    if (text.starts_with(byteOrderMark)) {
        text.remove_prefix(byteOrderMark.size());
    }
    CsvTable table{separatorOf(text), {}};
    CsvScanner scanner(text, table.separator);
    while (!scanner.isAtEnd()) {
        Result<CsvRow> row = scanner.takeRow();
        if (!row) {
            return row.error();
        }
        if (row->fields.size() > 1 || !row->fields.front().empty()) {
            table.rows.push_back(*std::move(row));
        }
    }
    return table;
}

std::string_view textOfCsvField(std::string_view field)
{
    const bool isMarked = field.size() > 1 && field[0] == '\'' &&
                          std::string_view("=+-@").find(field[1]) != std::string_view::npos;
    return isMarked ? field.substr(1) : field;
}

} // namespace bitops
