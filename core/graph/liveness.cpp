// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/liveness.h"

#include <algorithm>
#include <numeric>

namespace bitops {

namespace {

std::int64_t bitsOf(const Tensor& tensor)
{
    return tensor.shape.values() * tensor.bits;
}

/// For each tensor, the one whose memory it lies in: its own, or that of what it is a view of.
std::vector<TensorIndex> ownersOf(const Graph& graph)
{
    std::vector<TensorIndex> owners(graph.tensors().size());
    std::iota(owners.begin(), owners.end(), TensorIndex{0});
    for (const Node& node : graph.nodes()) {
        if (node.operation == Operation::View) {
            owners[node.output] = owners[graph.inputs(node).front()];
        }
    }
    return owners;
}

} // namespace

std::vector<NodeIndex> lastReaders(const Graph& graph)
{
    std::vector<NodeIndex> readers(graph.tensors().size(), noNode);
    for (NodeIndex i = 0; i < graph.nodes().size(); ++i) {
        for (const TensorIndex input : graph.inputs(graph.node(i))) {
            readers[input] = i;
        }
    }
    return readers;
}

std::vector<std::int64_t> liveBits(const Graph& graph)
{
    const std::vector<TensorIndex> owners = ownersOf(graph);
    // Of each owner: a view that nobody reads is a result, and keeps it.
    std::vector<NodeIndex> readers = lastReaders(graph);
    for (std::size_t i = 0; i < owners.size(); ++i) {
        NodeIndex& last = readers[owners[i]];
        last = last == noNode || readers[i] == noNode ? noNode : std::max(last, readers[i]);
    }
    std::int64_t live = 0;
    for (const Tensor& tensor : graph.tensors()) {
        live += tensor.producer == noNode ? bitsOf(tensor) : 0;
    }
    std::vector<std::int64_t> ofNodes(graph.nodes().size());
    for (NodeIndex i = 0; i < graph.nodes().size(); ++i) {
        const Node& node = graph.node(i);
        live += owners[node.output] == node.output ? bitsOf(graph.output(node)) : 0;
        ofNodes[i] = live;
        for (const TensorIndex input : graph.inputs(node)) {
            NodeIndex& last = readers[owners[input]];
            if (last == i) {
                live -= bitsOf(graph.tensor(owners[input]));
                last = noNode; // A node may read a tensor twice.
            }
        }
    }
    return ofNodes;
}

} // namespace bitops
