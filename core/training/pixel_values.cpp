// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/pixel_values.h"

#include <cmath>
#include <cstddef>

namespace bitops {

namespace {

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

std::array<float, 256> pixelValues(int inputBits)
{
    std::array<float, 256> values{};
    for (std::size_t pixel = 0; pixel < values.size(); ++pixel) {
        values[pixel] = (brightness(pixel, inputBits) - 0.5F) / 0.5F;
    }
    return values;
}

} // namespace bitops
