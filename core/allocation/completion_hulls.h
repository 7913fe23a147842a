// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/allocation/staged_choices.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bitops {

/// A way to go on from a label to the end that no mixture of others beats.
struct HullVertex
{
    std::int64_t cost = 0; ///< Weighted: see CompletionHulls.
    std::int64_t loss = 0;
    double slope =
        0; ///< Loss saved for each cost on the way to the next vertex; falls from vertex to vertex.
    Costs costs = {};         ///< Each by itself.
    std::uint32_t choice = 0; ///< Its first choice: index in its stage,
    std::uint32_t next = 0;   ///< and with which vertex of the next label it goes on.
};

/// Between which slopes hulls are kept.
struct SlopeRange
{
    double least;
    double most;
};

/// For each stage and label, the lower convex hull of costs and losses of all ways from there to the end:
/// what the linear relaxation of the rest gives at any budget (Sinha and Zoltners: "The Multiple-Choice
/// Knapsack Problem", Operations Research 27, 1979). A single cost counts, the weighted sum of both. Only
/// what has its slope within a range is kept, so that memory grows in proportion to the stages; beyond, the
/// bound goes on along the range's slopes, which no hull falls below.
class CompletionHulls
{
public:
    /// Precondition: the choices outlive this object, and weighted sums of costs fit 63 bits.
    CompletionHulls(const StagedChoices& choices, const Costs& weights, SlopeRange range);

    /// No way from the label to the end that costs so much, weighted, loses less.
    [[nodiscard]] std::int64_t leastLoss(std::size_t stage, std::uint32_t label, std::int64_t budget) const;

    /// By rising cost and falling loss.
    [[nodiscard]] const std::vector<HullVertex>& vertices(std::size_t stage, std::uint32_t label) const
    {
        return m_hulls[stage][label].vertices;
    }
    /// How many vertices cost so much or less.
    [[nodiscard]] std::size_t affordable(std::size_t stage, std::uint32_t label, std::int64_t budget) const;

    [[nodiscard]] std::int64_t weighted(const Costs& costs) const
    {
        return m_weights[0] * costs[0] + m_weights[1] * costs[1];
    }

private:
    struct Hull
    {
        std::vector<HullVertex> vertices;
        bool endsEarly = false; ///< Whether vertices were left away behind the last one.
    };

    [[nodiscard]] Hull hullOf(std::size_t stage, std::uint32_t label) const;
    /// Of choices that lead to one label: with the hull from there on.
    [[nodiscard]] Hull sumOf(std::size_t stage, std::span<const StageChoice> choices) const;
    void trim(Hull& hull) const;

    const StagedChoices& m_choices;
    Costs m_weights;
    SlopeRange m_range;
    std::vector<std::vector<Hull>> m_hulls; ///< Of each stage and label, behind the last stage, too.
};

} // namespace bitops
