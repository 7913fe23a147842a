// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cost/cost_counter.h"

#include "core/graph/liveness.h"

#include <algorithm>

namespace bitops {

namespace {

constexpr int eightBits = 8;

/// Adds the bit operations of a layer to the part of its block that it belongs to.
void addToPart(BlockCost& sum, const LayerCost& cost)
{
    switch (cost.layer.form) {
    case LayerForm::Depthwise:
        sum.depthwiseBitops += cost.bitops;
        break;
    case LayerForm::Pointwise:
        sum.pointwiseBitops += cost.bitops;
        break;
    case LayerForm::Dense:
        sum.convolutionBitops += cost.bitops;
        break;
    }
}

} // namespace

bool CostCounter::Sums::haveOverflowed() const
{
    // The kinds of parameters are parts of `parameters`.
    return raw.haveOverflowed() || bitops.hasOverflowed() || weightBitMacs.hasOverflowed() ||
           weightStorageBits.hasOverflowed() || parameters.hasOverflowed();
}

CostCounter::CostCounter(const Graph& graph, CostOptions options)
    : m_graph(graph)
    , m_liveBits(liveBits(graph))
{
    m_report.options = options;
    m_report.names = graph.names();
    if (!graph.tensors().empty()) {
        m_report.input = {graph.tensor(0).shape, graph.tensor(0).bits};
    }
    for (NodeIndex i = 0; i < graph.nodes().size(); ++i) {
        m_lastLayer = isLayer(graph.node(i).operation) ? i : m_lastLayer;
    }
    m_report.layers.reserve(graph.nodes().size());
    m_report.blocks.reserve(graph.groups().size());
}

CostReport CostCounter::count()
{
    NodeIndex next = 0;
    while (next < m_graph.nodes().size()) {
        const Nodes nodes = nodesFrom(next);
        if (!add(nodes)) {
            break;
        }
        next = nodes.end;
    }
    m_report.total = total();
    return std::move(m_report);
}

CostCounter::Nodes CostCounter::nodesFrom(NodeIndex first) const
{
    const GroupIndex group = m_graph.node(first).group;
    return {first, group == noGroup ? first + 1 : first + m_graph.groups()[group].nodeCount};
}

bool CostCounter::add(const Nodes& nodes)
{
    const Sums before = m_sums;
    const std::size_t firstLayer = m_report.layers.size();
    const GroupIndex index = m_graph.node(nodes.first).group;
    const Group* const group = index == noGroup ? nullptr : &m_graph.groups()[index];
    for (NodeIndex i = nodes.first; i < nodes.end && !m_sums.haveOverflowed(); ++i) {
        addNode(i);
    }
    // What float costs is the most of all that is shown: 8 bits cost less under every rule.
    if (m_sums.haveOverflowed() || bitopsAt(floatBits).hasOverflowed()) {
        m_report.problems.push_back(
            {.kind = Problem::Kind::Overflow,
             .field = Field::Cost,
             .block = group == nullptr ? std::nullopt : group->block,
             .node = m_graph.groups().empty() ? m_graph.pathOf(m_graph.node(nodes.first)) : ""});
        m_report.layers.resize(firstLayer);
        m_sums = before;
        return false;
    }
    for (NodeIndex i = nodes.first; i < nodes.end; ++i) {
        if (m_liveBits[i] > m_peakBits) {
            m_peakBits = m_liveBits[i];
            m_peakNode = i;
        }
        if (m_graph.node(i).operation == Operation::Add) {
            markAddedTo(m_graph.node(i), nodes, firstLayer);
        }
    }
    if (group != nullptr && group->block) {
        addBlock(*group, firstLayer);
    }
    return true;
}

void CostCounter::addNode(NodeIndex index)
{
    const std::int64_t norm = m_graph.node(index).normParameters;
    m_sums.batchNorm += norm;
    m_sums.parameters += norm;
    if (isLayer(m_graph.node(index).operation)) {
        addLayer(index);
    }
}

void CostCounter::addLayer(NodeIndex index)
{
    const Node& node = m_graph.node(index);
    LayerCost& cost = m_report.layers.emplace_back(m_graph, node);
    const Layer& layer = cost.layer;
    const RawCounts raw = rawCountsOf(layer, m_report.options.rule);
    const Count bitops = bitopsOf(raw, m_report.options.rule, layer.weightBits, layer.inputBits);
    cost.macs = raw.macs.value();
    cost.bitops = bitops.value();
    cost.weights = raw.weights.value();
    cost.batchNormParameters = node.normParameters;
    cost.biases = layer.hasBias ? layer.output.channels : 0;
    cost.liveBits = m_liveBits[index];
    cost.isClassifier = layer.operation == Operation::FullyConnected && index == m_lastLayer;
    (cost.isClassifier ? m_sums.classifierWeights : m_sums.convolutionWeights) += raw.weights;
    m_sums.biases += cost.biases;
    m_sums.parameters += raw.weights + cost.biases;
    if (m_report.isInTotal(cost)) {
        m_sums.raw += raw;
        m_sums.bitops += bitops;
        m_sums.weightBitMacs += raw.macs * layer.weightBits;
        const Count distinct = node.sharesWeights ? Count() : raw.weights;
        m_sums.distinctWeights += distinct;
        m_sums.weightStorageBits += distinct * layer.weightBits;
    } else if (bitops.hasOverflowed()) {
        m_sums.bitops = Count::overflow(); // Not in the total, but to be shown.
    }
}

void CostCounter::addBlock(const Group& group, std::size_t firstLayer)
{
    const std::span<const Node> nodes = m_graph.nodesOf(group);
    BlockCost& sum = m_report.blocks.emplace_back();
    sum.block = *group.block;
    sum.output = m_graph.output(nodes.back()).shape;
    sum.firstLayer = firstLayer;
    sum.layerCount = m_report.layers.size() - firstLayer;
    sum.hasSkip = std::any_of(nodes.begin(), nodes.end(),
                              [](const Node& node) { return node.operation == Operation::Add; });
    // They fit: a block's layers are in the total, whose sums are no smaller.
    for (std::size_t i = firstLayer; i < m_report.layers.size(); ++i) {
        const LayerCost& cost = m_report.layers[i];
        sum.macs += cost.macs;
        sum.bitops += cost.bitops;
        addToPart(sum, cost);
    }
}

void CostCounter::markAddedTo(const Node& sum, const Nodes& nodes, std::size_t firstLayer)
{
    const NodeIndex producer = m_graph.input(sum).producer;
    if (producer < nodes.first || producer >= nodes.end || !isLayer(m_graph.node(producer).operation)) {
        return;
    }
    const auto first = m_graph.nodes().begin() + nodes.first;
    const auto layersBefore = std::count_if(first, m_graph.nodes().begin() + producer,
                                            [](const Node& node) { return isLayer(node.operation); });
    m_report.layers[firstLayer + static_cast<std::size_t>(layersBefore)].isAddedTo = true;
}

Count CostCounter::bitopsAt(int bits) const
{
    return bitopsOf(m_sums.raw, m_report.options.rule, bits, bits);
}

TotalCost CostCounter::total() const
{
    return {
        .bitops = m_sums.bitops.value(),
        .macs = m_sums.raw.macs.value(),
        .weightBitMacs = m_sums.weightBitMacs.value(),
        .bitopsAtEightBits = bitopsAt(eightBits).value(),
        .bitopsAtFloat = bitopsAt(floatBits).value(),
        .weights = m_sums.raw.weights.value(),
        .distinctWeights = m_sums.distinctWeights.value(),
        .weightStorageBits = m_sums.weightStorageBits.value(),
        .parameters = m_sums.parameters.value(),
        .parameterCounts = {m_sums.convolutionWeights.value(), m_sums.classifierWeights.value(),
                            m_sums.batchNorm.value(), m_sums.biases.value()},
        .peak = {m_peakBits, m_peakNode == noNode ? "" : m_graph.pathOf(m_graph.node(m_peakNode))},
    };
}

} // namespace bitops
