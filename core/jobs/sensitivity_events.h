// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/sensitivity_settings.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bitops {

// The events of a measurement of sensitivity, beside those of every job (job_events.h); DataEvent is that of
// a training. Accuracies are shares of 1; losses and accuracies are averaged over images.

/// What is about to be measured. Each MeasuredEvent belongs to the last of these before it; those of the same
/// sum belong together, whichever process measured them.
struct SensitivityEvent
{
    std::string sum; ///< Over weights, data, settings (their bits and parts left out) and threads.
    SensitivitySettings settings;
    std::int64_t images = 0;         ///< That are measured on.
    int epoch = 1;                   ///< Of the weights.
    std::vector<std::string> layers; ///< All of them, in the order of the network.
    std::int64_t measurements = 0;   ///< All that are asked for, and the network as it is.
    std::int64_t known = 0;          ///< How many of these were measured before.

    bool operator==(const SensitivityEvent&) const = default;
};

/// How far it has come. At most ten a second.
struct MeasuringEvent
{
    std::string layer;      ///< Which is measured; empty while something is prepared.
    std::int64_t done = 0;  ///< Passes of batches,
    std::int64_t steps = 0; ///< of so many.

    bool operator==(const MeasuringEvent&) const = default;
};

/// What one measurement gave.
struct MeasuredEvent
{
    SensitivityMeasurement measurement;

    bool operator==(const MeasuredEvent&) const = default;
};

} // namespace bitops
