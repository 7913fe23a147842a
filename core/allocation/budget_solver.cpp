// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/budget_solver.h"

#include "core/allocation/budget_search.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace bitops {

namespace {

/// So many vertices of a hull, about, are near enough to the budget to be of use.
constexpr double usefulVertices = 64;

constexpr Costs firstAlone{1, 0};
constexpr Costs secondAlone{0, 1};

/// The largest value of a function with one peak between two points, by golden sections.
template <typename Function> double peakOf(const Function& function, double left, double right)
{
    constexpr int steps = 24; // Leave a hundred-thousandth.
    constexpr double part = std::numbers::phi - 1;
    double inner = right - part * (right - left);
    double outer = left + part * (right - left);
    double atInner = function(inner);
    double atOuter = function(outer);
    for (int i = 0; i < steps; ++i) {
        if (atInner >= atOuter) {
            right = std::exchange(outer, std::exchange(inner, outer - part * (outer - left)));
            atOuter = std::exchange(atInner, function(inner));
        } else {
            left = std::exchange(inner, std::exchange(outer, inner + part * (right - inner)));
            atInner = std::exchange(atOuter, function(outer));
        }
    }
    return (left + right) / 2;
}

} // namespace

BudgetSolver::BudgetSolver(std::vector<Stage> stages)
    : m_choices(std::move(stages))
    , m_leastLoss(wayOfLeastLoss(m_choices))
{
}

BudgetSolver::Answer BudgetSolver::answerOf(const Way& way) const
{
    Answer answer{{}, way.costs, way.loss};
    for (std::size_t stage = 0; stage < way.choices.size(); ++stage) {
        answer.values.push_back(m_choices.choice(stage, way.choices[stage]).value);
    }
    return answer;
}

std::optional<BudgetSolver::Answer> BudgetSolver::solve(const Costs& budgets) const
{
    if (isWithin(m_leastLoss.costs, budgets)) {
        return leastLoss();
    }
    if (!isWithin(leastCosts(), budgets)) {
        return std::nullopt;
    }
    const Costs& most = m_choices.mostCosts();
    const Costs limits{std::min(budgets[0], most[0]), std::min(budgets[1], most[1])};
    const std::vector<CompletionHulls> bounds = boundsFor(limits);
    std::optional<std::vector<std::uint32_t>> found = BudgetSearch(m_choices, bounds, limits).run();
    if (!found) {
        return std::nullopt;
    }
    Way way{*std::move(found), {}, 0};
    for (std::size_t stage = 0; stage < way.choices.size(); ++stage) {
        const StageChoice& choice = m_choices.choice(stage, way.choices[stage]);
        way.costs = way.costs + choice.costs;
        way.loss += choice.loss;
    }
    return answerOf(way);
}

std::vector<CompletionHulls> BudgetSolver::boundsFor(const Costs& budgets) const
{
    const std::optional<Tangent> first = tangentAt(m_choices, firstAlone, budgets[0]);
    const std::optional<Tangent> second = tangentAt(m_choices, secondAlone, budgets[1]);
    std::vector<CompletionHulls> bounds;
    if (first && second) {
        const Costs weights = bestWeights(budgets);
        const std::int64_t budget = weights[0] * budgets[0] + weights[1] * budgets[1];
        if (const std::optional<Tangent> both = tangentAt(m_choices, weights, budget)) {
            bounds.push_back(hullsFor(weights, both->slope));
        }
    }
    if (first) {
        bounds.push_back(hullsFor(firstAlone, first->slope));
    }
    if (second) {
        bounds.push_back(hullsFor(secondAlone, second->slope));
    }
    return bounds;
}

Costs BudgetSolver::bestWeights(const Costs& budgets) const
{
    // As large as their weighted sum allows, so that they are fine.
    constexpr double mostSum = 0x1p61;
    const Costs& most = m_choices.mostCosts();
    const auto weightsAt = [&most](double share) {
        return Costs{
            std::llround(share * mostSum / static_cast<double>(std::max<std::int64_t>(most[0], 1))),
            std::llround((1 - share) * mostSum / static_cast<double>(std::max<std::int64_t>(most[1], 1)))};
    };
    const double share = peakOf(
        [&](double at) {
            const Costs weights = weightsAt(at);
            const std::int64_t budget = weights[0] * budgets[0] + weights[1] * budgets[1];
            const std::optional<Tangent> tangent = tangentAt(m_choices, weights, budget);
            return tangent ? tangent->bound : static_cast<double>(m_leastLoss.loss);
        },
        0, 1);
    return weightsAt(share);
}

CompletionHulls BudgetSolver::hullsFor(const Costs& weights, double slope) const
{
    const double reach = std::exp(usefulVertices / static_cast<double>(m_choices.stageCount()));
    return {m_choices, weights, {slope / reach, slope * reach}};
}

} // namespace bitops
