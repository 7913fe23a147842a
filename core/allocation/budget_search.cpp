// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/budget_search.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace bitops {

namespace {

/// What beginnings of a label have cost and lost, to tell those that one of them beats. They are shown by
/// rising first cost.
class Staircase
{
public:
    /// Whether none that was shown before costs as little of the second, and loses as little.
    bool isUnbeaten(const Costs& costs, std::int64_t loss)
    {
        const auto above = m_losses.upper_bound(costs[1]);
        if (above != m_losses.begin() && std::prev(above)->second <= loss) {
            return false;
        }
        auto beaten = m_losses.lower_bound(costs[1]);
        while (beaten != m_losses.end() && beaten->second >= loss) {
            beaten = m_losses.erase(beaten);
        }
        m_losses.emplace_hint(beaten, costs[1], loss);
        return true;
    }

    void clear() { m_losses.clear(); }

private:
    std::map<std::int64_t, std::int64_t> m_losses; ///< By the second cost; they fall as it rises.
};

} // namespace

BudgetSearch::BudgetSearch(const StagedChoices& choices, std::span<const CompletionHulls> bounds,
                           const Costs& budgets)
    : m_choices(choices)
    , m_bounds(bounds)
    , m_budgets(budgets)
{
}

std::optional<std::vector<std::uint32_t>> BudgetSearch::run(const std::stop_token& stop)
{
    m_beginnings.push_back({});
    complete(m_beginnings.front(), 0);
    for (std::size_t stage = 0; stage < m_choices.stageCount(); ++stage) {
        goOn(stage, stop);
        if (stop.stop_requested()) {
            return std::nullopt;
        }
    }
    return m_best ? std::optional(choicesOf(*m_best)) : std::nullopt;
}

void BudgetSearch::goOn(std::size_t stage, const std::stop_token& stop)
{
    m_found.clear();
    for (std::size_t i = m_firstOfStage; i < m_beginnings.size() && !stop.stop_requested(); ++i) {
        const Beginning& parent = m_beginnings[i];
        for (const StageChoice& choice : m_choices.choicesFrom(stage, parent.label)) {
            const Beginning child{parent.costs + choice.costs, parent.loss + choice.loss, choice.to,
                                  static_cast<std::uint32_t>(i), m_choices.indexOf(stage, choice)};
            if (isPromising(child, stage + 1)) {
                complete(child, stage + 1);
                m_found.push_back(child);
            }
        }
    }
    m_firstOfStage = m_beginnings.size();
    // What is known by now may be better than what was known when they were found.
    std::erase_if(m_found, [this, stage](const Beginning& found) { return !isPromising(found, stage + 1); });
    keepUnbeaten();
}

void BudgetSearch::complete(const Beginning& beginning, std::size_t stage)
{
    for (const CompletionHulls& hulls : m_bounds) {
        const std::vector<HullVertex>& vertices = hulls.vertices(stage, beginning.label);
        std::size_t count = hulls.affordable(stage, beginning.label, budgetOf(hulls, beginning));
        // A budget of both costs together may hold what one of them does not.
        while (count > 0 && !isWithin(beginning.costs + vertices[count - 1].costs, m_budgets)) {
            --count;
        }
        if (count == 0) {
            continue;
        }
        const HullVertex& vertex = vertices[count - 1];
        const Costs costs = beginning.costs + vertex.costs;
        const std::int64_t loss = beginning.loss + vertex.loss;
        if (!m_best || std::tie(loss, costs) < std::tie(m_best->loss, m_best->costs)) {
            m_best = {costs, loss, beginning, stage, &hulls, static_cast<std::uint32_t>(count - 1)};
        }
    }
}

std::int64_t BudgetSearch::leastLoss(const Beginning& beginning, std::size_t stage) const
{
    std::int64_t most = std::numeric_limits<std::int64_t>::min();
    for (const CompletionHulls& hulls : m_bounds) {
        most = std::max(most,
                        beginning.loss + hulls.leastLoss(stage, beginning.label, budgetOf(hulls, beginning)));
    }
    return most;
}

bool BudgetSearch::isPromising(const Beginning& beginning, std::size_t stage) const
{
    const Costs least = beginning.costs + m_choices.leastCosts(stage, beginning.label);
    if (!isWithin(least, m_budgets)) {
        return false;
    }
    if (!m_best) {
        return true;
    }
    const std::int64_t loss = leastLoss(beginning, stage);
    if (loss != m_best->loss) {
        return loss < m_best->loss;
    }
    // It may lose as little, and is better then if it costs less. Is there a way that does?
    if (least >= m_best->costs) {
        return false;
    }
    if (!m_choices.hasOneCost()) {
        return true;
    }
    const CompletionHulls& hulls = m_bounds.front();
    const std::int64_t lower = hulls.weighted(m_best->costs) - hulls.weighted(beginning.costs) - 1;
    return beginning.loss + hulls.leastLoss(stage, beginning.label, lower) <= m_best->loss;
}

void BudgetSearch::keepUnbeaten()
{
    std::sort(m_found.begin(), m_found.end(), [](const Beginning& a, const Beginning& b) {
        return std::tie(a.label, a.costs, a.loss, a.parent, a.choice) <
               std::tie(b.label, b.costs, b.loss, b.parent, b.choice);
    });
    Staircase seen;
    for (std::size_t i = 0; i < m_found.size(); ++i) {
        const Beginning& found = m_found[i];
        if (i > 0 && m_found[i - 1].label != found.label) {
            seen.clear();
        }
        if (seen.isUnbeaten(found.costs, found.loss)) {
            m_beginnings.push_back(found);
        }
    }
}

std::vector<std::uint32_t> BudgetSearch::choicesOf(const Solution& solution) const
{
    std::vector<std::uint32_t> choices;
    for (const Beginning* at = &solution.beginning; at->parent != none; at = &m_beginnings[at->parent]) {
        choices.push_back(at->choice);
    }
    std::reverse(choices.begin(), choices.end());
    std::uint32_t label = solution.beginning.label;
    std::uint32_t place = solution.vertex;
    for (std::size_t stage = solution.stage; stage < m_choices.stageCount(); ++stage) {
        const HullVertex& vertex = solution.hulls->vertices(stage, label)[place];
        choices.push_back(vertex.choice);
        label = m_choices.choice(stage, vertex.choice).to;
        place = vertex.next;
    }
    return choices;
}

} // namespace bitops
