// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/block_lowering.h"

#include "core/network/arithmetic.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace bitops {

namespace {

/// Puts the convolutions of a block one behind the other, each with a batch norm.
class ConvolutionChain
{
public:
    ConvolutionChain(GraphBuilder& graph, const Block& block, TensorIndex input)
        : m_graph(graph)
        , m_block(block)
        , m_names(layerNames(block))
        , m_end(input)
    {
    }

    [[nodiscard]] TensorIndex end() const { return m_end; }
    [[nodiscard]] std::int64_t channels() const { return m_graph.tensor(m_end).shape.channels; }

    /// K×K over each channel by itself, with the block's stride.
    void addDepthwise()
    {
        add({.activation = ActivationFunction::Relu6},
            {.channels = channels(), .window = spatialWindow(), .groups = channels()});
    }

    /// K×K, with the block's stride.
    void addDense()
    {
        add({.activation = ActivationFunction::Relu6},
            {.channels = m_block.outChannels, .window = spatialWindow()});
    }

    /// 1×1.
    void addPointwise(std::int64_t channels)
    {
        add({.activation = ActivationFunction::Relu6}, {.channels = channels});
    }

    /// 1×1 without an activation function.
    void addLinear() { add({.range = projectionRangeName}, {.channels = m_block.outChannels}); }

private:
    [[nodiscard]] Window spatialWindow() const { return squareWindow(m_block.kernel, m_block.stride); }

    void add(NodeSettings node, ConvolutionSettings settings)
    {
        static constexpr std::array<std::string_view, 3> norms{"bn1", "bn2", "bn3"};
        node.name = m_names[m_place];
        node.norm = norms.at(m_place);
        node.outputBits = m_block.activationBits;
        settings.weightBits = m_block.weightBits.ofLayer(m_place);
        m_end = m_graph.convolution(m_end, node, settings);
        ++m_place;
    }

    GraphBuilder& m_graph;
    const Block& m_block;
    std::span<const std::string_view> m_names;
    TensorIndex m_end;
    std::size_t m_place = 0;
};

} // namespace

TensorIndex lowerSeparable(GraphBuilder& graph, const Block& block, TensorIndex input)
{
    ConvolutionChain chain(graph, block, input);
    chain.addDepthwise();
    chain.addPointwise(block.outChannels);
    return chain.end();
}

TensorIndex lowerConv(GraphBuilder& graph, const Block& block, TensorIndex input)
{
    ConvolutionChain chain(graph, block, input);
    chain.addDense();
    return chain.end();
}

TensorIndex lowerInvertedResidual(GraphBuilder& graph, const Block& block, TensorIndex input)
{
    const std::int64_t channels = graph.tensor(input).shape.channels;
    ConvolutionChain chain(graph, block, input);
    if (block.expansion != 1) {
        chain.addPointwise(channels * block.expansion);
    }
    chain.addDepthwise();
    chain.addLinear();
    if (block.stride != 1 || block.outChannels != channels) {
        return chain.end();
    }
    return graph.add(chain.end(), input,
                     {.name = "add", .range = sumRangeName, .outputBits = block.activationBits});
}

std::span<const std::string_view> layerNames(const Block& block)
{
    static constexpr std::array<std::string_view, 2> separable{"depthwise", "pointwise"};
    static constexpr std::array<std::string_view, 1> conv{"conv"};
    static constexpr std::array<std::string_view, 3> invertedResidual{"expand", "depthwise", "project"};
    switch (block.type) {
    case BlockType::Separable:
        return separable;
    case BlockType::Conv:
        return conv;
    case BlockType::InvertedResidual:
        return std::span(invertedResidual).subspan(block.expansion == 1 ? 1 : 0);
    }
    return {};
}

TensorIndex lowerBlock(GraphBuilder& graph, const Block& block, TensorIndex input)
{
    switch (block.type) {
    case BlockType::Separable:
        return lowerSeparable(graph, block, input);
    case BlockType::Conv:
        return lowerConv(graph, block, input);
    case BlockType::InvertedResidual:
        return lowerInvertedResidual(graph, block, input);
    }
    return input;
}

} // namespace bitops
