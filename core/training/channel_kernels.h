// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

namespace bitops {

/// Feature maps in memory, channels side by side: `rows` pixels of `channels` float32 each.
struct ChannelRows
{
    std::int64_t rows = 0;
    std::int64_t channels = 0;
};

/// What becomes of a channel's values: scale·x + shift; then, with `clamps`, ReLU6; then, with a width above
/// 0, the multiples of that width.
struct ChannelMap
{
    std::vector<float> scale;
    std::vector<float> shift;
    bool clamps = false;
    float width = 0;
};

/// Mean and sum of squared deviations of each channel, over so many values.
struct ChannelMoments
{
    double count = 0;
    std::vector<double> mean;
    std::vector<double> squares;
};

/// Sums of each channel over g and over g·(x − mean), where g is the gradient that the map lets through.
struct ChannelGradients
{
    std::vector<double> sum;
    std::vector<double> product;
};

// All divide their work in the same way for any number of threads, use no fused multiply-add, and so give the
// same bits for any number of threads and on any processor.

/// Within blocks that fit the cache by two passes, joined as Chan, Golub and LeVeque do (Updating Formulae
/// and a Pairwise Algorithm for Computing Sample Variances, 1979): a large mean costs no digits.
ChannelMoments momentsOf(const float* values, const ChannelRows& shape);
/// Of the values of both.
void join(ChannelMoments& moments, const ChannelMoments& others);

void applyMap(const float* values, const ChannelRows& shape, const ChannelMap& map, float* results);

/// ReLU6 lets a gradient through where 0 < scale·x + shift < 6.
ChannelGradients gradientsOf(const float* gradients, const float* values, const ChannelRows& shape,
                             const ChannelMap& map, const std::vector<float>& mean);

/// scale·g + slope·(x − mean) + offset, channel by channel.
void applyGradient(const float* gradients, const float* values, const ChannelRows& shape,
                   const ChannelMap& map, const std::vector<float>& mean, const std::vector<float>& slope,
                   const std::vector<float>& offset, float* results);

} // namespace bitops
