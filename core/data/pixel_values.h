// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/data/image_set.h"
#include "core/jobs/training_configuration.h"

#include <array>
#include <vector>

namespace bitops {

/// What is subtracted from the brightness (0 to 1) of each channel's pixels, and what it is divided by then.
struct PixelScale
{
    std::vector<double> mean;
    std::vector<double> deviation;

    bool operator==(const PixelScale&) const = default;
};

/// Of these training images. Mean and standard deviation (of all values, divided by their number) come from
/// exact counts of the 256 values; a channel that has one value only is divided by 1.
PixelScale pixelScaleOf(Normalization normalization, const ImageSet& training);
/// By what a recipe says: its own numbers, if it has some.
PixelScale pixelScaleOf(const TrainingConfiguration& recipe, const ImageSet& training);
/// Of numbers that are one for all channels, or one for each.
PixelScale pixelScaleOf(const std::vector<double>& mean, const std::vector<double>& deviation,
                        std::int64_t channels);

/// What a network is fed with for each of the 256 values of a pixel, for each channel.
using PixelValues = std::vector<std::array<float, 256>>;

/// (v/255 − mean) / deviation in float32. Images have 8 bits, so an input of 8 bits or more leaves them as
/// they are; with fewer, the pixels are first rounded to the nearest of 2^bits evenly spaced values from 0
/// to 1.
PixelValues pixelValues(const PixelScale& scale, int inputBits);

} // namespace bitops
