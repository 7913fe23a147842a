// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/training/tally.h"

#include <cstdint>
#include <optional>

namespace bitops {

/// How far a run has come. Times are in seconds, without pauses, over all processes that trained it.
struct RunPosition
{
    int epoch = 1;         ///< The one being trained, from 1; one past the last when the run is completed.
    std::int64_t step = 0; ///< Batches trained in it.
    Tally training = {};   ///< Of these batches.
    double trainingSeconds = 0; ///< In this epoch, without validation.
    double runSeconds = 0;
    std::optional<double> bestAccuracy = {}; ///< In validation, of the epochs done.

    bool operator==(const RunPosition&) const = default;
};

} // namespace bitops
