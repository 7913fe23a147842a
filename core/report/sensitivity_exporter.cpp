// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/sensitivity_exporter.h"

#include "core/report/sensitivity_csv.h"

#include <array>

namespace bitops {

namespace {

const std::array sensitivityExporters{
    Exporter<SensitivitySource>{
        .id = "exportSensitivity",
        .type = file_type::csv,
        .write = [](const SensitivitySource& source, const CsvDialect& dialect) -> Result<std::string> {
            return sensitivityToCsv(source.measurements, dialect);
        },
        .title = Translator::marked("Sensitivity as CSV…"),
        .subject = "sensitivity",
    },
};

} // namespace

template <> std::span<const Exporter<SensitivitySource>> exporters()
{
    return sensitivityExporters;
}

} // namespace bitops
