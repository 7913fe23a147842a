// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/allocation/allocation_problem.h"
#include "ui/proposal/proposal_task.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace bitops {

/// The best choices for all budgets, solved once, so that a budget is only looked up. Never changed, so that
/// threads can share it.
class ProposalFront
{
public:
    /// Budgets are whole numbers of such steps: half a percent each.
    static constexpr int stepsOfWhole = 200;
    /// What can be asked for at most; a little above 8 bits throughout if candidates go beyond.
    static constexpr int mostSteps = 2 * stepsOfWhole;

    /// The error is a sentence. Asked to stop, gives what it has so far.
    static Result<ProposalFront> solve(const ProposalTask& task, const std::stop_token& stop = {});

    /// What is predicted to lose least within the budget, which is proved; null where it cannot be met.
    [[nodiscard]] const Allocation* within(int steps) const;
    /// The least budget that can be met, and the least that allows everything, at least 100 %.
    [[nodiscard]] int leastSteps() const { return m_leastSteps; }
    [[nodiscard]] int greatestSteps() const;
    /// By rising budget, each another one.
    [[nodiscard]] const std::vector<Allocation>& points() const { return m_points; }

    /// Where the front bends most; null on a front of fewer than three points.
    [[nodiscard]] const Allocation* knee() const { return m_knee ? &m_points[*m_knee] : nullptr; }
    /// What costs least of the budget's kind and is predicted at most one point below what was measured; null
    /// where none is.
    [[nodiscard]] const Allocation* onePoint() const { return m_onePoint ? &*m_onePoint : nullptr; }

    [[nodiscard]] std::int64_t bitopsAtEightBits() const { return m_bitopsAtEightBits; }
    [[nodiscard]] std::int64_t weightBitsAtEightBits() const { return m_weightBitsAtEightBits; }
    /// Where an allocation, or a design, stands on the axis of the budget: a share of 1.
    [[nodiscard]] double shareOf(std::int64_t bitops, std::int64_t weightBits) const;
    /// The same of an allocation, where it must be within: with both budgets, that of the tighter one.
    [[nodiscard]] AllocationBudget budgetOf(int steps) const;

private:
    ProposalFront(const AllocationProblem& problem, BudgetKind kind);

    void solveAll(const AllocationProblem& problem, const std::stop_token& stop);
    void findNamed(const AllocationProblem& problem, const std::stop_token& stop);
    [[nodiscard]] int stepsNeeded(const Allocation& allocation) const;

    BudgetKind m_kind;
    std::int64_t m_bitopsAtEightBits = 0;
    std::int64_t m_weightBitsAtEightBits = 0;
    std::vector<Allocation> m_points;
    std::vector<int> m_pointOf; ///< For each number of steps; −1 below the least.
    int m_leastSteps = 0;
    std::optional<std::size_t> m_knee;
    std::optional<Allocation> m_onePoint;
};

} // namespace bitops
