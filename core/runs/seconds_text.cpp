// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/seconds_text.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace bitops {

namespace {

std::string quantityText(std::int64_t count, const char* unit)
{
    return std::to_string(count) + " " + unit;
}

} // namespace

std::string secondsToText(double seconds)
{
    constexpr std::int64_t minute = 60;
    constexpr std::int64_t hour = 60 * minute;
    constexpr double longest = 1e15;
    const std::int64_t whole = std::llround(std::isnan(seconds) ? 0 : std::clamp(seconds, 0.0, longest));
    if (whole < minute) {
        return quantityText(whole, "s");
    }
    if (whole < hour) {
        return quantityText(whole / minute, "min") + " " + quantityText(whole % minute, "s");
    }
    return quantityText(whole / hour, "h") + " " + quantityText(whole % hour / minute, "min");
}

} // namespace bitops
