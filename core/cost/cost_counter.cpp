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
    return raw.haveOverflowed() || bitops.hasOverflowed() || weightBitMacs.hasOverflowed() ||
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
    const Sums before = m_sums;
    BlockCost sum{.block = block,
                  .output = layers.back().output,
                  .firstLayer = m_report.layers.size(),
                  .layerCount = layers.size(),
                  .hasSkip = hasSkip};
    for (const Layer& layer : layers) {
        const LayerCost& cost = m_report.layers.emplace_back(count(layer));
        if (m_sums.haveOverflowed()) {
            break; // The layer's numbers may be wrong, and are dropped.
        }
        // Fits: a block's layers are in the total, whose sums are no smaller.
        sum.macs += cost.macs;
        sum.bitops += cost.bitops;
        addToPart(sum, cost);
    }
    if (!areSumsGood(before, block)) {
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
    const Sums before = m_sums;
    const LayerCost cost = count(layer);
    if (!areSumsGood(before, std::nullopt)) {
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
        .macs = m_sums.raw.macs.value(),
        .weightBitMacs = m_sums.weightBitMacs.value(),
        .bitopsAtEightBits = bitopsAt(eightBits).value(),
        .bitopsAtFloat = bitopsAt(floatBits).value(),
        .weights = m_sums.raw.weights.value(),
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

LayerCost CostCounter::count(const Layer& layer)
{
    const RawCounts raw = rawCountsOf(layer, m_report.options.rule);
    const Count bitops = bitopsOf(raw, m_report.options.rule, layer.weightBits, layer.inputBits);
    const std::int64_t batchNorm = layer.hasBatchNorm ? 2 * layer.output.channels : 0;
    const std::int64_t biases = layer.hasBias ? layer.output.channels : 0;
    const bool isClassifier = layer.kind == LayerKind::Classifier;
    (isClassifier ? m_sums.classifierWeights : m_sums.convolutionWeights) += raw.weights;
    m_sums.batchNorm += batchNorm;
    m_sums.biases += biases;
    m_sums.parameters += raw.weights + batchNorm + biases;
    if (!isClassifier || m_report.options.withClassifier) {
        m_sums.raw += raw;
        m_sums.bitops += bitops;
        m_sums.weightBitMacs += raw.macs * layer.weightBits;
        m_sums.weightStorageBits += raw.weights * layer.weightBits;
    } else if (bitops.hasOverflowed()) {
        m_sums.bitops = Count::overflow(); // Not in the total, but to be shown.
    }
    return {layer, raw.macs.value(), bitops.value(), raw.weights.value(), batchNorm, biases};
}

Count CostCounter::bitopsAt(int bits) const
{
    return bitopsOf(m_sums.raw, m_report.options.rule, bits, bits);
}

bool CostCounter::areSumsGood(const Sums& before, std::optional<std::size_t> block)
{
    // What float costs is the most of all that is shown: 8 bits cost less under every rule.
    if (m_sums.haveOverflowed() || bitopsAt(floatBits).hasOverflowed()) {
        m_report.problems.push_back({Problem::Kind::Overflow, Field::Cost, block});
        m_sums = before;
        return false;
    }
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
