// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace bitops {

// The values that a layer computes with, without LibTorch: the definitions are those of
// core/training/quantizers.h. Weights stand channel by channel; as many of them share a scale as come to each
// of `scales` or of the steps. All is computed in float32.

/// The distance of two levels of the notebook's grid, max|w| / (2^(b−1) − 1), for each group of weights that
/// share one; of one bit, whose levels are ±mean|w|, that mean. Precondition: `scales` divides the number of
/// weights, of which there are some; bits are 1 to 16.
std::vector<float> gridScales(std::span<const float> weights, int bits, std::size_t scales);

/// On the notebook's grid. Precondition: `scales` divides the number of weights.
std::vector<float> quantizedOnGrid(std::vector<float> weights, int bits, std::size_t scales);

/// With learned step sizes, one or one for each channel, all above 0.
std::vector<float> quantizedWithSteps(std::vector<float> weights, int bits, const std::vector<float>& steps);

} // namespace bitops
