// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/sensitivity_csv.h"

#include "core/allocation/sensitivity_file.h"

#include <cmath>

namespace bitops {

std::string sensitivityToCsv(const std::vector<SensitivityMeasurement>& measurements,
                             const CsvDialect& dialect)
{
    CsvWriter csv(dialect);
    for (const std::string_view column : sensitivityColumns) {
        csv.add(column);
    }
    csv.endRow();
    for (const SensitivityMeasurement& measured : measurements) {
        if (measured.layer.empty()) {
            csv.add("-").add("-").add("");
        } else {
            csv.add(measured.layer);
            csv.add(layerPartNames.at(static_cast<std::size_t>(measured.part)).name).add(measured.bits);
        }
        csv.add(measured.loss).add(measured.lossIncrease).add(measured.accuracy).add(measured.accuracyDrop);
        csv.add(measured.klDivergence);
        csv.add(std::isfinite(measured.sqnrDecibels) ? std::optional(measured.sqnrDecibels) : std::nullopt);
        csv.endRow();
    }
    return csv.text();
}

} // namespace bitops
