// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/grids/weight_grid.h"

#include "core/graph/bits.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace bitops {

namespace {

float mostLevel(int bits)
{
    return static_cast<float>((1 << (bits - 1)) - 1);
}

float meanMagnitude(std::span<const float> weights)
{
    double sum = 0;
    for (const float weight : weights) {
        sum += std::abs(weight);
    }
    return static_cast<float>(sum / static_cast<double>(weights.size()));
}

float largestMagnitude(std::span<const float> weights)
{
    float largest = 0;
    for (const float weight : weights) {
        largest = std::max(largest, std::abs(weight));
    }
    return largest;
}

void binarize(std::span<float> weights, float magnitude)
{
    for (float& weight : weights) {
        weight = weight < 0 ? -magnitude : magnitude;
    }
}

void roundToGrid(std::span<float> weights, int bits, float scale)
{
    const float most = mostLevel(bits);
    for (float& weight : weights) {
        // nearbyint rounds halves to even, in the rounding mode that every program starts with.
        weight = scale == 0 ? 0 : std::clamp(std::nearbyint(weight / scale), -most - 1, most) * scale;
    }
}

void roundToSteps(std::span<float> weights, int bits, float step)
{
    const float most = mostLevel(bits);
    for (float& weight : weights) {
        weight = std::nearbyint(std::clamp(weight / step, -most - 1, most)) * step;
    }
}

} // namespace

std::vector<float> gridScales(std::span<const float> weights, int bits, std::size_t scales)
{
    std::vector<float> found;
    found.reserve(scales);
    const std::size_t sharers = weights.size() / scales;
    for (std::size_t i = 0; i < scales; ++i) {
        const std::span<const float> group = weights.subspan(i * sharers, sharers);
        found.push_back(bits == 1 ? meanMagnitude(group) : largestMagnitude(group) / mostLevel(bits));
    }
    return found;
}

std::vector<float> quantizedOnGrid(std::vector<float> weights, int bits, std::size_t scales)
{
    if (bits == floatBits || weights.empty()) {
        return weights;
    }
    const std::vector<float> found = gridScales(weights, bits, scales);
    const std::size_t sharers = weights.size() / scales;
    for (std::size_t i = 0; i < scales; ++i) {
        const std::span<float> group = std::span(weights).subspan(i * sharers, sharers);
        if (bits == 1) {
            binarize(group, found[i]);
        } else {
            roundToGrid(group, bits, found[i]);
        }
    }
    return weights;
}

std::vector<float> quantizedWithSteps(std::vector<float> weights, int bits, const std::vector<float>& steps)
{
    const std::size_t sharers = weights.size() / steps.size();
    for (std::size_t i = 0; i < steps.size(); ++i) {
        roundToSteps(std::span(weights).subspan(i * sharers, sharers), bits, steps[i]);
    }
    return weights;
}

} // namespace bitops
