// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/pixel_values.h"

#include <cmath>
#include <cstddef>
#include <cstdint>

namespace bitops {

namespace {

constexpr double brightest = 255;

// Source: https://pytorch.org/vision/stable/models.html
constexpr std::array imageNetMean{0.485, 0.456, 0.406};
constexpr std::array imageNetDeviation{0.229, 0.224, 0.225};

/// One for all channels, or one for each.
std::vector<double> forChannels(const std::vector<double>& numbers, std::int64_t channels)
{
    return numbers.size() == 1 ? std::vector<double>(static_cast<std::size_t>(channels), numbers.front())
                               : numbers;
}

/// How often each value of a pixel comes, for each channel.
using Counts = std::vector<std::array<std::int64_t, 256>>;

Counts countValues(const ImageSet& images)
{
    const auto channels = static_cast<std::size_t>(images.shape.channels);
    const std::size_t plane = images.bytesPerImage() / channels;
    Counts counts(channels);
    const std::uint8_t* pixel = images.pixels.data();
    for (std::int64_t image = 0; image < images.count(); ++image) {
        for (std::array<std::int64_t, 256>& ofChannel : counts) {
            for (const std::uint8_t* const end = pixel + plane; pixel != end; ++pixel) {
                ++ofChannel[*pixel];
            }
        }
    }
    return counts;
}

struct Moments
{
    double mean = 0;
    double deviation = 0;
};

Moments momentsOf(const std::array<std::int64_t, 256>& counts)
{
    std::int64_t number = 0;
    std::int64_t sum = 0; // Of fewer than 2^55 values, which no memory holds.
    for (std::size_t value = 0; value < counts.size(); ++value) {
        number += counts[value];
        sum += counts[value] * static_cast<std::int64_t>(value);
    }
    const double mean = static_cast<double>(sum) / static_cast<double>(number);
    double squares = 0;
    for (std::size_t value = 0; value < counts.size(); ++value) {
        const double distance = static_cast<double>(value) - mean;
        squares += static_cast<double>(counts[value]) * distance * distance;
    }
    return {mean / brightest, std::sqrt(squares / static_cast<double>(number)) / brightest};
}

float brightness(std::size_t pixel, int inputBits)
{
    const float share = static_cast<float>(pixel) / 255.0F;
    if (inputBits >= 8) {
        return share;
    }
    const auto steps = static_cast<float>((1 << inputBits) - 1);
    return std::round(share * steps) / steps;
}

} // namespace

PixelScale pixelScaleOf(Normalization normalization, const ImageSet& training)
{
    if (normalization == Normalization::Half) {
        const std::vector<double> halves(static_cast<std::size_t>(training.shape.channels), 0.5);
        return {halves, halves};
    }
    if (normalization == Normalization::ImageNet) {
        return {{imageNetMean.begin(), imageNetMean.end()},
                {imageNetDeviation.begin(), imageNetDeviation.end()}};
    }
    PixelScale scale;
    for (const std::array<std::int64_t, 256>& counts : countValues(training)) {
        const Moments moments = momentsOf(counts);
        scale.mean.push_back(moments.mean);
        scale.deviation.push_back(moments.deviation > 0 ? moments.deviation : 1);
    }
    return scale;
}

PixelScale pixelScaleOf(const TrainingConfiguration& recipe, const ImageSet& training)
{
    return recipe.mean.empty() ? pixelScaleOf(recipe.normalization, training)
                               : pixelScaleOf(recipe.mean, recipe.deviation, training.shape.channels);
}

PixelScale pixelScaleOf(const std::vector<double>& mean, const std::vector<double>& deviation,
                        std::int64_t channels)
{
    return {forChannels(mean, channels), forChannels(deviation, channels)};
}

PixelValues pixelValues(const PixelScale& scale, int inputBits)
{
    PixelValues values(scale.mean.size());
    for (std::size_t channel = 0; channel < values.size(); ++channel) {
        const auto mean = static_cast<float>(scale.mean[channel]);
        const auto deviation = static_cast<float>(scale.deviation[channel]);
        for (std::size_t pixel = 0; pixel < values[channel].size(); ++pixel) {
            values[channel][pixel] = (brightness(pixel, inputBits) - mean) / deviation;
        }
    }
    return values;
}

} // namespace bitops
