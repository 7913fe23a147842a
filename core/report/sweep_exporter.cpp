// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/sweep_exporter.h"

#include "core/report/sweep_report.h"
#include "core/report/sweep_text.h"

#include <array>

namespace bitops {

namespace {

const std::array sweepExporters{
    Exporter<SweepTable>{
        .id = "exportSweep",
        .type = file_type::csv,
        .write = [](const SweepTable& table, const CsvDialect& dialect) -> Result<std::string> {
            return sweepTableToCsv(table, dialect);
        },
        .title = Translator::marked("Sweep as CSV…"),
        .subject = "sweep",
    },
    Exporter<SweepTable>{
        .id = "reportOfSweep",
        .type = file_type::html,
        .write = [](const SweepTable& table, const CsvDialect&) -> Result<std::string> {
            return sweepToHtml(table);
        },
        .title = Translator::marked("Report of Sweep…"),
        .subject = "sweep",
    },
};

} // namespace

template <> std::span<const Exporter<SweepTable>> exporters()
{
    return sweepExporters;
}

} // namespace bitops
