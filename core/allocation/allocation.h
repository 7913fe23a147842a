// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"
#include "core/network/design.h"

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bitops {

/// What is to be chosen for a design.
struct AllocationRequest
{
    CostOptions counting = {};
    /// What each layer chooses from, ascending; empty for all that was measured of it.
    std::vector<int> bits = {};
    /// The same for the weights of single layers, by their paths: one number keeps a layer at it. The
    /// classifier is kept as it is where it stands neither here nor in the totals.
    std::map<std::string, std::vector<int>, std::less<>> bitsOfLayers = {};
    /// The layers of a block have the same bits, but for those of `bitsOfLayers`; in an imported network,
    /// which has no blocks, those that lie under one skip connection: see skipOfNodes().
    bool perBlock = false;
    /// The activations of blocks, or of grids of an imported network (see gridOfInput()), are
    /// chosen, too, with their sensitivity; else they stay as they are.
    bool withActivations = false;

    bool operator==(const AllocationRequest&) const = default;
};

/// What a design may cost; of all that counts in its totals.
struct AllocationBudget
{
    std::optional<std::int64_t> bitops = {};
    std::optional<std::int64_t> weightBits = {}; ///< Of weights in memory: 8 for each byte.

    bool operator==(const AllocationBudget&) const = default;
};

/// So many parts of a whole, neither below 0, rounded down: without the product, which may be too large. At
/// most the largest number.
constexpr std::int64_t partOf(std::int64_t whole, std::int64_t part, std::int64_t parts)
{
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    if (part > 0 && whole / parts >= most / part) {
        return most;
    }
    return whole / parts * part + whole % parts * part / parts;
}

/// What was chosen for a layer.
struct LayerAllocation
{
    std::string layer = {}; ///< Its path, "blocks.1.depthwise".
    std::optional<std::size_t> block = {};
    int weightBits = 0;
    int inputBits = 0; ///< Of the activations that it reads.
    std::int64_t bitops = 0;
    std::int64_t bitopsAtEightBits = 0; ///< With weights, activations and image of 8 bits.
    double lossIncrease = 0;            ///< Of its weights, and of its activations if these were chosen.
    double accuracyDrop = 0;            ///< The same, as a share of 1.
    bool isInTotal = true;              ///< Whether the totals count it.

    bool operator==(const LayerAllocation&) const = default;
};

/// Bits for a design: of all choices within the budget, one that is predicted to lose least.
struct Allocation
{
    Network network = {}; ///< The stack with these bits; empty of an imported one: see withAllocation().
    std::int64_t bitops = 0;
    std::int64_t weightBits = 0; ///< Of the weights in memory that the totals count.
    double lossIncrease = 0;     ///< The sum over layers, in nats: each was measured alone.
    double accuracyDrop = 0;     ///< The same, as a share of 1.
    std::vector<LayerAllocation> layers = {};

    bool operator==(const Allocation&) const = default;
};

/// The design with the bits that were chosen for it.
Design withAllocation(const Design& design, const Allocation& allocation);

} // namespace bitops
