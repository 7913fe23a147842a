// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/data/image_set.h"
#include "core/jobs/training_configuration.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bitops {

/// Where an image comes to lie: moved up and to the left by so many pixels (below 0: the other way), what is
/// uncovered black; then mirrored left to right.
struct Placement
{
    int up = 0;
    int left = 0;
    bool isMirrored = false;

    bool operator==(const Placement&) const = default;
};

/// How far `crop` moves an image at most: a border of 4 pixels around it, and a window of its size anywhere
/// within (He et al., Deep Residual Learning, CVPR 2016, section 4.2).
inline constexpr int cropBorder = 4;

/// How the image of this number is placed in an epoch: a function of these alone, so that a run that is
/// resumed sees the same pictures. Each of the 9 × 9 windows of `crop` and both sides of `flip` are equally
/// likely.
Placement placementOf(Augmentation augmentation, std::int64_t seed, int epoch, std::size_t image);

/// Writes `source`, plane after plane, to `target` in the same form.
void place(const std::uint8_t* source, const Shape& shape, const Placement& placement, std::uint8_t* target);

} // namespace bitops
