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

/// Writes the geometry of a convolution with padding (kernel − 1) / 2 into a layer.
void setConvolution(Layer& layer, const Shape& input, std::int64_t outChannels, std::int64_t kernel,
                    std::int64_t stride)
{
    const std::int64_t padding = samePadding(kernel);
    layer.input = input;
    layer.output = {outChannels, outputSize(input.height, kernel, stride, padding),
                    outputSize(input.width, kernel, stride, padding)};
    layer.kernel = kernel;
    layer.stride = stride;
    layer.padding = padding;
    layer.hasBatchNorm = true;
}

/// Puts layers one behind the other and fills in what they have in common. They are written where they will
/// stay: a network of a thousand blocks is lowered at each edit.
class BlockLowering
{
public:
    BlockLowering(BlockLayers& layers, const Block& block, std::size_t index, const Shape& input,
                  int inputBits)
        : m_layers(layers)
        , m_block(block)
        , m_index(index)
        , m_shape(input)
        , m_bits(inputBits)
        , m_heldBits(hasSkip(block, input) ? valuesOf(input) * inputBits : 0)
    {
    }

    /// A convolution over the block's spatial size: its K×K kernel and its stride.
    void addSpatial(LayerKind kind, std::int64_t outChannels)
    {
        add(kind, outChannels, m_block.kernel, m_block.stride);
    }

    /// A 1×1 convolution.
    void addChannelwise(LayerKind kind, std::int64_t outChannels) { add(kind, outChannels, 1, 1); }

private:
    void add(LayerKind kind, std::int64_t outChannels, std::int64_t kernel, std::int64_t stride)
    {
        const std::size_t place = m_layers.size();
        Layer& layer = m_layers.append();
        setConvolution(layer, m_shape, outChannels, kernel, stride);
        layer.kind = kind;
        layer.block = m_index;
        layer.groups = kind == LayerKind::Depthwise ? m_shape.channels : 1;
        layer.weightBits = m_block.weightBits.ofLayer(place);
        layer.inputBits = m_bits;
        layer.outputBits = m_block.activationBits;
        layer.heldBits = place == 0 ? 0 : m_heldBits;
        m_shape = layer.output;
        m_bits = layer.outputBits;
    }

    BlockLayers& m_layers;
    const Block& m_block;
    std::size_t m_index;
    Shape m_shape;
    int m_bits;
    std::int64_t m_heldBits;
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
    if (span < 0) {
        return 0;
    }
    return stride == 1 ? span + 1 : span / stride + 1; // Most strides are 1, and divisions are slow.
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
    BlockLayers layers;
    BlockLowering lowering(layers, block, index, input, inputBits);
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
    return layers;
}

Layer convolutionLayer(const Shape& input, std::int64_t outChannels, std::int64_t kernel, std::int64_t stride,
                       std::int64_t groups)
{
    Layer layer;
    setConvolution(layer, input, outChannels, kernel, stride);
    layer.kind = groups == input.channels && groups > 1 ? LayerKind::Depthwise : LayerKind::Convolution;
    layer.groups = groups;
    return layer;
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
