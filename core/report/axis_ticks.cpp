// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/axis_ticks.h"

#include <algorithm>
#include <cmath>

namespace bitops {

AxisTicks axisTicks(double from, double to, int count, bool areWhole)
{
    AxisTicks ticks;
    if (!std::isfinite(from) || !std::isfinite(to) || !std::isfinite(to - from) || !(from < to) ||
        count < 1) {
        return ticks;
    }
    const double rough = (to - from) / count;
    double power = std::pow(10, std::floor(std::log10(rough)));
    if (!(power > 0) || (areWhole && power < 1)) {
        power = 1;
    }
    const double part = rough / power - 1e-9; // A step that fits but for rounding is taken.
    const double step = power * (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10);
    ticks.digits = std::clamp(static_cast<int>(-std::floor(std::log10(step) + 1e-9)), 0, 12);
    const double first = std::ceil(from / step - 1e-9);
    const double last = std::floor(to / step + 1e-9);
    for (double i = first; i <= last && ticks.places.size() < 2 * static_cast<std::size_t>(count) + 1;
         i += 1) {
        ticks.places.push_back(i == 0 ? 0 : i * step); // Never -0.
    }
    return ticks;
}

} // namespace bitops
