// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/budget_solver.h"

#include "core/allocation/budget_search.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>
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

/// By how much the costs of a stage's choices differ, each cost as a part of what all stages' differ by.
std::vector<double> weightsOf(const std::vector<Stage>& stages)
{
    std::vector<double> weights(stages.size(), 0);
    for (std::size_t i = 0; i < std::tuple_size_v<Costs>; ++i) {
        std::vector<double> spans;
        double sum = 0;
        for (const Stage& stage : stages) {
            const auto [least, most] = std::minmax_element(
                stage.choices.begin(), stage.choices.end(),
                [i](const StageChoice& a, const StageChoice& b) { return a.costs.at(i) < b.costs.at(i); });
            spans.push_back(static_cast<double>(most->costs.at(i) - least->costs.at(i)));
            sum += spans.back();
        }
        for (std::size_t stage = 0; stage < stages.size() && sum > 0; ++stage) {
            weights[stage] = std::max(weights[stage], spans[stage] / sum);
        }
    }
    return weights;
}

/// Stages that labels join.
struct Section
{
    std::size_t first = 0;
    std::size_t end = 0;
    double weight = 0;
};

/// Sections may stand in any order. With those first that weigh most, what is left is fine-grained, and the
/// relaxation of it tight.
std::vector<std::size_t> orderOf(const std::vector<Stage>& stages)
{
    const std::vector<double> weights = weightsOf(stages);
    std::vector<Section> sections;
    for (std::size_t stage = 0; stage < stages.size(); ++stage) {
        if (stages[stage].labels == 1) {
            sections.push_back({stage, stage, 0});
        }
        sections.back().end = stage + 1;
        sections.back().weight += weights[stage];
    }
    std::stable_sort(sections.begin(), sections.end(),
                     [](const Section& a, const Section& b) { return a.weight > b.weight; });
    std::vector<std::size_t> order;
    for (const Section& section : sections) {
        for (std::size_t stage = section.first; stage < section.end; ++stage) {
            order.push_back(stage);
        }
    }
    return order;
}

std::vector<Stage> inOrder(std::vector<Stage> stages, const std::vector<std::size_t>& order)
{
    std::vector<Stage> ordered;
    for (const std::size_t stage : order) {
        ordered.push_back(std::move(stages[stage]));
    }
    return ordered;
}

} // namespace

BudgetSolver::BudgetSolver(std::vector<Stage> stages)
    : m_order(orderOf(stages))
    , m_choices(inOrder(std::move(stages), m_order))
    , m_leastLoss(wayOfLeastLoss(m_choices))
{
}

BudgetSolver::Answer BudgetSolver::answerOf(const std::vector<std::uint32_t>& choices) const
{
    Answer answer{std::vector<std::uint32_t>(choices.size()), {}, 0};
    for (std::size_t stage = 0; stage < choices.size(); ++stage) {
        const StageChoice& choice = m_choices.choice(stage, choices[stage]);
        answer.values[m_order[stage]] = choice.value;
        answer.costs = answer.costs + choice.costs;
        answer.loss += choice.loss;
    }
    return answer;
}

std::optional<BudgetSolver::Answer> BudgetSolver::solve(const Costs& budgets,
                                                        const std::stop_token& stop) const
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
    const std::optional<std::vector<std::uint32_t>> found = BudgetSearch(m_choices, bounds, limits).run(stop);
    return found ? std::optional(answerOf(*found)) : std::nullopt;
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
