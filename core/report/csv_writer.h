// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bitops {

/// Builds a table in CSV by RFC 4180: fields apart by commas, rows by CR LF, quotes where a field needs
/// them. Numbers are written as in the C locale, floating point ones so that reading them gives the same
/// value again.
class CsvWriter
{
public:
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
    void separate();

    std::string m_text;
    bool m_isRowStarted = false;
};

} // namespace bitops
