// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

namespace bitops {

/// Where an axis has its numbers: multiples of 1, 2 or 5 times a power of ten.
struct AxisTicks
{
    std::vector<double> places; ///< Within the axis, ascending.
    int digits = 0;             ///< Behind the point, that tell them apart.
};

/// About `count` places from `from` to `to`, at most twice as many; none between an end that is not finite.
/// With `areWhole`, whole numbers alone.
AxisTicks axisTicks(double from, double to, int count, bool areWhole = false);

} // namespace bitops
