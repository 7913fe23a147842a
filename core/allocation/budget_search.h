// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/allocation/completion_hulls.h"
#include "core/allocation/staged_choices.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace bitops {

/// Searches stage by stage: keeps of all beginnings those that no other beginning beats, and that the bounds
/// do not tell to end worse than the best that is known.
class BudgetSearch
{
public:
    /// Preconditions: choices and bounds outlive this object; there are bounds, of which none is trusted to
    /// be tight.
    BudgetSearch(const StagedChoices& choices, std::span<const CompletionHulls> bounds, const Costs& budgets);

    /// The indices of the choices; none where nothing is within the budgets, or when it is asked to stop.
    std::optional<std::vector<std::uint32_t>> run(const std::stop_token& stop);

private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    /// The choices of all stages up to one, by their sums.
    struct Beginning
    {
        Costs costs = {};
        std::int64_t loss = 0;
        std::uint32_t label = 0;
        std::uint32_t parent = none; ///< In m_beginnings: without the last choice,
        std::uint32_t choice = 0;    ///< which has this index in its stage.
    };

    /// A beginning, and how it goes on from there.
    struct Solution
    {
        Costs costs = {};
        std::int64_t loss = 0;
        Beginning beginning;
        std::size_t stage = 0; ///< The first one behind the beginning.
        const CompletionHulls* hulls = nullptr;
        std::uint32_t vertex = 0;
    };

    void goOn(std::size_t stage, const std::stop_token& stop);
    /// Keeps what it can be completed to, if that is the best so far.
    void complete(const Beginning& beginning, std::size_t stage);
    [[nodiscard]] bool isPromising(const Beginning& beginning, std::size_t stage) const;
    [[nodiscard]] std::int64_t leastLoss(const Beginning& beginning, std::size_t stage) const;
    [[nodiscard]] std::int64_t budgetOf(const CompletionHulls& hulls, const Beginning& beginning) const
    {
        return hulls.weighted(m_budgets) - hulls.weighted(beginning.costs);
    }
    /// Appends those of the beginnings found at a stage that no other beats.
    void keepUnbeaten();
    [[nodiscard]] std::vector<std::uint32_t> choicesOf(const Solution& solution) const;

    const StagedChoices& m_choices;
    std::span<const CompletionHulls> m_bounds;
    Costs m_budgets;
    std::optional<Solution> m_best;
    std::vector<Beginning> m_beginnings; ///< Of all stages, one behind the other.
    std::size_t m_firstOfStage = 0;      ///< Where those of the last stage begin.
    std::vector<Beginning> m_found;
};

} // namespace bitops
