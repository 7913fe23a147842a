// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/network.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

enum class LayerKind {
    Convolution, ///< A K×K convolution with any number of groups.
    Depthwise,   ///< A convolution with as many groups as input channels.
    Pointwise,   ///< A 1×1 convolution, followed by an activation.
    Expansion,   ///< The 1×1 convolution that widens an inverted residual.
    Projection,  ///< The 1×1 convolution that narrows an inverted residual; no activation follows.
    Classifier,  ///< Fully connected, after global average pooling: counted as a 1×1 convolution on 1×1.
};

/// "conv", "depthwise", "pointwise", "expand", "project", "classifier": the module's name in a state
/// dictionary, too.
std::string_view layerName(LayerKind kind);

/// What a block becomes: one operation with weights. Costs, training and pictures work on layers.
struct Layer
{
    LayerKind kind = LayerKind::Pointwise;
    /// Which block it belongs to, from 0; none for the classifier and in a plain list of layers.
    std::optional<std::size_t> block = {};
    Shape input = {};
    Shape output = {};
    std::int64_t kernel = 1;
    std::int64_t stride = 1;
    std::int64_t padding = 0;
    std::int64_t groups = 1;
    int weightBits = floatBits;
    int inputBits = floatBits;  ///< Of the activations that it reads.
    int outputBits = floatBits; ///< Of the activations that it gives on.
    /// Bits in memory of the tensor that waits for this layer's end to be added: the input of a block with a
    /// skip connection, in those of its layers that do not read it themselves.
    std::int64_t heldBits = 0;
    bool hasBias = false;
    bool hasBatchNorm = false; ///< Whether a batch norm over the output channels follows.

    bool operator==(const Layer&) const = default;
};

/// The layers of one block: at most three, kept without an allocation.
class BlockLayers
{
public:
    /// One more, to be filled in where it lies.
    Layer& append() { return m_layers.at(m_size++); }

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] const Layer* begin() const { return m_layers.data(); }
    [[nodiscard]] const Layer* end() const { return m_layers.data() + m_size; }
    [[nodiscard]] const Layer& front() const { return m_layers.front(); }
    [[nodiscard]] const Layer& back() const { return m_layers.at(m_size - 1); }
    const Layer& operator[](std::size_t index) const { return m_layers.at(index); }

private:
    std::array<Layer, 3> m_layers;
    std::size_t m_size = 0;
};

/// "blocks.1.depthwise" or "classifier": the layer's full name in a state dictionary.
std::string layerPath(const Layer& layer);

/// "bn1" for the batch norm behind a block's first layer: its name in a state dictionary.
std::string normName(std::size_t layerInBlock);

/// How many layers with weights the block has.
std::size_t layerCount(const Block& block);

/// The kinds of the block's layers, in order.
std::vector<LayerKind> layerKinds(const Block& block);

/// Output size along one side: ⌊(size + 2·padding − kernel) / stride⌋ + 1, below 1 if the kernel does not
/// fit. Source: https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html with dilation 1.
std::int64_t outputSize(std::int64_t size, std::int64_t kernel, std::int64_t stride, std::int64_t padding);

/// The size of what the block makes of `input`.
Shape outputShape(const Block& block, const Shape& input);

/// The channels between the expansion and the projection of an inverted residual.
std::int64_t expandedChannels(const Block& block, std::int64_t inputChannels);

/// Whether the block adds its input to its output: an inverted residual of stride 1 whose channels match.
bool hasSkip(const Block& block, const Shape& input);

/// A convolution with padding (kernel − 1) / 2 and a batch norm, in no block and not quantized. With as many
/// groups as input channels it is depthwise, if these are more than one.
Layer convolutionLayer(const Shape& input, std::int64_t outChannels, std::int64_t kernel, std::int64_t stride,
                       std::int64_t groups = 1);

/// The layers of one block. Precondition: the block has no problem on this input (see validation.h).
BlockLayers lowerBlock(const Block& block, std::size_t index, const Shape& input, int inputBits);

/// All layers in order, the classifier last. Precondition: the network has no problem.
std::vector<Layer> lower(const Network& network);

/// The classifier behind a feature map of `channels` channels with `inputBits`.
Layer lowerClassifier(const Network& network, std::int64_t channels, int inputBits);

} // namespace bitops
