// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/augmentation.h"

#include "core/data/random.h"

#include <algorithm>

namespace bitops {

namespace {

/// Epochs are fewer than 2^24 and images fewer than 2^40, and the orders of epochs, whose streams are the
/// epochs' numbers, stay apart.
std::uint64_t streamOf(int epoch, std::size_t image)
{
    return (static_cast<std::uint64_t>(epoch) << 40U) + image;
}

int shift(Random& random)
{
    return static_cast<int>(random.below(2 * cropBorder + 1)) - cropBorder;
}

/// One row of the image, moved to the left.
void moveRow(const std::uint8_t* source, std::int64_t width, std::int64_t left, std::uint8_t* target)
{
    const std::int64_t begin = std::clamp<std::int64_t>(-left, 0, width);
    const std::int64_t end = std::clamp<std::int64_t>(width - left, 0, width);
    std::fill(target, target + begin, 0);
    std::copy(source + begin + left, source + end + left, target + begin);
    std::fill(target + end, target + width, 0);
}

} // namespace

Placement placementOf(Augmentation augmentation, std::int64_t seed, int epoch, std::size_t image)
{
    Random random(static_cast<std::uint64_t>(seed), streamOf(epoch, image));
    Placement placement;
    if (augmentation == Augmentation::Crop || augmentation == Augmentation::CropFlip) {
        placement.up = shift(random);
        placement.left = shift(random);
    }
    if (augmentation == Augmentation::Flip || augmentation == Augmentation::CropFlip) {
        placement.isMirrored = random.below(2) == 1;
    }
    return placement;
}

void place(const std::uint8_t* source, const Shape& shape, const Placement& placement, std::uint8_t* target)
{
    for (std::int64_t channel = 0; channel < shape.channels; ++channel) {
        const std::uint8_t* const plane = source + channel * shape.height * shape.width;
        for (std::int64_t y = 0; y < shape.height; ++y, target += shape.width) {
            const std::int64_t from = y + placement.up;
            if (from < 0 || from >= shape.height) {
                std::fill(target, target + shape.width, 0);
                continue;
            }
            moveRow(plane + from * shape.width, shape.width, placement.left, target);
            if (placement.isMirrored) {
                std::reverse(target, target + shape.width);
            }
        }
    }
}

} // namespace bitops
