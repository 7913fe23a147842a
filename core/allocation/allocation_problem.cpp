// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/allocation_problem.h"

#include "core/base/count.h"
#include "core/base/foreign_text.h"
#include "core/base/grouped_text.h"
#include "core/base/translator.h"
#include "core/graph/skips.h"
#include "core/network/lowering.h"

#include <cmath>
#include <utility>

namespace bitops {

namespace {

using Figure = AllocationVariables::Figure;

/// Of 8 bits throughout, and a thousand times as many, which no bits cost.
constexpr std::int64_t partsOfWhole = 1'000'000;
constexpr std::int64_t mostParts = 1'000 * partsOfWhole;

} // namespace

Result<AllocationProblem> AllocationProblem::make(const Network& network, const SensitivityTable& table,
                                                  const AllocationRequest& request)
{
    return make(Design(network), table, request);
}

Result<AllocationProblem> AllocationProblem::make(const Design& design, const SensitivityTable& table,
                                                  const AllocationRequest& request)
{
    const CostReport costs = computeCosts(design, request.counting);
    if (!costs.isComplete()) {
        return Error{describe(costs.problems.front())};
    }
    const Network* const blocks = design.blocks();
    if (blocks == nullptr && request.perBlock && !hasSkips(design.imported()->graph)) {
        return Error{
            Translator::tr("Could not choose the same bits for layers of %1 that belong together: it "
                           "is an ONNX model without skip connections.",
                           excerpt(design.name()))};
    }
    Result<AllocationVariables> variables =
        blocks == nullptr
            ? AllocationVariables::make(design.imported()->graph, table, request, design.imported())
            : AllocationVariables::make(graphOf(*blocks), table, request);
    if (!variables) {
        return variables.error();
    }
    return AllocationProblem(*std::move(variables), blocks == nullptr ? Network() : *blocks, costs.total);
}

AllocationProblem::AllocationProblem(AllocationVariables variables, Network network, const TotalCost& total)
    : m_variables(std::move(variables))
    , m_network(std::move(network))
    , m_bitopsAtEightBits(total.bitopsAtEightBits)
    , m_weightBitsAtEightBits(eightBits * total.distinctWeights)
    , m_byBitops(m_variables.stages(Figure::LossIncrease, BudgetKind::Bitops))
    , m_byWeights(m_variables.stages(Figure::LossIncrease, BudgetKind::WeightSize))
    , m_byBoth(m_variables.stages(Figure::LossIncrease, BudgetKind::Both))
{
}

Allocation AllocationProblem::allocationOf(const BudgetSolver::Answer& answer) const
{
    return m_variables.allocationOf(m_network, answer.values);
}

Result<Allocation> AllocationProblem::solve(const AllocationBudget& budget, const std::stop_token& stop) const
{
    if (budget.bitops && *budget.bitops < leastBitops()) {
        return Error{Translator::tr(
            "Could not choose bits within %1 BitOps: the least that the candidates cost is %2.",
            countText(*budget.bitops), countText(leastBitops()))};
    }
    if (budget.weightBits && *budget.weightBits < leastWeightBits()) {
        const std::int64_t least = (leastWeightBits() + bitsOfByte - 1) / bitsOfByte;
        return Error{
            Translator::tr("Could not choose bits within %1 bytes of weights: the least that the candidates "
                           "take is %2.",
                           countText(*budget.weightBits / bitsOfByte), countText(least))};
    }
    const std::optional<BudgetSolver::Answer> answer =
        budget.bitops && budget.weightBits ? m_byBoth.solve({*budget.bitops, *budget.weightBits}, stop)
        : budget.weightBits                ? m_byWeights.solve({*budget.weightBits, 0}, stop)
                                           : m_byBitops.solve({budget.bitops.value_or(noBudget), 0}, stop);
    if (!answer && stop.stop_requested()) {
        return Error{};
    }
    if (!answer) {
        // The fewest bits cost least of everything, so that it is not known to happen.
        return Error{
            Translator::tr("Could not choose bits within both budgets: each can be kept, but not both.")};
    }
    return allocationOf(*answer);
}

Allocation AllocationProblem::leastLoss() const
{
    return allocationOf(m_byBitops.leastLoss());
}

std::int64_t AllocationProblem::leastBitops() const
{
    return m_byBoth.leastCosts()[0];
}

std::int64_t AllocationProblem::leastWeightBits() const
{
    return m_byBoth.leastCosts()[1];
}

Costs AllocationProblem::budgetsOf(std::int64_t spent, BudgetKind kind) const
{
    return kind == BudgetKind::Both ? Costs{partOf(m_bitopsAtEightBits, spent, partsOfWhole),
                                            partOf(m_weightBitsAtEightBits, spent, partsOfWhole)}
                                    : Costs{spent, 0};
}

/// So many parts of 8 bits throughout that neither cost goes beyond, at most twice as many as needed.
std::int64_t AllocationProblem::partsFor(const Costs& costs) const
{
    std::int64_t parts = partsOfWhole;
    for (; parts < mostParts; parts *= 2) {
        const Costs budgets = budgetsOf(parts, BudgetKind::Both);
        if (budgets[0] >= costs[0] && budgets[1] >= costs[1]) {
            break;
        }
    }
    return parts;
}

std::optional<Allocation> AllocationProblem::leastCostFor(double accuracyDrop, BudgetKind kind,
                                                          const std::stop_token& stop) const
{
    const BudgetSolver drops(m_variables.stages(Figure::AccuracyDrop, kind));
    // What each variable's drop is rounded by is given to it.
    const double wholes = std::floor(accuracyDrop / m_variables.unitOf(Figure::AccuracyDrop));
    const double most = wholes + static_cast<double>(m_variables.variables().size());
    const auto isEnough = [most](const BudgetSolver::Answer& answer) {
        return static_cast<double>(answer.loss) <= most;
    };
    BudgetSolver::Answer best = drops.leastLoss();
    if (!isEnough(best)) {
        return std::nullopt;
    }
    std::int64_t tooLittle = kind == BudgetKind::Both ? 0 : drops.leastCosts()[0] - 1;
    std::int64_t enough = kind == BudgetKind::Both ? partsFor(best.costs) : best.costs[0];
    while (tooLittle + 1 < enough && !stop.stop_requested()) {
        const std::int64_t spent = tooLittle + (enough - tooLittle) / 2;
        std::optional<BudgetSolver::Answer> answer = drops.solve(budgetsOf(spent, kind), stop);
        if (answer && isEnough(*answer)) {
            best = *std::move(answer);
            enough = kind == BudgetKind::Both ? spent : best.costs[0];
        } else {
            tooLittle = spent;
        }
    }
    return stop.stop_requested() ? std::nullopt : std::optional(allocationOf(best));
}

} // namespace bitops
