// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/csv_writer.h"

#include "core/base/foreign_text.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace bitops {

namespace {

/// Whether a spreadsheet would calculate the text instead of showing it. The last four are = + - @ of full
/// width, which stand for the same in spreadsheets of East Asia. A dash alone, which stands for nothing, is
/// calculated by none.
bool looksLikeFormula(std::string_view text)
{
    if (text == "-") {
        return false;
    }
    static constexpr std::array<std::string_view, 11> beginnings{
        "=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [text](std::string_view beginning) { return text.starts_with(beginning); });
}

/// Printable (foreign_text.h), but for tabs and line breaks, which fields may have.
std::string printableField(std::string_view text)
{
    std::string field;
    while (!text.empty()) {
        const Utf8Character character = firstCharacter(text);
        const std::string_view bytes = text.substr(0, character.bytes);
        if (bytes == "\t" || bytes == "\n" || bytes == "\r") {
            field += bytes;
        } else {
            field += printable(bytes);
        }
        text.remove_prefix(character.bytes);
    }
    return field;
}

} // namespace

CsvWriter::CsvWriter(const CsvDialect& dialect)
    : m_dialect(dialect)
    , m_text(dialect.hasByteOrderMark ? "\uFEFF" : "")
{
}

void CsvWriter::addField(std::string_view field)
{
    if (m_isRowStarted) {
        m_text += m_dialect.separator;
    }
    m_isRowStarted = true;
    const std::array needsQuotes{'"', '\r', '\n', m_dialect.separator};
    if (field.find_first_of({needsQuotes.data(), needsQuotes.size()}) == std::string_view::npos) {
        m_text += field;
        return;
    }
    m_text += '"';
    for (const char character : field) {
        m_text.append(character == '"' ? 2 : 1, character);
    }
    m_text += '"';
}

CsvWriter& CsvWriter::add(std::string_view text)
{
    const std::string field = printableField(text);
    addField(looksLikeFormula(text) ? "'" + field : field);
    return *this;
}

CsvWriter& CsvWriter::add(std::int64_t value)
{
    addField(std::to_string(value));
    return *this;
}

CsvWriter& CsvWriter::add(double value)
{
    std::array<char, 32> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    std::replace(buffer.data(), end, '.', m_dialect.decimalSign);
    addField({buffer.data(), static_cast<std::size_t>(end - buffer.data())});
    return *this;
}

CsvWriter& CsvWriter::add(std::optional<std::int64_t> value)
{
    return value ? add(*value) : add(std::string_view());
}

CsvWriter& CsvWriter::add(std::optional<double> value)
{
    return value ? add(*value) : add(std::string_view());
}

void CsvWriter::endRow()
{
    m_text += "\r\n";
    m_isRowStarted = false;
}

} // namespace bitops
