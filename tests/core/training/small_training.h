// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/data/image_set.h"
#include "core/data/random.h"
#include "core/network/network.h"

namespace bitops::test {

/// Two blocks of 8 channels on 3×8×8, three classes.
inline Network smallNetwork()
{
    return {.name = "small",
            .input = {.shape = {3, 8, 8}},
            .blocks = {{.outChannels = 8, .stride = 2, .weightBits = 4}, {.outChannels = 8, .weightBits = 3}},
            .classes = 3};
}

/// Images that are easily told apart: one of three planes is brighter than the others.
inline ImageSet brightPlanes(std::int64_t count, std::uint64_t seed)
{
    ImageSet images{{3, 8, 8}, {}, {}};
    Random random(seed);
    for (std::int64_t i = 0; i < count; ++i) {
        const auto label = static_cast<std::int64_t>(random.below(3));
        images.labels.push_back(label);
        for (std::int64_t channel = 0; channel < 3; ++channel) {
            for (int pixel = 0; pixel < 64; ++pixel) {
                const std::uint64_t light = random.below(160) + (channel == label ? 90 : 0);
                images.pixels.push_back(static_cast<std::uint8_t>(light));
            }
        }
    }
    return images;
}

} // namespace bitops::test
