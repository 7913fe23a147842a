// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace bitops {

/// What values are rounded to, in scales: all whole numbers from the lowest to the highest.
struct LevelRange
{
    float lowest = 0;
    float highest = 0;
};

/// −2^(b−1) … 2^(b−1) − 1, as those of weights. Precondition: at least 2 bits, as for all of these.
LevelRange weightLevels(int bits);
/// 0 … 2^b − 1, as those of activations that are not negative; 1 bit is fine.
LevelRange unsignedLevels(int bits);
/// ±(2^(b−1) − 1), as those of activations that may be.
LevelRange symmetricLevels(int bits);

/// The scale s for which Σ (v − s·clamp(round(v/s), lowest, highest))² is least: of 96 that are spaced evenly
/// up to the one that clips nothing (the search of Nagel et al., "A White Paper on Neural Network
/// Quantization", arXiv:2106.08295, section 3.1), the best three, each then fitted to its levels and the
/// levels to it in turn until neither changes, which never makes the error larger (Lloyd, "Least Squares
/// Quantization in PCM", 1982). 0 if all values are 0 or next to it, or none is on a side that has levels.
float leastErrorScale(std::span<const float> values, LevelRange levels);

/// Weights, channel by channel, rounded with the scale of least squared error of each group of those that
/// share one: as many as come to each of `scales`. One bit is sign(w)·mean|w|, which is the least error of
/// two values ±a (Rastegari et al., XNOR-Net, ECCV 2016). Precondition: `scales` divides the number of
/// weights; bits are 1 to 16.
std::vector<float> quantizedWithLeastError(std::vector<float> weights, int bits, std::size_t scales);

} // namespace bitops
