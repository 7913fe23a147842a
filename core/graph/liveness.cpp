// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/liveness.h"

namespace bitops {

namespace {

std::int64_t bitsOf(const Tensor& tensor)
{
    return tensor.shape.values() * tensor.bits;
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
    std::vector<NodeIndex> readers = lastReaders(graph);
    std::int64_t live = 0;
    for (const Tensor& tensor : graph.tensors()) {
        live += tensor.producer == noNode ? bitsOf(tensor) : 0;
    }
    std::vector<std::int64_t> ofNodes(graph.nodes().size());
    for (NodeIndex i = 0; i < graph.nodes().size(); ++i) {
        const Node& node = graph.node(i);
        live += bitsOf(graph.output(node));
        ofNodes[i] = live;
        for (const TensorIndex input : graph.inputs(node)) {
            if (readers[input] == i) {
                live -= bitsOf(graph.tensor(input));
                readers[input] = noNode; // A node may read a tensor twice.
            }
        }
    }
    return ofNodes;
}

} // namespace bitops
