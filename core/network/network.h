// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/bits.h"
#include "core/graph/shape.h"

#include <cstdint>
#include <string>
#include <vector>

namespace bitops {

/// What a network is fed with.
struct Input
{
    Shape shape{3, 32, 32};
    int bits = 8; ///< Bit-width of the image's values.

    bool operator==(const Input&) const = default;
};

/// What is known of each stands in the table of block types: see block_type.h.
enum class BlockType {
    Separable, ///< Depthwise K×K, batch norm, ReLU6, pointwise 1×1, batch norm, ReLU6 (MobileNetV1).
    Conv,      ///< K×K convolution, batch norm, ReLU6.
    /// Expansion 1×1, batch norm, ReLU6, depthwise K×K, batch norm, ReLU6, linear projection 1×1, batch norm;
    /// plus its own input where stride is 1 and the channels match (MobileNetV2). No expansion layer where
    /// the expansion is 1.
    InvertedResidual,
    /// K×K convolution, batch norm, ReLU6, K×K convolution, batch norm; plus its own input, by way of a 1×1
    /// convolution and batch norm where stride or channels change it; ReLU6 behind the sum (ResNet).
    BasicResidual,
    ConvPool, ///< K×K convolution, batch norm, ReLU6, max pooling over 3×3 with a stride of 2 (ResNet's
              ///< stem).
};

/// Of MobileNetV2: Sandler et al., "MobileNetV2: Inverted Residuals and Linear Bottlenecks", CVPR 2018.
inline constexpr std::int64_t defaultExpansion = 6;

/// One row of a design. May hold values that are out of range: see validation.h.
struct Block
{
    BlockType type = BlockType::Separable;
    std::int64_t outChannels = 32;
    std::int64_t stride = 1; ///< Of the block's spatial convolution.
    std::int64_t kernel = 3; ///< Of the block's spatial convolution; padding is (kernel − 1) / 2.
    std::int64_t expansion = defaultExpansion; ///< Of an inverted residual: channels within over channels in.
    WeightBits weightBits = 8;
    int activationBits = floatBits; ///< Bit-width of what each of the block's layers gives on.

    bool operator==(const Block&) const = default;
};

/// A design: a stack of blocks, then global average pooling and a linear classifier.
struct Network
{
    std::string name = {};
    Input input = {};
    std::vector<Block> blocks = {};
    std::int64_t classes = 10;
    int classifierBits = floatBits; ///< Bit-width of the classifier's weights.

    bool operator==(const Network&) const = default;
};

} // namespace bitops
