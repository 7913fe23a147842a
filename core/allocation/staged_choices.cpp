// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/staged_choices.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace bitops {

namespace {

bool isBeaten(const StageChoice& choice, const StageChoice& other)
{
    return other.from == choice.from && other.to == choice.to && isWithin(other.costs, choice.costs) &&
           other.loss <= choice.loss;
}

/// Of choices that are the same, the one of the least value stays.
void sortAndReduce(std::vector<StageChoice>& choices)
{
    std::sort(choices.begin(), choices.end(), [](const StageChoice& a, const StageChoice& b) {
        return std::tie(a.from, a.to, a.costs, a.loss, a.value) <
               std::tie(b.from, b.to, b.costs, b.loss, b.value);
    });
    std::vector<StageChoice> kept;
    for (const StageChoice& choice : choices) {
        // What beats it costs no more, and so stands before it.
        if (std::none_of(kept.begin(), kept.end(),
                         [&choice](const StageChoice& other) { return isBeaten(choice, other); })) {
            kept.push_back(choice);
        }
    }
    choices = std::move(kept);
}

} // namespace

StagedChoices::StagedChoices(std::vector<Stage> stages)
    : m_stages(std::move(stages))
{
    for (Stage& stage : m_stages) {
        sortAndReduce(stage.choices);
        std::vector<std::uint32_t> first(stage.labels + 1, 0);
        Costs most{};
        for (const StageChoice& choice : stage.choices) {
            ++first[choice.from + 1];
            most = {std::max(most[0], choice.costs[0]), std::max(most[1], choice.costs[1])};
        }
        for (std::uint32_t label = 0; label < stage.labels; ++label) {
            first[label + 1] += first[label];
        }
        m_firstChoices.push_back(std::move(first));
        m_mostCosts = m_mostCosts + most;
    }
    findLeastCosts();
}

void StagedChoices::findLeastCosts()
{
    m_leastCosts.resize(m_stages.size() + 1);
    m_leastCosts.back() = {Costs{}};
    for (std::size_t stage = m_stages.size(); stage-- > 0;) {
        constexpr std::int64_t none = std::numeric_limits<std::int64_t>::max();
        m_leastCosts[stage].assign(m_stages[stage].labels, {none, none});
        for (const StageChoice& choice : m_stages[stage].choices) {
            const Costs costs = choice.costs + m_leastCosts[stage + 1][choice.to];
            Costs& least = m_leastCosts[stage][choice.from];
            least = {std::min(least[0], costs[0]), std::min(least[1], costs[1])};
        }
    }
}

} // namespace bitops
