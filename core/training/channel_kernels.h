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

/// Within blocks by what values are beyond the first of each channel, joined as Chan, Golub and LeVeque do
/// (Updating Formulae and a Pairwise Algorithm for Computing Sample Variances, 1979): a large mean costs no
/// digits.
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

/// Moments of maps that come to be row by row, taken while they are in the cache: the same bits as those of
/// momentsOf(), on one thread.
class GrowingMoments
{
public:
    explicit GrowingMoments(const ChannelRows& shape);

    /// So many rows are there now. All of them, at last.
    void reach(const float* values, std::int64_t rows);
    [[nodiscard]] const ChannelMoments& moments() const { return m_moments; }

private:
    ChannelRows m_shape;
    std::int64_t m_block = 0; ///< The next to be measured.
    ChannelMoments m_moments;
};

/// The same of gradients, as of gradientsOf().
class GrowingGradients
{
public:
    GrowingGradients(const ChannelRows& shape, const ChannelMap& map, const std::vector<float>& mean);

    void reach(const float* gradients, const float* values, std::int64_t rows);
    [[nodiscard]] const ChannelGradients& sums() const { return m_sums; }

private:
    ChannelRows m_shape;
    bool m_clamps;
    std::vector<float> m_scale; ///< Lane by lane.
    std::vector<float> m_shift;
    std::vector<float> m_mean;
    std::int64_t m_block = 0;
    ChannelGradients m_sums;
};

} // namespace bitops
