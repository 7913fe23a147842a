// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace bitops {

// The problem that bits are chosen by, without any bits in it: a knapsack with multiple choice, in stages.
// One choice is made at each stage; costs and losses are added up. A label carries from stage to stage what
// was chosen and still matters; where nothing does, there is but one label, and the problem is the plain one
// (Kellerer, Pferschy and Pisinger: "Knapsack Problems", Springer 2004, chapter 11).

/// Under up to two budgets; the second is 0 where there is one.
using Costs = std::array<std::int64_t, 2>;

constexpr Costs operator+(const Costs& a, const Costs& b)
{
    return {a[0] + b[0], a[1] + b[1]};
}

constexpr bool isWithin(const Costs& costs, const Costs& limits)
{
    return costs[0] <= limits[0] && costs[1] <= limits[1];
}

/// What may be chosen at a stage.
struct StageChoice
{
    std::uint32_t from = 0;  ///< The label before the stage.
    std::uint32_t to = 0;    ///< The label behind it.
    std::uint32_t value = 0; ///< Whatever it stands for.
    Costs costs = {};        ///< 0 or more.
    std::int64_t loss = 0;   ///< May be negative.
};

struct Stage
{
    std::uint32_t labels = 1; ///< Before it. Behind the last stage, and before the first, there is one.
    std::vector<StageChoice> choices;
};

/// The sum of the largest losses of all stages, without their signs, is at most this: so much smaller than
/// what a double holds exactly that bounds can be computed with doubles, and never be off by a whole.
inline constexpr std::int64_t mostLoss = std::int64_t{1} << 46;

/// The stages in the form that they are searched in: no choice is worse than another one of the same labels
/// in everything, and those of a label stand together.
class StagedChoices
{
public:
    /// Precondition: each label leads on to the end, and sums of costs fit 62 bits.
    explicit StagedChoices(std::vector<Stage> stages);

    [[nodiscard]] std::size_t stageCount() const { return m_stages.size(); }
    [[nodiscard]] std::uint32_t labelsBefore(std::size_t stage) const
    {
        return stage < m_stages.size() ? m_stages[stage].labels : 1;
    }
    /// By rising `to`, then by rising costs.
    [[nodiscard]] std::span<const StageChoice> choicesFrom(std::size_t stage, std::uint32_t label) const
    {
        const std::vector<std::uint32_t>& first = m_firstChoices[stage];
        return std::span(m_stages[stage].choices).subspan(first[label], first[label + 1] - first[label]);
    }
    [[nodiscard]] const StageChoice& choice(std::size_t stage, std::uint32_t index) const
    {
        return m_stages[stage].choices[index];
    }
    /// For StageChoice objects of choicesFrom().
    [[nodiscard]] std::uint32_t indexOf(std::size_t stage, const StageChoice& choice) const
    {
        return static_cast<std::uint32_t>(&choice - m_stages[stage].choices.data());
    }
    /// The least that can be paid from here to the end, of each cost by itself.
    [[nodiscard]] const Costs& leastCosts(std::size_t stage, std::uint32_t label) const
    {
        return m_leastCosts[stage][label];
    }
    [[nodiscard]] bool hasOneCost() const { return m_mostCosts[1] == 0; }
    /// No way through all stages costs more.
    [[nodiscard]] const Costs& mostCosts() const { return m_mostCosts; }

private:
    void findLeastCosts();

    std::vector<Stage> m_stages;
    std::vector<std::vector<std::uint32_t>> m_firstChoices; ///< Of each label, and one past the last.
    std::vector<std::vector<Costs>> m_leastCosts;           ///< Of each label, behind the last stage, too.
    Costs m_mostCosts{};
};

} // namespace bitops
