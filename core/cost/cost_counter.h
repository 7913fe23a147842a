// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"

namespace bitops {

/// Adds up a cost report, block by block, and node by node where these are in no group. What does not fit 64
/// bits is not added: the report then ends with a problem.
class CostCounter
{
public:
    /// Precondition: the graph outlives the counter.
    CostCounter(const Graph& graph, CostOptions options);

    CostReport count();

private:
    struct Sums
    {
        RawCounts raw; ///< This and the next four of the layers in the total, the others of all.
        Count bitops;
        Count weightBitMacs;
        Count distinctWeights;
        Count weightStorageBits;
        Count convolutionWeights;
        Count classifierWeights;
        Count batchNorm;
        Count biases;
        Count parameters;

        [[nodiscard]] bool haveOverflowed() const;
    };

    /// Nodes that stand one behind the other: all of a group, or a single one.
    struct Nodes
    {
        NodeIndex first;
        NodeIndex end;
    };

    [[nodiscard]] Nodes nodesFrom(NodeIndex first) const;
    /// False if a count overflows: none of the nodes is added then, and the problem is noted.
    bool add(const Nodes& nodes);
    void addNode(NodeIndex index);
    void addLayer(NodeIndex index);
    void addBlock(const Group& group, std::size_t firstLayer);
    /// Marks the layer whose output the sum adds something to, among those of its group.
    void markAddedTo(const Node& sum, const Nodes& nodes, std::size_t firstLayer);
    [[nodiscard]] Count bitopsAt(int bits) const;
    [[nodiscard]] TotalCost total() const;

    const Graph& m_graph;
    CostReport m_report;
    Sums m_sums;
    std::vector<std::int64_t> m_liveBits; ///< Of each node.
    std::int64_t m_peakBits = 0;
    NodeIndex m_peakNode = noNode;
    NodeIndex m_lastLayer = noNode; ///< Of the whole graph.
};

} // namespace bitops
