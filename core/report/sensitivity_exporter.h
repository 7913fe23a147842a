// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/sensitivity_measurement.h"
#include "core/report/exporters.h"

#include <vector>

namespace bitops {

/// What was measured of a run: the network as it is first.
struct SensitivitySource
{
    std::vector<SensitivityMeasurement> measurements;
};

template <> std::span<const Exporter<SensitivitySource>> exporters();

} // namespace bitops
