// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/network.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

enum class LayerKind {
    Depthwise,  ///< A convolution with as many groups as input channels.
    Pointwise,  ///< A 1×1 convolution.
    Classifier, ///< Fully connected, after global average pooling: counted as a 1×1 convolution on 1×1.
};

/// "depthwise", "pointwise", "classifier": the module's name in a state dictionary, too.
std::string_view layerName(LayerKind kind);

/// What a block becomes: one operation with weights. Costs, training and pictures work on layers.
struct Layer
{
    LayerKind kind = LayerKind::Pointwise;
    std::optional<std::size_t> block = {}; ///< Which block it belongs to, from 0; none for the classifier.
    Shape input = {};
    Shape output = {};
    std::int64_t kernel = 1;
    std::int64_t stride = 1;
    std::int64_t padding = 0;
    std::int64_t groups = 1;
    int weightBits = floatBits;
    int inputBits = floatBits; ///< Of the activations that it reads.
    bool hasBias = false;
    bool hasBatchNorm = false; ///< Whether a batch norm over the output channels follows.

    bool operator==(const Layer&) const = default;
};

/// "blocks.1.depthwise" or "classifier": the layer's full name in a state dictionary.
std::string layerPath(const Layer& layer);

/// How many layers with weights a block of this type has.
std::size_t layerCount(BlockType type);

/// Output size along one side: ⌊(size + 2·padding − kernel) / stride⌋ + 1, below 1 if the kernel does not
/// fit. Source: https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html with dilation 1.
std::int64_t outputSize(std::int64_t size, std::int64_t kernel, std::int64_t stride, std::int64_t padding);

/// The size of what the block makes of `input`.
Shape outputShape(const Block& block, const Shape& input);

/// The layers of one block. Precondition: the block has no problem on this input (see validation.h).
std::vector<Layer> lowerBlock(const Block& block, std::size_t index, const Shape& input, int inputBits);

/// All layers in order, the classifier last. Precondition: the network has no problem.
std::vector<Layer> lower(const Network& network);

/// The classifier behind a feature map of `channels` channels with `inputBits`.
Layer lowerClassifier(const Network& network, std::int64_t channels, int inputBits);

} // namespace bitops
