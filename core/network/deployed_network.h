// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/network.h"

#include <cstdint>
#include <vector>

namespace bitops {

// What published networks are made of. Weights and activations have 8 bits, as such networks are deployed.

/// What a published network is made for.
enum class Benchmark {
    ImageNet, ///< 3×224×224, 1,000 classes.
    Cifar10,  ///< 3×32×32, 10 classes; the stem and some stages do not stride.
};

/// A network of one block, the stem: a 3×3 convolution, of stride 2 for ImageNet.
Network deployedNetwork(Benchmark benchmark, std::int64_t stemChannels);

Block deployedBlock(BlockType type, std::int64_t outChannels, std::int64_t stride);

/// A 1×1 convolution, such as the last one before the classifier.
Block pointwiseConvolution(std::int64_t outChannels);

/// As many of the block as repeats, one behind the other. Only the first one strides: that is how the tables
/// of MobileNetV2 and its successors are meant.
void appendRepeated(std::vector<Block>& blocks, Block block, std::int64_t repeats);

/// To the nearest multiple of 8, at least 8, and not more than a tenth below: MobileNetV2's rule.
std::int64_t roundedChannels(double channels);

} // namespace bitops
