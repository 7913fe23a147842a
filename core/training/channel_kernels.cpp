// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/channel_kernels.h"

#include "core/training/kernels/lanes.h"
#include "core/training/vector_clones.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

/// Values of a block: few enough that sums over it lose no digits.
constexpr std::int64_t blockValues = 16'384;
constexpr std::int64_t fewLanes = 64;

/// A view of the same memory with several pixels as one row of lanes, where channels are too few to fill the
/// processor's vectors; and how it is divided into blocks.
struct Lanes
{
    explicit Lanes(const ChannelRows& shape)
        : channels(shape.channels)
        , rows(shape.rows)
    {
        while (channels * repeats < fewLanes && rows % 2 == 0) {
            repeats *= 2;
            rows /= 2;
        }
        count = channels * repeats;
        blockRows = std::max<std::int64_t>(1, blockValues / count);
        blocks = (rows + blockRows - 1) / blockRows;
    }

    [[nodiscard]] std::int64_t begin(std::int64_t block) const { return block * blockRows; }
    [[nodiscard]] std::int64_t rowsOf(std::int64_t block) const
    {
        return std::min(blockRows, rows - begin(block));
    }

    /// Pixels up to a block's end.
    [[nodiscard]] std::int64_t end(std::int64_t block) const
    {
        return (begin(block) + rowsOf(block)) * repeats;
    }

    [[nodiscard]] std::vector<float> tiled(const std::vector<float>& values) const
    {
        std::vector<float> result;
        result.reserve(static_cast<std::size_t>(count));
        for (std::int64_t i = 0; i < repeats; ++i) {
            result.insert(result.end(), values.begin(), values.end());
        }
        return result;
    }

    std::int64_t channels;
    std::int64_t rows;
    std::int64_t repeats = 1;
    std::int64_t count = 0;
    std::int64_t blockRows = 1;
    std::int64_t blocks = 0;
};

template <typename Work> void forEachBlock(const Lanes& lanes, const Work& work)
{
    at::parallel_for(0, lanes.blocks, /*grain_size=*/1, [&work](std::int64_t begin, std::int64_t end) {
        for (std::int64_t block = begin; block < end; ++block) {
            work(block);
        }
    });
}

/// Lanes whose sums stay in registers while a block is walked through.
constexpr std::int64_t vectorLanes = 2 * laneCount;

/// The mean of each lane of a block, and the squares around it: one walk, by what values are beyond the first
/// row. At worst, where that row is far from all others, squares lose as many digits as the block has rows.
BITOPS_VECTOR_CLONES
void blockMoments(const float* __restrict values, std::int64_t rows, std::int64_t lanes,
                  float* __restrict mean, float* __restrict squares)
{
    const float count = static_cast<float>(rows);
    std::int64_t lane = 0;
    for (; lane + vectorLanes <= lanes; lane += vectorLanes) {
        const Lanes8 first[2] = {lanesAt(values + lane), lanesAt(values + lane + laneCount)};
        Lanes8 sum[2] = {Lanes8{}, Lanes8{}};
        Lanes8 square[2] = {Lanes8{}, Lanes8{}};
        for (std::int64_t row = 1; row < rows; ++row) {
            for (std::int64_t i = 0; i < 2; ++i) {
                const Lanes8 beyond = lanesAt(values + row * lanes + lane + i * laneCount) - first[i];
                sum[i] += beyond;
                square[i] += beyond * beyond;
            }
        }
        for (std::int64_t i = 0; i < 2; ++i) {
            const Lanes8 apart = sum[i] / count;
            lanesAt(mean + lane + i * laneCount) = first[i] + apart;
            lanesAt(squares + lane + i * laneCount) = square[i] - sum[i] * apart;
        }
    }
    for (; lane < lanes; ++lane) {
        float sum = 0;
        float square = 0;
        for (std::int64_t row = 1; row < rows; ++row) {
            const float beyond = values[row * lanes + lane] - values[lane];
            sum += beyond;
            square += beyond * beyond;
        }
        const float apart = sum / count;
        mean[lane] = values[lane] + apart;
        squares[lane] = square - sum * apart;
    }
}

BITOPS_VECTOR_CLONES
void blockAffine(const float* __restrict values, std::int64_t rows, std::int64_t lanes,
                 const float* __restrict scale, const float* __restrict shift, float* __restrict results)
{
    for (std::int64_t row = 0; row < rows; ++row) {
        for (std::int64_t lane = 0; lane < lanes; ++lane) {
            results[row * lanes + lane] = values[row * lanes + lane] * scale[lane] + shift[lane];
        }
    }
}

/// NaN passes.
BITOPS_VECTOR_CLONES
void blockClamped(const float* __restrict values, std::int64_t rows, std::int64_t lanes,
                  const float* __restrict scale, const float* __restrict shift, float* __restrict results)
{
    using Bits8 = std::int32_t __attribute__((vector_size(32), may_alias));
    const Lanes8 zero{};
    const Lanes8 six = zero + 6.0F;
    for (std::int64_t row = 0; row < rows; ++row, values += lanes, results += lanes) {
        std::int64_t lane = 0;
        for (; lane + laneCount <= lanes; lane += laneCount) {
            const Lanes8 value = lanesAt(values + lane) * lanesAt(scale + lane) + lanesAt(shift + lane);
            const auto floored = reinterpret_cast<Lanes8>(reinterpret_cast<Bits8>(value) & ~(value < zero));
            lanesAt(results + lane) = floored > six ? six : floored;
        }
        for (; lane < lanes; ++lane) {
            const float value = values[lane] * scale[lane] + shift[lane];
            const float floored = value < 0.0F ? 0.0F : value;
            results[lane] = floored > 6.0F ? 6.0F : floored;
        }
    }
}

BITOPS_VECTOR_CLONES
void roundToMultiples(float* values, std::int64_t count, float width)
{
    for (std::int64_t i = 0; i < count; ++i) {
        values[i] = __builtin_rintf(values[i] / width) * width;
    }
}

/// What ReLU6 lets through of a gradient, where the value before it was `value`.
inline float passed(float gradient, float value, float lowest, float highest)
{
    const float below = value < highest ? gradient : 0.0F;
    return value > lowest ? below : 0.0F;
}

BITOPS_VECTOR_CLONES
void blockGradients(const float* __restrict gradients, const float* __restrict values, std::int64_t rows,
                    std::int64_t lanes, const float* __restrict scale, const float* __restrict shift,
                    const float* __restrict mean, float lowest, float highest, float* __restrict sum,
                    float* __restrict product)
{
    std::int64_t lane = 0;
    for (; lane + laneCount <= lanes; lane += laneCount) {
        const Lanes8 laneScale = lanesAt(scale + lane);
        const Lanes8 laneShift = lanesAt(shift + lane);
        const Lanes8 laneMean = lanesAt(mean + lane);
        Lanes8 laneSum = {};
        Lanes8 laneProduct = {};
        for (std::int64_t row = 0; row < rows; ++row) {
            const Lanes8 value = lanesAt(values + row * lanes + lane);
            const Lanes8 normal = value * laneScale + laneShift;
            const Lanes8 gradient =
                (normal > lowest) & (normal < highest) ? lanesAt(gradients + row * lanes + lane) : Lanes8{};
            laneSum += gradient;
            laneProduct += gradient * (value - laneMean);
        }
        lanesAt(sum + lane) = laneSum;
        lanesAt(product + lane) = laneProduct;
    }
    for (; lane < lanes; ++lane) {
        for (std::int64_t row = 0; row < rows; ++row) {
            const float value = values[row * lanes + lane];
            const float gradient =
                passed(gradients[row * lanes + lane], value * scale[lane] + shift[lane], lowest, highest);
            sum[lane] += gradient;
            product[lane] += gradient * (value - mean[lane]);
        }
    }
}

BITOPS_VECTOR_CLONES
void blockBackward(const float* __restrict gradients, const float* __restrict values, std::int64_t rows,
                   std::int64_t lanes, const float* __restrict scale, const float* __restrict shift,
                   const float* __restrict mean, const float* __restrict slope,
                   const float* __restrict offset, float lowest, float highest, float* __restrict results)
{
    for (std::int64_t row = 0; row < rows; ++row) {
        for (std::int64_t lane = 0; lane < lanes; ++lane) {
            const float value = values[row * lanes + lane];
            const float gradient =
                passed(gradients[row * lanes + lane], value * scale[lane] + shift[lane], lowest, highest);
            results[row * lanes + lane] =
                gradient * scale[lane] + ((value - mean[lane]) * slope[lane] + offset[lane]);
        }
    }
}

float lowestPassed(bool clamps)
{
    return clamps ? 0.0F : -INFINITY;
}

float highestPassed(bool clamps)
{
    return clamps ? 6.0F : INFINITY;
}

std::size_t index(std::int64_t i)
{
    return static_cast<std::size_t>(i);
}

/// Adds so many values of each channel by their means and squares.
template <typename Number>
void joinPart(ChannelMoments& moments, double count, const Number* mean, const Number* squares)
{
    const double both = moments.count + count;
    for (std::size_t channel = 0; channel < moments.mean.size(); ++channel) {
        const double apart = mean[channel] - moments.mean[channel];
        moments.mean[channel] += apart * count / both;
        moments.squares[channel] += squares[channel] + apart * apart * moments.count * count / both;
    }
    moments.count = both;
}

/// Adds a block's, whose lanes lie there.
void joinBlock(ChannelMoments& moments, const Lanes& lanes, std::int64_t rows, const float* means,
               const float* squares)
{
    for (std::int64_t repeat = 0; repeat < lanes.repeats; ++repeat) {
        joinPart(moments, static_cast<double>(rows), means + repeat * lanes.channels,
                 squares + repeat * lanes.channels);
    }
}

void addBlock(ChannelGradients& gradients, const Lanes& lanes, const float* sums, const float* products)
{
    for (std::int64_t lane = 0; lane < lanes.count; ++lane) {
        gradients.sum[index(lane % lanes.channels)] += sums[lane];
        gradients.product[index(lane % lanes.channels)] += products[lane];
    }
}

ChannelMoments noMoments(std::int64_t channels)
{
    return {0, std::vector<double>(index(channels)), std::vector<double>(index(channels))};
}

ChannelGradients noGradients(std::int64_t channels)
{
    return {std::vector<double>(index(channels)), std::vector<double>(index(channels))};
}

} // namespace

ChannelMoments momentsOf(const float* values, const ChannelRows& shape)
{
    const Lanes lanes(shape);
    std::vector<float> means(index(lanes.blocks * lanes.count));
    std::vector<float> squares(means.size());
    forEachBlock(lanes, [&](std::int64_t block) {
        blockMoments(values + lanes.begin(block) * lanes.count, lanes.rowsOf(block), lanes.count,
                     means.data() + block * lanes.count, squares.data() + block * lanes.count);
    });
    ChannelMoments moments = noMoments(lanes.channels);
    for (std::int64_t block = 0; block < lanes.blocks; ++block) {
        const std::int64_t place = block * lanes.count;
        joinBlock(moments, lanes, lanes.rowsOf(block), means.data() + place, squares.data() + place);
    }
    return moments;
}

void join(ChannelMoments& moments, const ChannelMoments& others)
{
    joinPart(moments, others.count, others.mean.data(), others.squares.data());
}

void applyMap(const float* values, const ChannelRows& shape, const ChannelMap& map, float* results)
{
    const Lanes lanes(shape);
    const std::vector<float> scale = lanes.tiled(map.scale);
    const std::vector<float> shift = lanes.tiled(map.shift);
    const auto affine = map.clamps ? blockClamped : blockAffine;
    forEachBlock(lanes, [&](std::int64_t block) {
        const std::int64_t begin = lanes.begin(block) * lanes.count;
        affine(values + begin, lanes.rowsOf(block), lanes.count, scale.data(), shift.data(), results + begin);
        if (map.width > 0) {
            roundToMultiples(results + begin, lanes.rowsOf(block) * lanes.count, map.width);
        }
    });
}

ChannelGradients gradientsOf(const float* gradients, const float* values, const ChannelRows& shape,
                             const ChannelMap& map, const std::vector<float>& mean)
{
    const Lanes lanes(shape);
    const std::vector<float> scale = lanes.tiled(map.scale);
    const std::vector<float> shift = lanes.tiled(map.shift);
    const std::vector<float> means = lanes.tiled(mean);
    std::vector<float> sums(index(lanes.blocks * lanes.count));
    std::vector<float> products(sums.size());
    forEachBlock(lanes, [&](std::int64_t block) {
        const std::int64_t begin = lanes.begin(block) * lanes.count;
        blockGradients(gradients + begin, values + begin, lanes.rowsOf(block), lanes.count, scale.data(),
                       shift.data(), means.data(), lowestPassed(map.clamps), highestPassed(map.clamps),
                       sums.data() + block * lanes.count, products.data() + block * lanes.count);
    });
    ChannelGradients result = noGradients(lanes.channels);
    for (std::int64_t block = 0; block < lanes.blocks; ++block) {
        addBlock(result, lanes, sums.data() + block * lanes.count, products.data() + block * lanes.count);
    }
    return result;
}

void applyGradient(const float* gradients, const float* values, const ChannelRows& shape,
                   const ChannelMap& map, const std::vector<float>& mean, const std::vector<float>& slope,
                   const std::vector<float>& offset, float* results)
{
    const Lanes lanes(shape);
    const std::vector<float> scale = lanes.tiled(map.scale);
    const std::vector<float> shift = lanes.tiled(map.shift);
    const std::vector<float> means = lanes.tiled(mean);
    const std::vector<float> slopes = lanes.tiled(slope);
    const std::vector<float> offsets = lanes.tiled(offset);
    forEachBlock(lanes, [&](std::int64_t block) {
        const std::int64_t begin = lanes.begin(block) * lanes.count;
        blockBackward(gradients + begin, values + begin, lanes.rowsOf(block), lanes.count, scale.data(),
                      shift.data(), means.data(), slopes.data(), offsets.data(), lowestPassed(map.clamps),
                      highestPassed(map.clamps), results + begin);
    });
}

GrowingMoments::GrowingMoments(const ChannelRows& shape)
    : m_shape(shape)
    , m_moments(noMoments(shape.channels))
{
}

void GrowingMoments::reach(const float* values, std::int64_t rows)
{
    const Lanes lanes(m_shape);
    std::vector<float> means(index(lanes.count));
    std::vector<float> squares(index(lanes.count));
    for (; m_block < lanes.blocks && lanes.end(m_block) <= rows; ++m_block) {
        blockMoments(values + lanes.begin(m_block) * lanes.count, lanes.rowsOf(m_block), lanes.count,
                     means.data(), squares.data());
        joinBlock(m_moments, lanes, lanes.rowsOf(m_block), means.data(), squares.data());
    }
}

GrowingGradients::GrowingGradients(const ChannelRows& shape, const ChannelMap& map,
                                   const std::vector<float>& mean)
    : m_shape(shape)
    , m_clamps(map.clamps)
    , m_sums(noGradients(shape.channels))
{
    const Lanes lanes(shape);
    m_scale = lanes.tiled(map.scale);
    m_shift = lanes.tiled(map.shift);
    m_mean = lanes.tiled(mean);
}

void GrowingGradients::reach(const float* gradients, const float* values, std::int64_t rows)
{
    const Lanes lanes(m_shape);
    for (; m_block < lanes.blocks && lanes.end(m_block) <= rows; ++m_block) {
        std::vector<float> sums(index(lanes.count));
        std::vector<float> products(index(lanes.count));
        const std::int64_t begin = lanes.begin(m_block) * lanes.count;
        blockGradients(gradients + begin, values + begin, lanes.rowsOf(m_block), lanes.count, m_scale.data(),
                       m_shift.data(), m_mean.data(), lowestPassed(m_clamps), highestPassed(m_clamps),
                       sums.data(), products.data());
        addBlock(m_sums, lanes, sums.data(), products.data());
    }
}

} // namespace bitops
