// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/grids/least_error_scale.h"

#include "core/grids/weight_grid.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace bitops {

namespace {

constexpr int scalesTried = 96;
constexpr std::size_t scalesFitted = 3;
constexpr int mostFittings = 30;

/// A scale, and the sum of squared errors that it leaves.
struct Trial
{
    float scale = 0;
    double error = 0;

    bool operator<(const Trial& other) const { return error < other.error; }
};

/// The sums over all values of q·q, q·v and (v − s·q)², q being the level of v.
struct LevelSums
{
    double squares = 0;
    double products = 0;
    double error = 0;
};

/// To the nearest whole number, halves to even: so large a number has no digits behind the point. Quicker
/// than std::nearbyint, which is a call. Precondition: below 2^22.
float rounded(float value)
{
    constexpr float large = 12'582'912; // 1.5 · 2^23
    return (value + large) - large;
}

LevelSums sumsOf(std::span<const float> values, LevelRange levels, float scale)
{
    LevelSums sums;
    for (const float value : values) {
        const double level = rounded(std::clamp(value / scale, levels.lowest, levels.highest));
        const double error = value - static_cast<double>(scale) * level;
        sums.squares += level * level;
        sums.products += level * value;
        sums.error += error * error;
    }
    return sums;
}

/// The least scale that clips nothing which can be reached at all.
float reachingScale(std::span<const float> values, LevelRange levels)
{
    float scale = 0;
    for (const float value : values) {
        const float side = value < 0 ? levels.lowest : levels.highest;
        scale = side == 0 ? scale : std::max(scale, value / side);
    }
    return scale;
}

/// Fits scale and levels to one another.
Trial fitted(std::span<const float> values, LevelRange levels, Trial trial)
{
    LevelSums sums = sumsOf(values, levels, trial.scale);
    for (int i = 0; i < mostFittings && sums.squares > 0; ++i) {
        const auto scale = static_cast<float>(sums.products / sums.squares);
        if (!(scale > 0) || scale == trial.scale) {
            break;
        }
        sums = sumsOf(values, levels, scale);
        if (!(sums.error < trial.error)) {
            break;
        }
        trial = {scale, sums.error};
    }
    return trial;
}

LevelRange range(int lowest, int highest)
{
    return {static_cast<float>(lowest), static_cast<float>(highest)};
}

} // namespace

LevelRange weightLevels(int bits)
{
    return range(-(1 << (bits - 1)), (1 << (bits - 1)) - 1);
}

LevelRange unsignedLevels(int bits)
{
    return range(0, (1 << bits) - 1);
}

LevelRange symmetricLevels(int bits)
{
    return range(1 - (1 << (bits - 1)), (1 << (bits - 1)) - 1);
}

float leastErrorScale(std::span<const float> values, LevelRange levels)
{
    const float most = reachingScale(values, levels);
    constexpr float least = scalesTried * std::numeric_limits<float>::min(); // Below it, a share of it is 0.
    if (!(most > least) || !std::isfinite(most)) {
        return 0;
    }
    std::array<Trial, scalesTried> trials;
    for (int i = 0; i < scalesTried; ++i) {
        const float scale = most * static_cast<float>(i + 1) / static_cast<float>(scalesTried);
        trials[static_cast<std::size_t>(i)] = {scale, sumsOf(values, levels, scale).error};
    }
    std::partial_sort(trials.begin(), trials.begin() + scalesFitted, trials.end());
    std::array<Trial, scalesFitted> best;
    std::transform(trials.begin(), trials.begin() + scalesFitted, best.begin(),
                   [&](const Trial& trial) { return fitted(values, levels, trial); });
    return std::min_element(best.begin(), best.end())->scale;
}

std::vector<float> quantizedWithLeastError(std::vector<float> weights, int bits, std::size_t scales)
{
    if (bits == 1 || weights.empty()) {
        return quantizedOnGrid(std::move(weights), bits, scales);
    }
    const std::size_t sharers = weights.size() / scales;
    std::vector<float> steps;
    for (std::size_t i = 0; i < scales; ++i) {
        const float scale =
            leastErrorScale(std::span(weights).subspan(i * sharers, sharers), weightLevels(bits));
        steps.push_back(scale > 0 ? scale : 1); // Of zeros, which stay zeros.
    }
    return quantizedWithSteps(std::move(weights), bits, steps);
}

} // namespace bitops
