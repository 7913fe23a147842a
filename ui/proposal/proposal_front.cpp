// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/proposal/proposal_front.h"

#include "core/allocation/allocation_front.h"

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

constexpr double onePointDrop = 0.01;

/// The least number of steps whose part is at least this much; more than any budget has if none is.
int stepsFor(std::int64_t whole, std::int64_t part)
{
    int low = 0;
    int high = ProposalFront::mostSteps + 1;
    while (low < high) {
        const int middle = (low + high) / 2;
        if (partOf(whole, middle, ProposalFront::stepsOfWhole) >= part) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

double ratio(std::int64_t part, std::int64_t whole)
{
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

ProposalFront::ProposalFront(const AllocationProblem& problem, BudgetKind kind)
    : m_kind(kind)
    , m_bitopsAtEightBits(problem.bitopsAtEightBits())
    , m_weightBitsAtEightBits(problem.weightBitsAtEightBits())
{
}

Result<ProposalFront> ProposalFront::solve(const ProposalTask& task, const std::stop_token& stop)
{
    const Result<AllocationProblem> problem =
        AllocationProblem::make(task.design, *task.measured, requestOf(task));
    if (!problem) {
        return problem.error();
    }
    ProposalFront front(*problem, task.wishes.budgetKind);
    front.solveAll(*problem, stop);
    if (!stop.stop_requested()) {
        front.findNamed(*problem, stop);
    }
    return front;
}

AllocationBudget ProposalFront::budgetOf(int steps) const
{
    AllocationBudget budget;
    if (m_kind != BudgetKind::WeightSize) {
        budget.bitops = partOf(m_bitopsAtEightBits, steps, stepsOfWhole);
    }
    if (m_kind != BudgetKind::Bitops) {
        budget.weightBits = partOf(m_weightBitsAtEightBits, steps, stepsOfWhole);
    }
    return budget;
}

int ProposalFront::stepsNeeded(const Allocation& allocation) const
{
    const int ofBitops = stepsFor(m_bitopsAtEightBits, allocation.bitops);
    const int ofWeights = stepsFor(m_weightBitsAtEightBits, allocation.weightBits);
    return m_kind == BudgetKind::Bitops       ? ofBitops
           : m_kind == BudgetKind::WeightSize ? ofWeights
                                              : std::max(ofBitops, ofWeights);
}

double ProposalFront::shareOf(std::int64_t bitops, std::int64_t weightBits) const
{
    const double ofBitops = ratio(bitops, m_bitopsAtEightBits);
    const double ofWeights = ratio(weightBits, m_weightBitsAtEightBits);
    return m_kind == BudgetKind::Bitops       ? ofBitops
           : m_kind == BudgetKind::WeightSize ? ofWeights
                                              : std::max(ofBitops, ofWeights);
}

/// From the greatest budget down: an answer is that of all budgets that it keeps, so that the next one to be
/// asked for is the greatest that it does not keep.
void ProposalFront::solveAll(const AllocationProblem& problem, const std::stop_token& stop)
{
    m_pointOf.assign(mostSteps + 1, -1);
    for (int steps = mostSteps; steps > 0 && !stop.stop_requested();) {
        Result<Allocation> answer = problem.solve(budgetOf(steps), stop);
        if (!answer) {
            break;
        }
        const int least = std::clamp(stepsNeeded(*answer), 1, steps);
        std::fill(m_pointOf.begin() + least, m_pointOf.begin() + steps + 1,
                  static_cast<int>(m_points.size()));
        m_points.push_back(*std::move(answer));
        m_leastSteps = least;
        steps = least - 1;
    }
    std::reverse(m_points.begin(), m_points.end());
    for (int& point : m_pointOf) {
        point = point < 0 ? -1 : static_cast<int>(m_points.size()) - 1 - point;
    }
}

void ProposalFront::findNamed(const AllocationProblem& problem, const std::stop_token& stop)
{
    m_knee =
        kneeOf(m_points, m_kind == BudgetKind::WeightSize ? &Allocation::weightBits : &Allocation::bitops);
    m_onePoint = problem.leastCostFor(onePointDrop, m_kind, stop);
}

const Allocation* ProposalFront::within(int steps) const
{
    const int point = steps < 0 ? -1 : m_pointOf[static_cast<std::size_t>(std::min(steps, mostSteps))];
    return point < 0 ? nullptr : &m_points[static_cast<std::size_t>(point)];
}

int ProposalFront::greatestSteps() const
{
    return m_points.empty() ? stepsOfWhole : std::max(stepsNeeded(m_points.back()), stepsOfWhole);
}

} // namespace bitops
