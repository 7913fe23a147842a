// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/graph.h"

#include <initializer_list>
#include <span>

namespace bitops {

/// What any node may have besides what it computes; see Node. The names are literals, or come from
/// GraphBuilder::keep().
struct NodeSettings
{
    std::string_view name = {};
    std::string_view norm = {};
    std::optional<std::int64_t> normParameters = {}; ///< None: two for each channel, if there is a norm.
    ActivationFunction activation = ActivationFunction::None;
    std::string_view range = {};
    int outputBits = floatBits;
};

/// Of a convolution, transposed or not.
struct ConvolutionSettings
{
    std::int64_t channels = 1; ///< Of the output.
    Window window = {};
    std::int64_t groups = 1;
    int weightBits = floatBits;
    bool hasBias = false;
    /// None: as its geometry says. That cannot tell over a single channel, or with a kernel of 1×1, what a
    /// convolution is meant to be.
    std::optional<LayerForm> form = {};
    std::int64_t repeats = 1; ///< See Node; the input has so many images one below the other.
    bool sharesWeights = false;
};

/// Of a fully connected layer.
struct LinearSettings
{
    std::int64_t features = 1; ///< Channels of the output.
    std::int64_t groups = 1;   ///< Of its channels: a matrix for each.
    int weightBits = floatBits;
    bool hasBias = false;
    bool sharesWeights = false;
};

/// Makes a graph, node by node; each gives its output tensor, whose shape follows from its inputs.
/// Preconditions: names are different within a group, and without one; tensors are those of this builder;
/// numbers are at least 1, groups divide the channels in and out, and kernels fit their inputs.
class GraphBuilder
{
public:
    GraphBuilder() = default;
    /// Builds in the memory of a graph that is not needed any more.
    explicit GraphBuilder(Graph&& spent);

    void reserve(std::size_t nodes, std::size_t groups);

    /// The text for as long as the graph lives.
    std::string_view keep(std::string text);

    /// What comes until endGroup() belongs to this block of the design.
    void beginBlock(std::size_t block);
    /// The same for a group of another name.
    void beginGroup(std::string_view name);
    void endGroup();
    /// Takes back all nodes and tensors of the last group, and the group.
    void dropGroup();

    TensorIndex input(const Shape& shape, int bits);
    TensorIndex convolution(TensorIndex input, const NodeSettings& node, const ConvolutionSettings& settings);
    TensorIndex transposedConvolution(TensorIndex input, const NodeSettings& node,
                                      const ConvolutionSettings& settings);
    TensorIndex fullyConnected(TensorIndex input, const NodeSettings& node, const LinearSettings& settings);
    /// M×K with K×N in each column; see Operation::MatrixProduct.
    TensorIndex matrixProduct(TensorIndex left, TensorIndex right, const NodeSettings& node);
    /// What the main path made, and what goes past it.
    TensorIndex add(TensorIndex main, TensorIndex shortcut, const NodeSettings& node);
    TensorIndex maxPool(TensorIndex input, const NodeSettings& node, const Window& window);
    TensorIndex globalAveragePool(TensorIndex input, const NodeSettings& node);

    /// Of the operations that cost nothing, one without a function of its own. The window is of a pool.
    TensorIndex apply(Operation operation, std::span<const TensorIndex> inputs, const NodeSettings& node,
                      const Shape& output, const Window& window = {});

    [[nodiscard]] const Tensor& tensor(TensorIndex index) const { return m_graph.m_tensors[index]; }

    Graph take() { return std::move(m_graph); }

    /// Other bits for a tensor of a graph that is built, or for the weights of a node.
    static void setBits(Graph& graph, TensorIndex tensor, int bits) { graph.m_tensors[tensor].bits = bits; }
    static void setWeightBits(Graph& graph, NodeIndex node, int bits)
    {
        graph.m_nodes[node].weightBits = bits;
    }

private:
    Node& append(Operation operation, std::span<const TensorIndex> inputs, const NodeSettings& node,
                 Shape output);
    Node& append(Operation operation, std::initializer_list<TensorIndex> inputs, const NodeSettings& node,
                 Shape output)
    {
        return append(operation, std::span(inputs.begin(), inputs.size()), node, output);
    }

    Graph m_graph;
    bool m_isInGroup = false;
};

} // namespace bitops
