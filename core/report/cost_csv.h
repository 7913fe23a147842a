// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"
#include "core/report/csv_writer.h"

#include <cstddef>
#include <set>
#include <string>

namespace bitops {

/// The layers as CSV: a header row, then a row for each layer, the classifier last. Every row names the
/// counting rule and the input, so that rows of several reports can be put into one table. "in_total" says
/// whether the report's totals count the layer ("share" is empty where they do not).
std::string costsToCsv(const CostReport& report, const CsvDialect& dialect = {});

/// The same of the layers of these blocks alone, in the order of the network. Shares are those of the whole.
std::string costsOfBlocksToCsv(const CostReport& report, const std::set<std::size_t>& blocks,
                               const CsvDialect& dialect = {});

} // namespace bitops
