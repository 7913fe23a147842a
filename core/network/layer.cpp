// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/layer.h"

namespace bitops {

namespace {

std::int64_t samePadding(std::int64_t kernel)
{
    return (kernel - 1) / 2;
}

std::vector<Layer> lowerSeparable(const Block& block, std::size_t index, const Shape& input, int inputBits)
{
    const Shape middle{input.channels, outputShape(block, input).height, outputShape(block, input).width};
    const Shape output{block.outChannels, middle.height, middle.width};
    const Layer depthwise{
        .kind = LayerKind::Depthwise,
        .block = index,
        .input = input,
        .output = middle,
        .kernel = block.kernel,
        .stride = block.stride,
        .padding = samePadding(block.kernel),
        .groups = input.channels,
        .weightBits = block.weightBits.ofLayer(0),
        .inputBits = inputBits,
        .hasBatchNorm = true,
    };
    const Layer pointwise{
        .kind = LayerKind::Pointwise,
        .block = index,
        .input = middle,
        .output = output,
        .weightBits = block.weightBits.ofLayer(1),
        .inputBits = block.activationBits,
        .hasBatchNorm = true,
    };
    return {depthwise, pointwise};
}

} // namespace

std::string_view layerName(LayerKind kind)
{
    switch (kind) {
    case LayerKind::Depthwise:
        return "depthwise";
    case LayerKind::Pointwise:
        return "pointwise";
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

std::size_t layerCount(BlockType type)
{
    switch (type) {
    case BlockType::Separable:
        return 2;
    }
    return 0;
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

std::vector<Layer> lowerBlock(const Block& block, std::size_t index, const Shape& input, int inputBits)
{
    switch (block.type) {
    case BlockType::Separable:
        return lowerSeparable(block, index, input, inputBits);
    }
    return {};
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
        for (Layer& layer : lowerBlock(block, i, shape, bits)) {
            layers.push_back(layer);
        }
        shape = outputShape(block, shape);
        bits = block.activationBits;
    }
    layers.push_back(lowerClassifier(network, shape.channels, bits));
    return layers;
}

} // namespace bitops
