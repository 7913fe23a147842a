// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/skips.h"

#include <algorithm>
#include <functional>
#include <map>

namespace bitops {

namespace {

/// By which inputs of a sum something is reached, a bit for each; those above 63 share the last.
using Ways = std::uint64_t;

constexpr std::size_t mostWays = 64;

/// What the sum is made of, the last first: nodes by their numbers, and below 0 what the network is fed with.
using Sources = std::map<std::int64_t, Ways, std::greater<>>;

void reach(Sources& sources, const Graph& graph, TensorIndex tensor, Ways ways)
{
    const NodeIndex producer = graph.tensor(tensor).producer;
    sources[producer == noNode ? -1 - std::int64_t{tensor} : std::int64_t{producer}] |= ways;
}

/// Nodes that are looked at for all sums together. A network has fewer by far; where a file is made of sums
/// whose ways do not meet, the last of them are taken for none.
constexpr std::int64_t mostLookedAt = 4'000'000;

/// The nodes that lie on some but not all of the sum's ways, once all ways have met; else none.
std::vector<NodeIndex> nodesUnder(const Graph& graph, const Node& sum, std::int64_t& lookedAt)
{
    Sources sources;
    Ways all = 0;
    for (std::size_t i = 0; i < sum.inputCount; ++i) {
        const Ways way = Ways{1} << std::min(i, mostWays - 1);
        reach(sources, graph, graph.inputs(sum)[i], way);
        all |= way;
    }
    const auto isOnAll = [all](const auto& source) { return source.second == all; };
    std::vector<NodeIndex> under;
    // Nodes stand behind what they read: whatever still reaches the last one was seen before it.
    while (!std::ranges::all_of(sources, isOnAll)) {
        const auto [source, ways] = *sources.begin();
        sources.erase(sources.begin());
        if (source < 0 || ++lookedAt > mostLookedAt) {
            return {}; // Not all ways lead there.
        }
        const auto index = static_cast<NodeIndex>(source);
        if (ways != all) {
            under.push_back(index);
        }
        for (const TensorIndex tensor : graph.inputs(graph.node(index))) {
            reach(sources, graph, tensor, ways);
        }
    }
    return sources.empty() ? std::vector<NodeIndex>() : under;
}

/// Sets of nodes, each called by its first one.
class NodeSets
{
public:
    explicit NodeSets(std::size_t nodes)
        : m_earlier(nodes)
    {
        for (std::size_t i = 0; i < nodes; ++i) {
            m_earlier[i] = static_cast<NodeIndex>(i);
        }
    }

    NodeIndex firstOf(NodeIndex node)
    {
        while (m_earlier[node] != node) {
            node = m_earlier[node] = m_earlier[m_earlier[node]];
        }
        return node;
    }

    void join(NodeIndex a, NodeIndex b)
    {
        const NodeIndex firstOfA = firstOf(a);
        const NodeIndex firstOfB = firstOf(b);
        m_earlier[std::max(firstOfA, firstOfB)] = std::min(firstOfA, firstOfB);
    }

private:
    std::vector<NodeIndex> m_earlier; ///< Of the same set; itself of its first.
};

} // namespace

std::vector<std::optional<NodeIndex>> skipOfNodes(const Graph& graph)
{
    NodeSets sets(graph.nodes().size());
    std::vector<bool> isUnder(graph.nodes().size());
    std::int64_t lookedAt = 0;
    for (const Node& node : graph.nodes()) {
        if (node.operation != Operation::Add || node.inputCount < 2) {
            continue;
        }
        const std::vector<NodeIndex> under = nodesUnder(graph, node, lookedAt);
        for (const NodeIndex index : under) {
            isUnder[index] = true;
            sets.join(under.front(), index);
        }
    }
    std::vector<std::optional<NodeIndex>> skips(graph.nodes().size());
    for (std::size_t i = 0; i < skips.size(); ++i) {
        if (isUnder[i]) {
            skips[i] = sets.firstOf(static_cast<NodeIndex>(i));
        }
    }
    return skips;
}

bool hasSkips(const Graph& graph)
{
    return std::ranges::any_of(skipOfNodes(graph), [](const auto& skip) { return skip.has_value(); });
}

} // namespace bitops
