// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/imported_grids.h"

#include <algorithm>
#include <vector>

namespace bitops {

namespace {

bool isOfOneGrid(const ImportedNetwork& network, TensorIndex first, TensorIndex other)
{
    return network.layers->areOfOneGrid(first, other);
}

bool isBoundTo(const ImportedNetwork& network, TensorIndex tensor)
{
    const Graph& graph = network.graph;
    for (TensorIndex i = 0; i < graph.tensors().size() && graph.tensor(i).producer == noNode; ++i) {
        if (isOfOneGrid(network, tensor, i)) {
            return true;
        }
    }
    return std::any_of(graph.nodes().begin(), graph.nodes().end(), [&](const Node& node) {
        const auto inputs = graph.inputs(node);
        return node.operation == Operation::MatrixProduct &&
               std::any_of(inputs.begin(), inputs.end(),
                           [&](TensorIndex input) { return isOfOneGrid(network, tensor, input); });
    });
}

} // namespace

std::optional<std::size_t> gridOfInput(const ImportedNetwork& network, std::size_t layer)
{
    const ImportedLayers& layers = *network.layers;
    const auto inputOf = [&](std::size_t index) {
        return network.graph.inputs(network.graph.node(layers.node(index))).front();
    };
    const TensorIndex tensor = inputOf(layer);
    if (isBoundTo(network, tensor)) {
        return std::nullopt;
    }
    std::size_t first = 0;
    while (!isOfOneGrid(network, tensor, inputOf(first))) {
        ++first;
    }
    return first;
}

bool hasBitsOfFile(const ImportedNetwork& network)
{
    for (std::size_t layer = 0; layer < network.layers->count(); ++layer) {
        if (network.layers->bitsOf(network.graph, layer) != network.layers->bitsInFile(layer)) {
            return false;
        }
    }
    return true;
}

bool areAlikeButForBits(const ImportedNetwork& a, const ImportedNetwork& b)
{
    if (a.layers == b.layers && a.layers != nullptr) {
        return true; // Both were read at once.
    }
    const auto areNodesAlike = [](const Node& one, Node other) {
        other.weightBits = one.weightBits;
        return one == other;
    };
    const auto areTensorsAlike = [](const Tensor& one, Tensor other) {
        other.bits = one.bits;
        return one == other;
    };
    const auto readSame = [&](const Node& one, const Node& other) {
        const auto inputs = a.graph.inputs(one);
        const auto others = b.graph.inputs(other);
        return std::equal(inputs.begin(), inputs.end(), others.begin(), others.end());
    };
    const std::vector<Node>& nodes = a.graph.nodes();
    const std::vector<Node>& otherNodes = b.graph.nodes();
    const std::vector<Tensor>& tensors = a.graph.tensors();
    const std::vector<Tensor>& otherTensors = b.graph.tensors();
    return a.graph.groups() == b.graph.groups() &&
           std::equal(nodes.begin(), nodes.end(), otherNodes.begin(), otherNodes.end(), areNodesAlike) &&
           std::equal(nodes.begin(), nodes.end(), otherNodes.begin(), otherNodes.end(), readSame) &&
           std::equal(tensors.begin(), tensors.end(), otherTensors.begin(), otherTensors.end(),
                      areTensorsAlike);
}

} // namespace bitops
