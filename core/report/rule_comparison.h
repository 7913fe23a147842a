// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"
#include "core/report/csv_writer.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace bitops {

// A network's costs under several rules side by side: a row for each layer, a column for each rule, the
// totals under them. `reports` are of one network with one scope, at least one, as computeAllCosts() gives.
// The rows are those of the longest report. What a shorter one lacks, its total included, is "-" in a table,
// an empty field in CSV, and null in JSON.

std::string comparisonToTable(const std::vector<CostReport>& reports);
std::string comparisonToMarkdown(const std::vector<CostReport>& reports);
/// Columns block, layer, macs, in_total, then one for each rule; the last row has "total" for a layer.
std::string comparisonToCsv(const std::vector<CostReport>& reports, const CsvDialect& dialect = {});
/// {"counting": "all", "network", "input", "with_classifier", "total": {"macs", "bitops": {rule: …},
/// "scope": {…}}, "layers": [{"block", "layer", "macs", "bitops": {rule: …}}], "reports": [the report of each
/// rule]}
nlohmann::ordered_json comparisonToJson(const std::vector<CostReport>& reports);

} // namespace bitops
