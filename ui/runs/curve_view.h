// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/events.h"

#include <cstdint>
#include <vector>

namespace bitops {

/// What curves are drawn over.
enum class CurveAxis {
    Epoch,
    Step, ///< Optimizer steps since the run began, at the end of each epoch.
    Time, ///< Seconds of training and validation since the run began, without pauses.
};

inline constexpr int curveAxes = 3;

/// How curves are shown.
struct CurveView
{
    /// What stays of the average from one epoch to the next, from 0 (no smoothing) to mostSmoothing.
    double smoothing = 0;
    bool isLogarithmic = false; ///< Of losses.
    CurveAxis axis = CurveAxis::Epoch;

    bool operator==(const CurveView&) const = default;
};

inline constexpr double mostSmoothing = 0.99;

/// The exponential average of the values so far: m ← w·m + (1 − w)·v from m = 0, divided by 1 − wⁿ after n
/// values, which takes the bias of the beginning away (Kingma and Ba, "Adam", ICLR 2015, section 3). So a
/// flat line stays flat, and the first value stays what it is. Precondition: 0 ≤ w < 1.
std::vector<double> smoothed(const std::vector<double>& values, double weight);

/// Where each of the epochs stands on the axis; never falling.
std::vector<double> placesOf(const std::vector<EpochEvent>& epochs, CurveAxis axis,
                             std::int64_t stepsPerEpoch);

} // namespace bitops
