// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/sensitivity_measurement.h"
#include "core/report/csv_writer.h"

#include <string>
#include <vector>

namespace bitops {

/// A measurement of sensitivity as CSV, a row for each, in their order, the first of which is the network as
/// it is. See core/allocation/sensitivity_file.h, which reads it, for the columns.
std::string sensitivityToCsv(const std::vector<SensitivityMeasurement>& measurements,
                             const CsvDialect& dialect = {});

} // namespace bitops
