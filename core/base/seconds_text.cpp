// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/seconds_text.h"

#include "core/base/translator.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace bitops {

std::string secondsToText(double seconds)
{
    constexpr std::int64_t minute = 60;
    constexpr std::int64_t hour = 60 * minute;
    constexpr double longest = 1e15;
    const std::int64_t whole = std::llround(std::isnan(seconds) ? 0 : std::clamp(seconds, 0.0, longest));
    if (whole < minute) {
        return Translator::tr("%1 s", whole);
    }
    if (whole < hour) {
        return Translator::tr("%1 min %2 s", whole / minute, whole % minute);
    }
    return Translator::tr("%1 h %2 min", whole / hour, whole % hour / minute);
}

} // namespace bitops
