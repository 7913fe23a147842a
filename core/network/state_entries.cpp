// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/state_entries.h"

#include "core/graph/layer.h"
#include "core/network/rounded_bits.h"

#include <utility>

namespace bitops {

namespace {

constexpr StateRole rolesOfNorm[] = {StateRole::NormScale, StateRole::NormShift, StateRole::NormMean,
                                     StateRole::NormVariance};

} // namespace

std::size_t StateEntry::count() const
{
    std::size_t count = 1;
    for (const std::int64_t size : shape) {
        count *= static_cast<std::size_t>(size);
    }
    return count;
}

std::vector<StateEntry> stateEntries(const Graph& graph, Arithmetic arithmetic)
{
    std::vector<StateEntry> entries;
    for (NodeIndex i = 0; i < graph.nodes().size(); ++i) {
        const Node& node = graph.node(i);
        const std::int64_t channels = graph.output(node).shape.channels;
        const auto add = [&](StateRole role, std::vector<std::int64_t> shape) {
            entries.push_back({stateName(graph, node, role), std::move(shape), role, i});
        };
        if (hasWeights(node.operation)) {
            add(StateRole::Weight, weightShape(layerOf(graph, node)));
        }
        if (node.hasBias) {
            add(StateRole::Bias, {channels});
        }
        if (node.hasNorm()) {
            for (const StateRole role : rolesOfNorm) {
                add(role, {channels});
            }
        }
        if (!node.range.empty() && roundedBits(graph, node, arithmetic) != floatBits) {
            add(StateRole::Range, {});
        }
    }
    return entries;
}

std::string stateName(const Graph& graph, const Node& node, StateRole role)
{
    switch (role) {
    case StateRole::Weight:
        return graph.pathOf(node) + ".weight";
    case StateRole::Bias:
        return graph.pathOf(node) + ".bias";
    case StateRole::NormScale:
        return graph.pathOf(node, node.norm) + ".weight";
    case StateRole::NormShift:
        return graph.pathOf(node, node.norm) + ".bias";
    case StateRole::NormMean:
        return graph.pathOf(node, node.norm) + ".running_mean";
    case StateRole::NormVariance:
        return graph.pathOf(node, node.norm) + ".running_var";
    case StateRole::Range:
        return graph.pathOf(node, node.range);
    }
    return {};
}

} // namespace bitops
