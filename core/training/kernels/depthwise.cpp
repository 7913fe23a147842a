// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/kernels/depthwise.h"

#include "core/training/kernels/lanes.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace bitops {

namespace {

constexpr std::int64_t taps = 9;
constexpr std::int64_t side = 3;

/// How many windows of a row end before the padding at its end.
std::int64_t windowsWithin(const DepthwiseShape& shape)
{
    const std::int64_t space = shape.width + shape.paddingLeft - side;
    return space < 0 ? 0 : space / shape.strideColumns + 1;
}

std::vector<float> scratch(std::int64_t size)
{
    return std::vector<float>(static_cast<std::size_t>(size));
}

/// So many pixels, to or from whole lanes. Lanes without a channel hold anything.
void copyPixels(const float* from, std::int64_t fromChannels, float* to, std::int64_t toChannels,
                std::int64_t pixels)
{
    const auto [fewer, more] = std::minmax(fromChannels, toChannels);
    std::int64_t i = 0;
    // What goes beyond a pixel belongs to the next one, which overwrites it.
    for (; i * fewer + more <= pixels * fewer; ++i) {
        for (std::int64_t channel = 0; channel < more; channel += laneCount) {
            lanesAt(to + i * toChannels + channel) = lanesAt(from + i * fromChannels + channel);
        }
    }
    for (; i < pixels; ++i) {
        std::copy_n(from + i * fromChannels, fewer, to + i * toChannels);
    }
}

/// Tap by tap, the weights of all channels side by side.
std::vector<float> byTap(const float* weights, const DepthwiseWalk& walk)
{
    std::vector<float> result = scratch(taps * walk.channels);
    for (std::int64_t channel = 0; channel < walk.of.channels; ++channel) {
        for (std::int64_t tap = 0; tap < taps; ++tap) {
            result[static_cast<std::size_t>(tap * walk.channels + channel)] = weights[channel * taps + tap];
        }
    }
    return result;
}

/// Windows beside one another: where the first has its taps, and how many windows there are.
template <typename Value> struct Windows
{
    std::array<Value*, taps> tap;
    std::int64_t count;
};

BITOPS_FMA_CLONES
void forwardWindows(const Windows<const float>& windows, const float* __restrict weights,
                    std::int64_t channels, std::int64_t step, float* __restrict results)
{
    for (std::int64_t channel = 0; channel < channels; channel += laneCount) {
        Lanes8 weight[taps];
        const float* tap[taps];
        for (std::size_t i = 0; i < taps; ++i) {
            weight[i] = lanesAt(weights + static_cast<std::int64_t>(i) * channels + channel);
            tap[i] = windows.tap[i] + channel;
        }
        for (std::int64_t x = 0; x < windows.count; ++x) {
            const std::int64_t place = x * step;
            Lanes8 top = lanesAt(tap[0] + place) * weight[0];
            Lanes8 middle = lanesAt(tap[3] + place) * weight[3];
            Lanes8 bottom = lanesAt(tap[6] + place) * weight[6];
            for (std::size_t i = 1; i < side; ++i) {
                top += lanesAt(tap[i] + place) * weight[i];
                middle += lanesAt(tap[side + i] + place) * weight[side + i];
                bottom += lanesAt(tap[2 * side + i] + place) * weight[2 * side + i];
            }
            lanesAt(results + x * channels + channel) = top + middle + bottom;
        }
    }
}

/// Adds to the gradients of what lies in the windows.
BITOPS_FMA_CLONES
void backwardWindows(const float* __restrict gradients, const float* __restrict weights,
                     std::int64_t channels, std::int64_t step, const Windows<float>& windows)
{
    for (std::int64_t channel = 0; channel < channels; channel += laneCount) {
        Lanes8 weight[taps];
        float* tap[taps];
        for (std::size_t i = 0; i < taps; ++i) {
            weight[i] = lanesAt(weights + static_cast<std::int64_t>(i) * channels + channel);
            tap[i] = windows.tap[i] + channel;
        }
        for (std::int64_t x = 0; x < windows.count; ++x) {
            const Lanes8 value = lanesAt(gradients + x * channels + channel);
            for (std::size_t i = 0; i < taps; ++i) {
                lanesAt(tap[i] + x * step) += value * weight[i];
            }
        }
    }
}

/// Adds to the gradients of the weights.
BITOPS_FMA_CLONES
void addWeightGradients(const float* __restrict gradients, const Windows<const float>& windows,
                        std::int64_t channels, std::int64_t step, float* __restrict toWeights)
{
    for (std::int64_t channel = 0; channel < channels; channel += laneCount) {
        Lanes8 sum[taps];
        const float* tap[taps];
        for (std::size_t i = 0; i < taps; ++i) {
            sum[i] = Lanes8{};
            tap[i] = windows.tap[i] + channel;
        }
        for (std::int64_t x = 0; x < windows.count; ++x) {
            const Lanes8 value = lanesAt(gradients + x * channels + channel);
            for (std::size_t i = 0; i < taps; ++i) {
                sum[i] += value * lanesAt(tap[i] + x * step);
            }
        }
        for (std::size_t i = 0; i < taps; ++i) {
            lanesAt(toWeights + static_cast<std::int64_t>(i) * channels + channel) += sum[i];
        }
    }
}

/// Hands on all windows of an image, row by row: those within its columns together, the others one by one,
/// with taps of the padding outside.
template <typename Value, typename Work>
void forWindows(Value* image, Value* outside, const DepthwiseWalk& walk, const Work& work)
{
    const auto windowsFrom = [&](std::int64_t y, std::int64_t x, std::int64_t count) {
        Windows<Value> windows{{}, count};
        for (std::int64_t i = 0; i < taps; ++i) {
            const std::int64_t row = y * walk.of.strideRows - walk.of.paddingTop + i / side;
            const std::int64_t column = x * walk.of.strideColumns - walk.of.paddingLeft + i % side;
            const bool isInside = row >= 0 && row < walk.of.height && column >= 0 && column < walk.of.width;
            // What is outside is as wide as a row, for all of the windows.
            windows.tap[static_cast<std::size_t>(i)] =
                isInside ? image + (row * walk.of.width + column) * walk.channels : outside;
        }
        work((y * walk.of.outWidth + x) * walk.channels, windows);
    };
    for (std::int64_t y = 0; y < walk.of.outHeight; ++y) {
        for (std::int64_t x = 0; x < walk.first; ++x) {
            windowsFrom(y, x, 1);
        }
        if (walk.first < walk.last) {
            windowsFrom(y, walk.first, walk.last - walk.first);
        }
        for (std::int64_t x = walk.last; x < walk.of.outWidth; ++x) {
            windowsFrom(y, x, 1);
        }
    }
}

std::int64_t pixels(const DepthwiseShape& shape)
{
    return shape.height * shape.width;
}

std::int64_t outPixels(const DepthwiseShape& shape)
{
    return shape.outHeight * shape.outWidth;
}

std::int64_t imageSize(const DepthwiseShape& shape)
{
    return pixels(shape) * shape.channels;
}

std::int64_t resultSize(const DepthwiseShape& shape)
{
    return outPixels(shape) * shape.channels;
}

/// Images by the threads, each with what it works with.
template <typename Work> void forImages(const float* weights, const DepthwiseShape& shape, const Work& work)
{
    at::parallel_for(0, shape.images, /*grain_size=*/1, [&](std::int64_t begin, std::int64_t end) {
        DepthwiseImages images(weights, shape);
        for (std::int64_t i = begin; i < end; ++i) {
            work(images, i);
        }
    });
}

} // namespace

DepthwiseWalk::DepthwiseWalk(const DepthwiseShape& shape)
    : of(shape)
    , channels((shape.channels + laneCount - 1) / laneCount * laneCount)
    , first(std::min((shape.paddingLeft + shape.strideColumns - 1) / shape.strideColumns, shape.outWidth))
    , last(std::clamp(windowsWithin(shape), first, shape.outWidth))
{
}

DepthwiseImages::DepthwiseImages(const float* weights, const DepthwiseShape& shape)
    : m_walk(shape)
    , m_weights(byTap(weights, m_walk))
    , m_zeros(scratch(shape.width * m_walk.channels))
    , m_dropped(scratch(shape.width * m_walk.channels))
    , m_sums(scratch(taps * m_walk.channels))
    , m_copy(scratch(m_walk.hasWholeLanes() ? 0 : m_walk.imageSize()))
    , m_resultCopy(scratch(m_walk.hasWholeLanes() ? 0 : m_walk.resultSize()))
{
}

const float* DepthwiseImages::whole(const float* image, std::int64_t pixels, std::vector<float>& copy) const
{
    if (m_walk.hasWholeLanes()) {
        return image;
    }
    copyPixels(image, m_walk.of.channels, copy.data(), m_walk.channels, pixels);
    return copy.data();
}

void DepthwiseImages::forward(const float* image, float* result)
{
    float* const target = m_walk.hasWholeLanes() ? result : m_resultCopy.data();
    forWindows(whole(image, pixels(m_walk.of), m_copy), std::as_const(m_zeros).data(), m_walk,
               [&](std::int64_t place, const Windows<const float>& windows) {
                   forwardWindows(windows, m_weights.data(), m_walk.channels,
                                  m_walk.of.strideColumns * m_walk.channels, target + place);
               });
    if (!m_walk.hasWholeLanes()) {
        copyPixels(target, m_walk.channels, result, m_walk.of.channels, outPixels(m_walk.of));
    }
}

void DepthwiseImages::toImage(const float* gradient, float* toImage)
{
    const float* const from = whole(gradient, outPixels(m_walk.of), m_resultCopy);
    float* const target = m_walk.hasWholeLanes() ? toImage : m_copy.data();
    std::fill_n(target, m_walk.imageSize(), 0.0F);
    forWindows(target, m_dropped.data(), m_walk, [&](std::int64_t place, const Windows<float>& windows) {
        backwardWindows(from + place, m_weights.data(), m_walk.channels,
                        m_walk.of.strideColumns * m_walk.channels, windows);
    });
    if (!m_walk.hasWholeLanes()) {
        copyPixels(target, m_walk.channels, toImage, m_walk.of.channels, pixels(m_walk.of));
    }
}

void DepthwiseImages::addToWeights(const float* gradient, const float* image)
{
    const float* const from = whole(gradient, outPixels(m_walk.of), m_resultCopy);
    forWindows(whole(image, pixels(m_walk.of), m_copy), std::as_const(m_zeros).data(), m_walk,
               [&](std::int64_t place, const Windows<const float>& windows) {
                   addWeightGradients(from + place, windows, m_walk.channels,
                                      m_walk.of.strideColumns * m_walk.channels, m_sums.data());
               });
}

void DepthwiseImages::writeWeightGradientsTo(float* toWeights) const
{
    for (std::int64_t channel = 0; channel < m_walk.of.channels; ++channel) {
        for (std::int64_t tap = 0; tap < taps; ++tap) {
            toWeights[channel * taps + tap] =
                m_sums[static_cast<std::size_t>(tap * m_walk.channels + channel)];
        }
    }
}

void depthwise(const float* images, const float* weights, const DepthwiseShape& shape, float* results)
{
    forImages(weights, shape, [&](DepthwiseImages& one, std::int64_t i) {
        one.forward(images + i * imageSize(shape), results + i * resultSize(shape));
    });
}

void depthwiseImageGradients(const float* gradients, const float* weights, const DepthwiseShape& shape,
                             float* toImages)
{
    forImages(weights, shape, [&](DepthwiseImages& one, std::int64_t i) {
        one.toImage(gradients + i * resultSize(shape), toImages + i * imageSize(shape));
    });
}

void depthwiseWeightGradients(const float* gradients, const float* images, const float* weights,
                              const DepthwiseShape& shape, float* toWeights)
{
    DepthwiseImages one(weights, shape);
    for (std::int64_t i = 0; i < shape.images; ++i) {
        one.addToWeights(gradients + i * resultSize(shape), images + i * imageSize(shape));
    }
    one.writeWeightGradientsTo(toWeights);
}

} // namespace bitops
