// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/csv_writer.h"

#include <array>
#include <charconv>

namespace bitops {

void CsvWriter::separate()
{
    if (m_isRowStarted) {
        m_text += ',';
    }
    m_isRowStarted = true;
}

CsvWriter& CsvWriter::add(std::string_view text)
{
    separate();
    if (text.find_first_of("\",\r\n") == std::string_view::npos) {
        m_text += text;
        return *this;
    }
    m_text += '"';
    for (const char character : text) {
        m_text.append(character == '"' ? 2 : 1, character);
    }
    m_text += '"';
    return *this;
}

CsvWriter& CsvWriter::add(std::int64_t value)
{
    return add(std::to_string(value));
}

CsvWriter& CsvWriter::add(double value)
{
    std::array<char, 32> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return add(std::string_view(buffer.data(), static_cast<std::size_t>(end - buffer.data())));
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
