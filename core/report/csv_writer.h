// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bitops {

/// How a table in CSV is written. By default as RFC 4180 has it, which programs read everywhere; spreadsheets
/// of countries with a decimal comma want semicolons and commas, and some want to be told that it is UTF-8.
struct CsvDialect
{
    char separator = ','; ///< Between fields: a comma, a semicolon or a tab.
    char decimalSign = '.';
    bool hasByteOrderMark = false; ///< U+FEFF in front of all.

    bool operator==(const CsvDialect&) const = default;
};

/// Builds a table in CSV by RFC 4180: fields apart by commas, rows by CR LF, quotes where a field needs
/// them. Numbers are written as in the C locale, floating point ones so that reading them gives the same
/// value again. A dialect changes the signs alone.
///
/// Texts are for people, who open the table in a spreadsheet: one that a spreadsheet would take for a formula
/// (it begins with = + - @, a tab or a line break, and is not a dash alone) gets an apostrophe in front, as
/// OWASP advises (https://owasp.org/www-community/attacks/CSV_Injection). Numbers stay numbers, negative
/// ones, too. What acts on a terminal is written out (foreign_text.h), but for tabs and line breaks.
class CsvWriter
{
public:
    explicit CsvWriter(const CsvDialect& dialect = {});

    CsvWriter& add(std::string_view text);
    CsvWriter& add(const char* text) { return add(std::string_view(text)); }
    CsvWriter& add(std::int64_t value);
    CsvWriter& add(int value) { return add(static_cast<std::int64_t>(value)); }
    CsvWriter& add(double value);
    /// An empty field for a value that is not there.
    CsvWriter& add(std::optional<std::int64_t> value);
    CsvWriter& add(std::optional<double> value);
    void endRow();

    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    void addField(std::string_view field);

    CsvDialect m_dialect;
    std::string m_text;
    bool m_isRowStarted = false;
};

} // namespace bitops
