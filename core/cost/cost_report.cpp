// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cost/cost_report.h"

#include "core/cost/cost_counter.h"

#include <algorithm>

namespace bitops {

namespace {

std::int64_t storageBits(const Shape& shape, int bits)
{
    return shape.channels * shape.height * shape.width * bits;
}

std::optional<double> ratio(std::int64_t part, std::int64_t whole)
{
    if (whole == 0) {
        return std::nullopt;
    }
    return static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

std::int64_t LayerCost::inputStorageBits() const
{
    return storageBits(layer.input, layer.inputBits);
}

std::int64_t LayerCost::outputStorageBits() const
{
    return storageBits(layer.output, layer.outputBits);
}

std::int64_t LayerCost::liveBits() const
{
    return inputStorageBits() + outputStorageBits() + layer.heldBits;
}

double LayerCost::macsPerByte() const
{
    // Added as floating point: the weights alone may come near the limit of 64 bits.
    const double bits = static_cast<double>(weights) * layer.weightBits +
                        static_cast<double>(inputStorageBits() + outputStorageBits());
    return bits == 0 ? 0 : 8 * static_cast<double>(macs) / bits;
}

double TotalCost::meanBitsPerMac() const
{
    return ratio(weightBitMacs, macs).value_or(0);
}

std::optional<double> TotalCost::ratioToEightBits() const
{
    return ratio(bitops, bitopsAtEightBits);
}

std::optional<double> TotalCost::ratioToFloat() const
{
    return ratio(bitops, bitopsAtFloat);
}

bool CostReport::isInTotal(const LayerCost& layer) const
{
    return layer.layer.kind != LayerKind::Classifier || options.withClassifier;
}

std::optional<double> CostReport::shareOf(const LayerCost& layer) const
{
    return isInTotal(layer) ? ratio(layer.bitops, total.bitops) : std::nullopt;
}

double CostReport::shareOf(const BlockCost& block) const
{
    return ratio(block.bitops, total.bitops).value_or(0);
}

std::vector<std::optional<double>> CostReport::cumulativeShares() const
{
    std::vector<std::optional<double>> shares;
    shares.reserve(layers.size());
    std::int64_t sum = 0;
    for (const LayerCost& layer : layers) {
        if (isInTotal(layer)) {
            sum += layer.bitops;
            shares.emplace_back(ratio(sum, total.bitops));
        } else {
            shares.emplace_back(std::nullopt);
        }
    }
    return shares;
}

std::string CostReport::pathOf(std::size_t layer) const
{
    return layerNames.empty() ? layerPath(layers.at(layer).layer) : layerNames.at(layer);
}

std::optional<std::size_t> CostReport::findLayer(std::string_view path) const
{
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const std::string own = pathOf(i);
        if (own == path || (layers[i].layer.block && own == "blocks." + std::string(path))) {
            return i;
        }
    }
    return std::nullopt;
}

std::string layerTitle(const CostReport& report, std::size_t layer)
{
    return report.layerNames.empty() ? std::string(layerName(report.layers.at(layer).layer.kind))
                                     : report.layerNames.at(layer);
}

std::vector<CostReport> computeAllCosts(const Network& network, bool withClassifier)
{
    std::vector<CostReport> reports;
    for (const CountingRuleInfo& info : countingRules()) {
        reports.push_back(computeCosts(network, {info.rule, withClassifier}));
    }
    return reports;
}

const CostReport& longestOf(const std::vector<CostReport>& reports)
{
    return *std::max_element(reports.begin(), reports.end(), [](const CostReport& a, const CostReport& b) {
        return a.layers.size() < b.layers.size();
    });
}

std::optional<std::int64_t> bitopsAt(const CostReport& report, std::size_t layer)
{
    return layer < report.layers.size() ? std::optional(report.layers[layer].bitops) : std::nullopt;
}

std::optional<std::int64_t> totalBitopsOf(const CostReport& report, std::size_t layers)
{
    return layers <= report.layers.size() ? std::optional(report.total.bitops) : std::nullopt;
}

CostReport computeCosts(const Network& network, CostOptions options)
{
    CostCounter counter(options, network.name, network.input);
    counter.reserve(network.blocks.size());
    const std::vector<Problem> problems = validate(network);
    counter.addProblems(problems);
    const bool isFrameGood = problems.empty() || problems.front().block.has_value();
    // All blocks before the first one with a problem are sound, and can be counted.
    const std::size_t soundBlocks = !isFrameGood       ? 0
                                    : problems.empty() ? network.blocks.size()
                                                       : *problems.front().block;
    Shape shape = network.input.shape;
    int bits = network.input.bits;
    for (std::size_t i = 0; i < soundBlocks; ++i) {
        const Block& block = network.blocks[i];
        const BlockLayers layers = lowerBlock(block, i, shape, bits);
        if (!counter.addBlock(layers, i, hasSkip(block, shape))) {
            return counter.take();
        }
        shape = layers.back().output;
        bits = block.activationBits;
    }
    if (problems.empty()) {
        counter.addPooling(shape, bits);
        counter.addLayer(lowerClassifier(network, shape.channels, bits));
    }
    return counter.take();
}

} // namespace bitops
