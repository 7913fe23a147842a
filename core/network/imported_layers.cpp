// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/imported_layers.h"

#include "core/graph/graph_builder.h"
#include "core/graph/layer.h"

#include <numeric>
#include <utility>

namespace bitops {

namespace {

/// Whether the node gives on the values of its input as they are, and with their bits.
bool keepsGrid(const Graph& graph, const Node& node)
{
    switch (node.operation) {
    case Operation::View:
        return true;
    case Operation::Move:
    case Operation::MaxPool:
        return node.inputCount == 1 && graph.input(node).bits == graph.output(node).bits;
    default:
        return false;
    }
}

} // namespace

ImportedLayers::ImportedLayers(const Graph& graph)
    : m_next(graph.tensors().size())
{
    std::iota(m_next.begin(), m_next.end(), TensorIndex{0});
    for (NodeIndex i = 0; i < graph.nodes().size(); ++i) {
        const Node& node = graph.node(i);
        if (keepsGrid(graph, node)) {
            join(graph.inputs(node).front(), node.output);
        }
        if (node.operation == Operation::MatrixProduct) {
            m_products.push_back(i);
        }
        if (isLayer(node.operation)) {
            m_nodes.push_back(i);
            m_inFile.push_back(bitsOf(graph, m_nodes.size() - 1));
        }
    }
}

/// The second one is of no grid but its own yet: a node's output comes after what it reads.
void ImportedLayers::join(TensorIndex a, TensorIndex b)
{
    std::swap(m_next[a], m_next[b]);
}

bool ImportedLayers::areOfOneGrid(TensorIndex a, TensorIndex b) const
{
    TensorIndex next = m_next[a];
    while (next != a && next != b) {
        next = m_next[next];
    }
    return next == b;
}

LayerBits ImportedLayers::bitsOf(const Graph& graph, std::size_t layer) const
{
    const Node& node = graph.node(m_nodes[layer]);
    return {node.weightBits, graph.input(node).bits};
}

void ImportedLayers::setBits(Graph& graph, std::size_t layer, const LayerBits& bits) const
{
    const NodeIndex index = m_nodes[layer];
    const Node& node = graph.node(index);
    const std::span<const TensorIndex> inputs = graph.inputs(node);
    setGrid(graph, inputs.front(), bits.activations);
    if (node.operation == Operation::MatrixProduct) {
        setGrid(graph, inputs[1], bits.weights);
    } else {
        GraphBuilder::setWeightBits(graph, index, bits.weights);
    }
}

void ImportedLayers::setGrid(Graph& graph, TensorIndex tensor, int bits) const
{
    TensorIndex next = tensor;
    do {
        GraphBuilder::setBits(graph, next, bits);
        next = m_next[next];
    } while (next != tensor);
    // Where weights stand, a product has its second input.
    for (const NodeIndex product : m_products) {
        const Node& node = graph.node(product);
        GraphBuilder::setWeightBits(graph, product, graph.tensor(graph.inputs(node)[1]).bits);
    }
}

} // namespace bitops
