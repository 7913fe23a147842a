// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/count.h"
#include "core/cost/counting_rule.h"
#include "core/network/layer.h"
#include "core/network/validation.h"

#include <cstddef>
#include <cstdint>
#include <string>
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
    Layer layer;
    std::int64_t macs = 0; ///< Multiply-accumulates: H_out·W_out·C_out·(C_in/groups)·K², whatever the rule.
    std::int64_t bitops = 0;
    std::int64_t weights = 0;             ///< C_out·(C_in/groups)·K²
    std::int64_t batchNormParameters = 0; ///< Scale and shift for each output channel.
    std::int64_t biases = 0;

    [[nodiscard]] std::int64_t weightStorageBits() const { return weights * layer.weightBits; }

    bool operator==(const LayerCost&) const = default;
};

/// The layers of one block added up.
struct BlockCost
{
    std::size_t block = 0; ///< From 0.
    Shape output;
    std::int64_t macs = 0;
    std::int64_t bitops = 0;
    std::int64_t depthwiseBitops = 0; ///< The part of `bitops` that depthwise layers cost.
    std::int64_t pointwiseBitops = 0; ///< The part of `bitops` that pointwise layers cost.

    bool operator==(const BlockCost&) const = default;
};

/// Sums over the network. The classifier is in those marked * only if the options ask for it.
struct TotalCost
{
    std::int64_t bitops = 0;            ///< *
    std::int64_t macs = 0;              ///< *
    std::int64_t weightBitMacs = 0;     ///< * Σ MACs · weight bits, whatever the rule.
    std::int64_t bitopsAtEightBits = 0; ///< * Under the same rule, if all weights had 8 bits.
    std::int64_t weights = 0;           ///< *
    std::int64_t weightStorageBits = 0; ///< * Weights at their bit-widths.
    std::int64_t parameters = 0;        ///< Of the whole network: weights, batch norm, biases, classifier.

    /// Average over MACs of the bits of their weights; 0 for nothing.
    [[nodiscard]] double meanBitsPerMac() const;

    bool operator==(const TotalCost&) const = default;
};

/// What a network costs under one rule.
struct CostReport
{
    CostOptions options;
    std::string networkName;
    Input input;
    std::vector<LayerCost> layers; ///< The classifier last, if the report is complete.
    std::vector<BlockCost> blocks;
    TotalCost total; ///< Of the layers above.
    /// Why the report ends before the network does; empty if it is complete. What is invalid is costed as far
    /// as it goes: up to the first block with a problem.
    std::vector<Problem> problems;

    [[nodiscard]] bool isComplete() const { return problems.empty(); }
    /// The layer's part of the total; none for a classifier that the total leaves out, and of a total of 0.
    [[nodiscard]] std::optional<double> shareOf(const LayerCost& layer) const;
    [[nodiscard]] double shareOf(const BlockCost& block) const;
    [[nodiscard]] bool isInTotal(const LayerCost& layer) const;

    bool operator==(const CostReport&) const = default;
};

/// Counts the network. Its time grows with the number of blocks only.
CostReport computeCosts(const Network& network, CostOptions options);

/// MACs of one layer. Source: a convolution's definition,
/// https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html
Count macsOf(const Layer& layer);

/// Bit operations of one layer under a rule.
Count bitopsOf(const Layer& layer, CountingRule rule);

} // namespace bitops
