// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/counting_rule.h"
#include "core/graph/layer.h"
#include "core/network/design.h"
#include "core/network/validation.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

struct CostOptions
{
    CountingRule rule = CountingRule::WeightBits;
    bool withClassifier = false; ///< Whether the totals count the classifier, too.

    bool operator==(const CostOptions&) const = default;
};

/// What one layer costs for one image. Parameters are numbers of values, not bytes.
struct LayerCost
{
    LayerCost() = default;
    /// Of a node that is not counted yet.
    LayerCost(const Graph& graph, const Node& node)
        : layer(layerOf(graph, node))
    {
    }

    Layer layer;
    std::int64_t macs = 0; ///< Multiply-accumulates, whatever the rule.
    std::int64_t bitops = 0;
    std::int64_t weights = 0;
    std::int64_t batchNormParameters = 0; ///< Scale and shift for each output channel.
    std::int64_t biases = 0;
    /// Of all activations that are in memory while the layer runs: its input, its output, and what was made
    /// before and is read later, such as the input of a block with a skip connection.
    std::int64_t liveBits = 0;
    bool isClassifier = false; ///< Whether it is fully connected and the last layer of the network.
    bool isAddedTo = false;    ///< Whether a skip connection adds something to its output.

    [[nodiscard]] std::int64_t parameters() const { return weights + batchNormParameters + biases; }
    [[nodiscard]] std::int64_t weightStorageBits() const { return weights * layer.weightBits; }
    /// Of the whole input and output tensor, at their bits.
    [[nodiscard]] std::int64_t inputStorageBits() const;
    [[nodiscard]] std::int64_t outputStorageBits() const;
    /// Arithmetic intensity: MACs for each byte moved, if weights, input and output are moved once, each at
    /// its bits. Source: Williams et al., "Roofline", CACM 2009, with MACs for floating-point operations.
    [[nodiscard]] double macsPerByte() const;

    bool operator==(const LayerCost&) const = default;
};

/// The layers of one block added up.
struct BlockCost
{
    std::size_t block = 0; ///< From 0.
    Shape output;
    std::size_t firstLayer = 0; ///< Where its layers stand in the report.
    std::size_t layerCount = 0;
    bool hasSkip = false; ///< Whether its input is added to its output.
    std::int64_t macs = 0;
    std::int64_t bitops = 0;
    std::int64_t depthwiseBitops = 0;   ///< The part of `bitops` that depthwise layers cost.
    std::int64_t pointwiseBitops = 0;   ///< Layers of 1×1, as pointwise, expansion and projection.
    std::int64_t convolutionBitops = 0; ///< All other layers, such as the convolution of a `conv` block.

    bool operator==(const BlockCost&) const = default;
};

/// Values that training learns, by kind. Of the whole network, the classifier always included.
struct ParameterCounts
{
    std::int64_t convolutionWeights = 0;
    std::int64_t classifierWeights = 0;
    std::int64_t batchNorm = 0;
    std::int64_t biases = 0;

    [[nodiscard]] std::int64_t sum() const
    {
        return convolutionWeights + classifierWeights + batchNorm + biases;
    }

    bool operator==(const ParameterCounts&) const = default;
};

/// The moment of one inference at which activations take most memory.
struct PeakActivations
{
    std::int64_t bits = 0;
    std::string step; ///< The node's path: "blocks.1.depthwise", "pooling". Empty if nothing was counted.

    bool operator==(const PeakActivations&) const = default;
};

/// Sums over the network. The classifier is in those marked * only if the options ask for it.
struct TotalCost
{
    std::int64_t bitops = 0;        ///< *
    std::int64_t macs = 0;          ///< *
    std::int64_t weightBitMacs = 0; ///< * Σ MACs · weight bits, whatever the rule.
    std::int64_t bitopsAtEightBits =
        0;                          ///< * Under the same rule, if weights, activations and image had 8 bits.
    std::int64_t bitopsAtFloat = 0; ///< * The same with 32 bits.
    std::int64_t weights = 0;       ///< *
    std::int64_t distinctWeights = 0;   ///< * Those that several layers share counted once.
    std::int64_t weightStorageBits = 0; ///< * Of these, at their bit-widths.
    std::int64_t parameters = 0;        ///< parameterCounts.sum()
    ParameterCounts parameterCounts;
    /// The largest sum of live activations over all nodes, among them sums and the pooling before the
    /// classifier; see core/graph/liveness.h.
    PeakActivations peak;

    /// Average over MACs of the bits of their weights; 0 for nothing.
    [[nodiscard]] double meanBitsPerMac() const;
    /// Over the cost at 8 bits and at float; none if that is 0.
    [[nodiscard]] std::optional<double> ratioToEightBits() const;
    [[nodiscard]] std::optional<double> ratioToFloat() const;

    bool operator==(const TotalCost&) const = default;
};

/// What a network costs under one rule.
struct CostReport
{
    CostOptions options;
    std::string networkName;
    Input input;
    std::vector<LayerCost> layers; ///< The classifier last, if the report is complete.
    std::vector<BlockCost> blocks; ///< Of the design; empty for a graph that has none.
    TotalCost total;               ///< Of the layers above.
    /// Why the report ends before the network does; empty if it is complete. What is invalid is costed as far
    /// as it goes: up to the first block with a problem.
    std::vector<Problem> problems;
    std::vector<Notice> notices;       ///< What of an imported network is not in it; see Notice.
    std::shared_ptr<const void> names; ///< Keeps those of the layers.

    [[nodiscard]] bool isComplete() const { return problems.empty(); }
    /// The layer's part of the total; none for a classifier that the total leaves out, and of a total of 0.
    [[nodiscard]] std::optional<double> shareOf(const LayerCost& layer) const;
    [[nodiscard]] double shareOf(const BlockCost& block) const;
    /// For each layer, the part of the total that it and those before it have; none as with shareOf().
    [[nodiscard]] std::vector<std::optional<double>> cumulativeShares() const;
    [[nodiscard]] bool isInTotal(const LayerCost& layer) const;
    /// "blocks.1.depthwise"
    [[nodiscard]] std::string pathOf(std::size_t layer) const
    {
        return bitops::pathOf(layers.at(layer).layer);
    }
    /// The layer of this path; a block's may be written "1.depthwise".
    [[nodiscard]] std::optional<std::size_t> findLayer(std::string_view path) const;

    bool operator==(const CostReport&) const = default;
};

/// Counts the network. Its time grows with the number of blocks only.
CostReport computeCosts(const Network& network, CostOptions options);

/// Counts a graph, which is fed with its first tensor.
CostReport computeCosts(const Graph& graph, CostOptions options);

/// The same of either kind of design.
CostReport computeCosts(const Design& design, CostOptions options);

/// A report for each counting rule, in the order of countingRules().
/// They have the same layers, but not always as many: each rule leaves 64 bits at another size.
std::vector<CostReport> computeAllCosts(const Network& network, bool withClassifier);
std::vector<CostReport> computeAllCosts(const Design& design, bool withClassifier);

/// The first of those with the most layers. There must be at least one report.
const CostReport& longestOf(const std::vector<CostReport>& reports);

/// The layer's bit operations; none if the report ends before it.
std::optional<std::int64_t> bitopsAt(const CostReport& report, std::size_t layer);

/// The sum over so many layers (without the classifier if the options say so); none if the report has fewer.
std::optional<std::int64_t> totalBitopsOf(const CostReport& report, std::size_t layers);

} // namespace bitops
