// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/allocation/completion_hulls.h"
#include "core/allocation/staged_choices.h"
#include "core/allocation/tangents.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <stop_token>
#include <vector>

namespace bitops {

/// What a cost may be where it has no budget.
inline constexpr std::int64_t noBudget = std::numeric_limits<std::int64_t>::max();

/// The choices of least loss within budgets, exactly. See the README of this folder for how.
class BudgetSolver
{
public:
    /// Preconditions: those of StagedChoices, and of mostLoss.
    explicit BudgetSolver(std::vector<Stage> stages);

    struct Answer
    {
        std::vector<std::uint32_t> values; ///< Of the choice of each stage.
        Costs costs = {};
        std::int64_t loss = 0;
    };

    /// None where nothing is within the budgets. Of answers of the same loss, one of the least first cost,
    /// and of these one of the least second cost; the same budgets always give the same answer.
    /// Asked to stop, it gives none.
    [[nodiscard]] std::optional<Answer> solve(const Costs& budgets, const std::stop_token& stop = {}) const;

    /// The least of each cost by itself.
    [[nodiscard]] Costs leastCosts() const { return m_choices.leastCosts(0, 0); }
    /// What loses least, whatever it costs.
    [[nodiscard]] Answer leastLoss() const { return answerOf(m_leastLoss.choices); }

private:
    /// With values in the order of the stages that were given.
    [[nodiscard]] Answer answerOf(const std::vector<std::uint32_t>& choices) const;
    /// The bounds that a search within these budgets is cut short by; the tightest first.
    [[nodiscard]] std::vector<CompletionHulls> boundsFor(const Costs& budgets) const;
    /// The weights of both costs under which the linear relaxation bounds the loss best.
    [[nodiscard]] Costs bestWeights(const Costs& budgets) const;
    [[nodiscard]] CompletionHulls hullsFor(const Costs& weights, double slope) const;

    std::vector<std::size_t> m_order; ///< Which stage is searched first, second, …
    StagedChoices m_choices;          ///< In this order.
    Way m_leastLoss;
};

} // namespace bitops
