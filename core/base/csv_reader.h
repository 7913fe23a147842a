// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// A row of a table in CSV.
struct CsvRow
{
    std::size_t line = 1; ///< Where it begins, from 1.
    std::vector<std::string> fields;

    bool operator==(const CsvRow&) const = default;
};

/// A table in CSV as RFC 4180 has it, in any of the dialects in which this program writes tables
/// (CsvDialect): its first line tells whether commas, semicolons or tabs stand between fields, and a byte
/// order mark is passed over, as are empty lines.
struct CsvTable
{
    char separator = ',';
    std::vector<CsvRow> rows;

    /// The number in a field: with a point, or with a comma where commas separate nothing. Never infinite,
    /// never NaN; none if it is no number.
    [[nodiscard]] std::optional<double> number(std::string_view field) const;
};

/// The error is half a sentence: "line 3: the quotes are not closed".
Result<CsvTable> csvFromText(std::string_view text);

/// The text of a field without the apostrophe that CsvWriter puts in front of what looks like a formula.
std::string_view textOfCsvField(std::string_view field);

} // namespace bitops
