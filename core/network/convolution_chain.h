// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/graph_builder.h"
#include "core/network/block_type.h"

#include <cstddef>
#include <span>

namespace bitops {

/// Puts the convolutions of a block one behind the other, each with a batch norm: bn1, bn2, … They are the
/// layers in their order, and take the block's weight bits so.
class ConvolutionChain
{
public:
    ConvolutionChain(GraphBuilder& graph, const Block& block, std::span<const BlockLayer> layers,
                     TensorIndex input)
        : m_graph(graph)
        , m_block(block)
        , m_layers(layers)
        , m_end(input)
    {
    }

    [[nodiscard]] TensorIndex end() const { return m_end; }

    /// K×K over each channel by itself, with the block's stride, and ReLU6.
    void addDepthwise();
    /// K×K with the block's stride, and ReLU6.
    void addDense();
    /// 1×1, and ReLU6.
    void addPointwise(std::int64_t channels);
    /// 1×1 to the block's channels, without an activation function.
    void addLinear();

private:
    void add(NodeSettings&& node, ConvolutionSettings&& settings);

    GraphBuilder& m_graph;
    const Block& m_block;
    std::span<const BlockLayer> m_layers;
    TensorIndex m_end;
    std::size_t m_place = 0;
};

} // namespace bitops
