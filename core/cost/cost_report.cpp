// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cost/cost_report.h"

#include "core/cost/cost_counter.h"
#include "core/network/lowering.h"

#include <algorithm>
#include <utility>

namespace bitops {

namespace {

std::optional<double> ratio(std::int64_t part, std::int64_t whole)
{
    if (whole == 0) {
        return std::nullopt;
    }
    return static_cast<double>(part) / static_cast<double>(whole);
}

/// Until the thread lowers the next network. To ask for the memory of a graph of a thousand blocks, and to
/// give it back, takes longer than to fill it: it is kept from one edit of a design to the next.
const LoweredNetwork& lowerInKeptMemory(const Network& network)
{
    thread_local LoweredNetwork lowered;
    lowered = lowerNetwork(network, std::move(lowered.graph));
    return lowered;
}

CostReport reportOn(const Network& network, const LoweredNetwork& lowered, CostOptions options)
{
    CostReport report = computeCosts(lowered.graph, options);
    report.networkName = network.name;
    report.input = network.input;
    // What is wrong with the design comes before what cannot be counted.
    report.problems.insert(report.problems.begin(), lowered.problems.begin(), lowered.problems.end());
    return report;
}

CostReport reportOn(const ImportedNetwork& network, CostOptions options)
{
    CostReport report = computeCosts(network.graph, options);
    report.networkName = network.name;
    report.notices = network.notices;
    return report;
}

} // namespace

std::int64_t LayerCost::inputStorageBits() const
{
    return layer.repeats * layer.input.values() * layer.inputBits;
}

std::int64_t LayerCost::outputStorageBits() const
{
    return layer.repeats * layer.output.values() * layer.outputBits;
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
    return !layer.isClassifier || options.withClassifier;
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

std::vector<CostReport> computeAllCosts(const Network& network, bool withClassifier)
{
    const LoweredNetwork& lowered = lowerInKeptMemory(network);
    std::vector<CostReport> reports;
    for (const CountingRuleInfo& info : countingRules()) {
        reports.push_back(reportOn(network, lowered, {info.rule, withClassifier}));
    }
    return reports;
}

std::vector<CostReport> computeAllCosts(const Design& design, bool withClassifier)
{
    if (const Network* const blocks = design.blocks()) {
        return computeAllCosts(*blocks, withClassifier);
    }
    std::vector<CostReport> reports;
    for (const CountingRuleInfo& info : countingRules()) {
        reports.push_back(reportOn(*design.imported(), {info.rule, withClassifier}));
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
    return reportOn(network, lowerInKeptMemory(network), options);
}

CostReport computeCosts(const Design& design, CostOptions options)
{
    const Network* const blocks = design.blocks();
    return blocks != nullptr ? computeCosts(*blocks, options) : reportOn(*design.imported(), options);
}

CostReport computeCosts(const Graph& graph, CostOptions options)
{
    return CostCounter(graph, options).count();
}

} // namespace bitops
