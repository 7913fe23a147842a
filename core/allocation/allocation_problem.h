// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/allocation/allocation.h"
#include "core/allocation/allocation_variables.h"
#include "core/allocation/budget_solver.h"
#include "core/allocation/sensitivity_table.h"
#include "core/base/result.h"
#include "core/network/design.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace bitops {

/// Chooses bits for a design by what was measured of it. Made once, it answers for any budget within a frame.
class AllocationProblem
{
public:
    /// Refuses a design with problems, a table of another network, and candidates that were not measured. The
    /// error is a sentence.
    static Result<AllocationProblem> make(const Network& network, const SensitivityTable& table,
                                          const AllocationRequest& request);
    /// The same of a design of either kind. Of an imported one, what could not be counted is left as it is.
    static Result<AllocationProblem> make(const Design& design, const SensitivityTable& table,
                                          const AllocationRequest& request);

    /// What is predicted to lose least within the budget; of what loses the same, what costs least BitOps,
    /// and then least weights. Nothing within the budget loses less. The error is a sentence that says what
    /// the least is; without words when it was asked to stop.
    [[nodiscard]] Result<Allocation> solve(const AllocationBudget& budget,
                                           const std::stop_token& stop = {}) const;

    /// What is predicted to lose least, whatever it costs: no budget above its cost gives anything else.
    [[nodiscard]] Allocation leastLoss() const;
    /// The least that any choice costs, of each by itself.
    [[nodiscard]] std::int64_t leastBitops() const;
    [[nodiscard]] std::int64_t leastWeightBits() const;
    /// Of the same design with all weights and activations at 8 bits: what budgets in percent are of.
    [[nodiscard]] std::int64_t bitopsAtEightBits() const { return m_bitopsAtEightBits; }
    [[nodiscard]] std::int64_t weightBitsAtEightBits() const { return m_weightBitsAtEightBits; }

    /// Of all choices whose predicted accuracy drop, a share of 1, is at most this, one that costs least of
    /// what a budget of this kind is of, and of these one that drops least; none where there is none. Of both
    /// kinds the least share of 8 bits throughout that neither goes beyond, to a millionth. Asked to stop, it
    /// gives none.
    [[nodiscard]] std::optional<Allocation> leastCostFor(double accuracyDrop,
                                                         BudgetKind kind = BudgetKind::Bitops,
                                                         const std::stop_token& stop = {}) const;

private:
    AllocationProblem(AllocationVariables variables, Network network, const TotalCost& total);

    /// What can be spent in so many of the units that leastCostFor() halves: costs, or shares of both.
    [[nodiscard]] Costs budgetsOf(std::int64_t spent, BudgetKind kind) const;
    [[nodiscard]] std::int64_t partsFor(const Costs& costs) const;
    [[nodiscard]] Allocation allocationOf(const BudgetSolver::Answer& answer) const;

    AllocationVariables m_variables;
    Network m_network;
    std::int64_t m_bitopsAtEightBits;
    std::int64_t m_weightBitsAtEightBits;
    BudgetSolver m_byBitops;  ///< Of losses, under a budget of BitOps alone,
    BudgetSolver m_byWeights; ///< of weights alone,
    BudgetSolver m_byBoth;    ///< and of both.
};

} // namespace bitops
