// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/layer.h"

namespace bitops {

namespace {

std::int64_t samePadding(std::int64_t kernel)
{
    return (kernel - 1) / 2;
}

std::int64_t valuesOf(const Shape& shape)
{
    return shape.channels * shape.height * shape.width;
}

/// Puts layers one behind the other and fills in what they have in common.
class BlockLowering
{
public:
    BlockLowering(const Block& block, std::size_t index, const Shape& input, int inputBits)
        : m_block(block)
        , m_index(index)
        , m_shape(input)
        , m_bits(inputBits)
        , m_heldBits(hasSkip(block, input) ? valuesOf(input) * inputBits : 0)
    {
    }

    /// A convolution over the block's spatial size: its K×K kernel and its stride.
    void addSpatial(LayerKind kind, std::int64_t outChannels)
    {
        const std::int64_t groups = kind == LayerKind::Depthwise ? m_shape.channels : 1;
        add(kind, convolutionLayer(m_shape, outChannels, m_block.kernel, m_block.stride, groups));
    }

    /// A 1×1 convolution.
    void addChannelwise(LayerKind kind, std::int64_t outChannels)
    {
        add(kind, convolutionLayer(m_shape, outChannels, /*kernel=*/1, /*stride=*/1));
    }

    [[nodiscard]] BlockLayers take() { return m_layers; }

private:
    void add(LayerKind kind, Layer layer)
    {
        layer.kind = kind;
        layer.block = m_index;
        layer.weightBits = m_block.weightBits.ofLayer(m_layers.size());
        layer.inputBits = m_bits;
        layer.outputBits = m_block.activationBits;
        layer.heldBits = m_layers.size() == 0 ? 0 : m_heldBits;
        m_layers.add(layer);
        m_shape = layer.output;
        m_bits = layer.outputBits;
    }

    const Block& m_block;
    std::size_t m_index;
    Shape m_shape;
    int m_bits;
    std::int64_t m_heldBits;
    BlockLayers m_layers;
};

} // namespace

std::string_view layerName(LayerKind kind)
{
    switch (kind) {
    case LayerKind::Convolution:
        return "conv";
    case LayerKind::Depthwise:
        return "depthwise";
    case LayerKind::Pointwise:
        return "pointwise";
    case LayerKind::Expansion:
        return "expand";
    case LayerKind::Projection:
        return "project";
    case LayerKind::Classifier:
        return "classifier";
    }
    return {};
}

std::string layerPath(const Layer& layer)
{
    const std::string name(layerName(layer.kind));
    return layer.block ? "blocks." + std::to_string(*layer.block) + "." + name : name;
}

std::string normName(std::size_t layerInBlock)
{
    return "bn" + std::to_string(layerInBlock + 1);
}

std::size_t layerCount(const Block& block)
{
    switch (block.type) {
    case BlockType::Separable:
        return 2;
    case BlockType::Conv:
        return 1;
    case BlockType::InvertedResidual:
        return block.expansion == 1 ? 2 : 3;
    }
    return 0;
}

std::vector<LayerKind> layerKinds(const Block& block)
{
    switch (block.type) {
    case BlockType::Separable:
        return {LayerKind::Depthwise, LayerKind::Pointwise};
    case BlockType::Conv:
        return {LayerKind::Convolution};
    case BlockType::InvertedResidual:
        return block.expansion == 1
                   ? std::vector{LayerKind::Depthwise, LayerKind::Projection}
                   : std::vector{LayerKind::Expansion, LayerKind::Depthwise, LayerKind::Projection};
    }
    return {};
}

std::int64_t outputSize(std::int64_t size, std::int64_t kernel, std::int64_t stride, std::int64_t padding)
{
    const std::int64_t span = size + 2 * padding - kernel;
    return span < 0 ? 0 : span / stride + 1;
}

Shape outputShape(const Block& block, const Shape& input)
{
    const std::int64_t padding = samePadding(block.kernel);
    return {block.outChannels, outputSize(input.height, block.kernel, block.stride, padding),
            outputSize(input.width, block.kernel, block.stride, padding)};
}

std::int64_t expandedChannels(const Block& block, std::int64_t inputChannels)
{
    return inputChannels * block.expansion;
}

bool hasSkip(const Block& block, const Shape& input)
{
    return block.type == BlockType::InvertedResidual && block.stride == 1 &&
           block.outChannels == input.channels;
}

BlockLayers lowerBlock(const Block& block, std::size_t index, const Shape& input, int inputBits)
{
    BlockLowering lowering(block, index, input, inputBits);
    switch (block.type) {
    case BlockType::Separable:
        lowering.addSpatial(LayerKind::Depthwise, input.channels);
        lowering.addChannelwise(LayerKind::Pointwise, block.outChannels);
        break;
    case BlockType::Conv:
        lowering.addSpatial(LayerKind::Convolution, block.outChannels);
        break;
    case BlockType::InvertedResidual: {
        const std::int64_t expanded = expandedChannels(block, input.channels);
        if (block.expansion != 1) {
            lowering.addChannelwise(LayerKind::Expansion, expanded);
        }
        lowering.addSpatial(LayerKind::Depthwise, expanded);
        lowering.addChannelwise(LayerKind::Projection, block.outChannels);
        break;
    }
    }
    return lowering.take();
}

Layer convolutionLayer(const Shape& input, std::int64_t outChannels, std::int64_t kernel, std::int64_t stride,
                       std::int64_t groups)
{
    const std::int64_t padding = samePadding(kernel);
    return Layer{
        .kind = groups == input.channels && groups > 1 ? LayerKind::Depthwise : LayerKind::Convolution,
        .input = input,
        .output = {outChannels, outputSize(input.height, kernel, stride, padding),
                   outputSize(input.width, kernel, stride, padding)},
        .kernel = kernel,
        .stride = stride,
        .padding = padding,
        .groups = groups,
        .hasBatchNorm = true,
    };
}

Layer lowerClassifier(const Network& network, std::int64_t channels, int inputBits)
{
    return Layer{
        .kind = LayerKind::Classifier,
        .input = {channels, 1, 1},
        .output = {network.classes, 1, 1},
        .weightBits = network.classifierBits,
        .inputBits = inputBits,
        .hasBias = true,
    };
}

std::vector<Layer> lower(const Network& network)
{
    std::vector<Layer> layers;
    Shape shape = network.input.shape;
    int bits = network.input.bits;
    for (std::size_t i = 0; i < network.blocks.size(); ++i) {
        const Block& block = network.blocks[i];
        for (const Layer& layer : lowerBlock(block, i, shape, bits)) {
            layers.push_back(layer);
        }
        shape = outputShape(block, shape);
        bits = block.activationBits;
    }
    layers.push_back(lowerClassifier(network, shape.channels, bits));
    return layers;
}

} // namespace bitops
