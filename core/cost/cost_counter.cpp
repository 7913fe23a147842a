// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cost/cost_counter.h"

#include <utility>

namespace bitops {

namespace {

constexpr int eightBits = 8;

/// Adds the bit operations of a layer to the part of its block that its kind belongs to.
void addToPart(BlockCost& sum, const LayerCost& cost)
{
    switch (cost.layer.kind) {
    case LayerKind::Depthwise:
        sum.depthwiseBitops += cost.bitops;
        break;
    case LayerKind::Convolution:
        sum.convolutionBitops += cost.bitops;
        break;
    case LayerKind::Pointwise:
    case LayerKind::Expansion:
    case LayerKind::Projection:
    case LayerKind::Classifier:
        sum.pointwiseBitops += cost.bitops;
        break;
    }
}

} // namespace

bool CostCounter::Sums::haveOverflowed() const
{
    // The kinds of parameters are parts of `parameters`.
    return bitops.hasOverflowed() || macs.hasOverflowed() || weightBitMacs.hasOverflowed() ||
           bitopsAtEightBits.hasOverflowed() || bitopsAtFloat.hasOverflowed() || weights.hasOverflowed() ||
           weightStorageBits.hasOverflowed() || parameters.hasOverflowed();
}

CostCounter::CostCounter(CostOptions options, std::string networkName, const Input& input)
{
    m_report.options = options;
    m_report.networkName = std::move(networkName);
    m_report.input = input;
}

void CostCounter::reserve(std::size_t blocks)
{
    m_report.layers.reserve(3 * blocks + 1);
    m_report.blocks.reserve(blocks);
}

bool CostCounter::addBlock(const BlockLayers& layers, std::size_t block, bool hasSkip)
{
    Sums sums = m_sums;
    BlockCost sum{.block = block,
                  .output = layers.back().output,
                  .firstLayer = m_report.layers.size(),
                  .layerCount = layers.size(),
                  .hasSkip = hasSkip};
    for (const Layer& layer : layers) {
        LayerCost& cost = m_report.layers.emplace_back();
        count(layer, sums, cost);
        if (sums.haveOverflowed()) {
            break; // The layer's numbers may be wrong, and are dropped.
        }
        // Fits: a block's layers are in the total, whose sums are no smaller.
        sum.macs += cost.macs;
        sum.bitops += cost.bitops;
        addToPart(sum, cost);
    }
    if (!accept(sums, block)) {
        m_report.layers.resize(sum.firstLayer);
        return false;
    }
    for (std::size_t i = sum.firstLayer; i < m_report.layers.size(); ++i) {
        noteLive(m_report.layers[i]);
    }
    m_report.blocks.push_back(sum);
    return true;
}

bool CostCounter::addLayer(const Layer& layer)
{
    Sums sums = m_sums;
    LayerCost cost;
    count(layer, sums, cost);
    if (!accept(sums, std::nullopt)) {
        return false;
    }
    m_report.layers.push_back(cost);
    noteLive(m_report.layers.back());
    return true;
}

bool CostCounter::addLayer(const Layer& layer, std::string name)
{
    if (!addLayer(layer)) {
        return false;
    }
    m_report.layerNames.push_back(std::move(name));
    return true;
}

void CostCounter::addPooling(const Shape& input, int bits)
{
    const std::int64_t live = (input.channels * input.height * input.width + input.channels) * bits;
    if (live > m_peakBits) {
        m_peakBits = live;
        m_peakLayer.reset();
    }
}

void CostCounter::addProblems(const std::vector<Problem>& problems)
{
    m_report.problems.insert(m_report.problems.end(), problems.begin(), problems.end());
}

CostReport CostCounter::take()
{
    m_report.total = {
        .bitops = m_sums.bitops.value(),
        .macs = m_sums.macs.value(),
        .weightBitMacs = m_sums.weightBitMacs.value(),
        .bitopsAtEightBits = m_sums.bitopsAtEightBits.value(),
        .bitopsAtFloat = m_sums.bitopsAtFloat.value(),
        .weights = m_sums.weights.value(),
        .weightStorageBits = m_sums.weightStorageBits.value(),
        .parameters = m_sums.parameters.value(),
        .parameterCounts = {m_sums.convolutionWeights.value(), m_sums.classifierWeights.value(),
                            m_sums.batchNorm.value(), m_sums.biases.value()},
        .peak = {m_peakBits, m_peakLayer      ? m_report.pathOf(*m_peakLayer)
                             : m_peakBits > 0 ? "pooling"
                                              : ""},
    };
    return std::move(m_report);
}

void CostCounter::count(const Layer& layer, Sums& sums, LayerCost& cost) const
{
    const LayerCounter counter(layer, m_report.options.rule);
    const Count bitops = counter.bitops(layer.weightBits, layer.inputBits);
    cost.layer = layer;
    cost.macs = counter.macs().value();
    cost.bitops = bitops.value();
    cost.weights = counter.weights().value();
    cost.batchNormParameters = layer.hasBatchNorm ? 2 * layer.output.channels : 0;
    cost.biases = layer.hasBias ? layer.output.channels : 0;
    (layer.kind == LayerKind::Classifier ? sums.classifierWeights : sums.convolutionWeights) +=
        counter.weights();
    sums.batchNorm += cost.batchNormParameters;
    sums.biases += cost.biases;
    sums.parameters += counter.weights() + cost.batchNormParameters + cost.biases;
    if (m_report.isInTotal(cost)) {
        sums.bitops += bitops;
        sums.macs += counter.macs();
        sums.weightBitMacs += counter.macs() * layer.weightBits;
        sums.bitopsAtEightBits += counter.bitops(eightBits, eightBits);
        sums.bitopsAtFloat += counter.bitops(floatBits, floatBits);
        sums.weights += counter.weights();
        sums.weightStorageBits += counter.weights() * layer.weightBits;
    } else if (bitops.hasOverflowed()) {
        sums.bitops = Count::overflow(); // Not in the total, but to be shown.
    }
}

bool CostCounter::accept(const Sums& sums, std::optional<std::size_t> block)
{
    if (sums.haveOverflowed()) {
        m_report.problems.push_back({Problem::Kind::Overflow, Field::Cost, block});
        return false;
    }
    m_sums = sums;
    return true;
}

void CostCounter::noteLive(const LayerCost& cost)
{
    if (cost.liveBits() > m_peakBits) {
        m_peakBits = cost.liveBits();
        m_peakLayer = static_cast<std::size_t>(&cost - m_report.layers.data());
    }
}

} // namespace bitops
