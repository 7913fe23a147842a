// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/tangents.h"

#include <optional>
#include <tuple>
#include <utility>

namespace bitops {

namespace {

std::int64_t weighted(const Costs& costs, const Costs& weights)
{
    return weights[0] * costs[0] + weights[1] * costs[1];
}

template <typename... Numbers>
std::tuple<Numbers...> sum(const std::tuple<Numbers...>& a, const std::tuple<Numbers...>& b)
{
    return std::apply(
        [&b](const Numbers&... ofA) {
            return std::apply([&](const Numbers&... ofB) { return std::tuple<Numbers...>(ofA + ofB...); }, b);
        },
        a);
}

/// The way whose sum of prices is least; `priceOf` gives a tuple for a choice. Looks at each choice once,
/// from the last stage to the first.
template <typename PriceOf> Way cheapestWay(const StagedChoices& choices, const PriceOf& priceOf)
{
    using Price = decltype(priceOf(StageChoice()));
    const std::size_t stages = choices.stageCount();
    std::vector<std::vector<std::uint32_t>> best(stages);
    std::vector<Price> behind{Price{}};
    for (std::size_t stage = stages; stage-- > 0;) {
        std::vector<Price> before;
        for (std::uint32_t label = 0; label < choices.labelsBefore(stage); ++label) {
            std::optional<Price> least;
            for (const StageChoice& choice : choices.choicesFrom(stage, label)) {
                const Price price = sum(priceOf(choice), behind[choice.to]);
                if (!least || price < *least) {
                    least = price;
                    best[stage].resize(label + 1);
                    best[stage][label] = choices.indexOf(stage, choice);
                }
            }
            before.push_back(*least);
        }
        behind = std::move(before);
    }
    Way way;
    std::uint32_t label = 0;
    for (std::size_t stage = 0; stage < stages; ++stage) {
        const StageChoice& choice = choices.choice(stage, best[stage][label]);
        way.choices.push_back(best[stage][label]);
        way.costs = way.costs + choice.costs;
        way.loss += choice.loss;
        label = choice.to;
    }
    return way;
}

/// Where the least of loss + slope · weighted cost is.
Way wayOfSlope(const StagedChoices& choices, const Costs& weights, double slope)
{
    return cheapestWay(choices, [&weights, slope](const StageChoice& choice) {
        const std::int64_t cost = weighted(choice.costs, weights);
        return std::tuple(static_cast<double>(choice.loss) + slope * static_cast<double>(cost), cost);
    });
}

} // namespace

Way wayOfLeastLoss(const StagedChoices& choices)
{
    return cheapestWay(choices, [](const StageChoice& choice) {
        return std::tuple(choice.loss, choice.costs[0], choice.costs[1]);
    });
}

Way wayOfLeastCost(const StagedChoices& choices, const Costs& weights)
{
    return cheapestWay(choices, [&weights](const StageChoice& choice) {
        return std::tuple(weighted(choice.costs, weights), choice.loss);
    });
}

std::optional<Tangent> tangentAt(const StagedChoices& choices, const Costs& weights, std::int64_t budget)
{
    Way right = wayOfLeastLoss(choices);
    if (weighted(right.costs, weights) <= budget) {
        return std::nullopt;
    }
    Way left = wayOfLeastCost(choices, weights);
    while (true) {
        const std::int64_t cost = weighted(left.costs, weights);
        const double slope = static_cast<double>(left.loss - right.loss) /
                             static_cast<double>(weighted(right.costs, weights) - cost);
        Way between = wayOfSlope(choices, weights, slope);
        const std::int64_t costBetween = weighted(between.costs, weights);
        const bool isBelow =
            static_cast<double>(between.loss - left.loss) < -slope * static_cast<double>(costBetween - cost);
        // Ends of the edge come again, up to the error of doubles.
        if (!isBelow || costBetween <= cost || costBetween >= weighted(right.costs, weights)) {
            return Tangent{slope,
                           static_cast<double>(left.loss) - slope * static_cast<double>(budget - cost)};
        }
        (costBetween <= budget ? left : right) = std::move(between);
    }
}

} // namespace bitops
