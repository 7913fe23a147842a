// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/allocation/staged_choices.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace bitops {

/// One choice for each stage, by its index there, and their sums.
struct Way
{
    std::vector<std::uint32_t> choices;
    Costs costs = {};
    std::int64_t loss = 0;
};

/// Of all ways that lose least, one that costs least, the first cost before the second.
Way wayOfLeastLoss(const StagedChoices& choices);

/// Of all ways that cost least by these weights, one that loses least.
Way wayOfLeastCost(const StagedChoices& choices, const Costs& weights);

/// The edge of the lower convex hull of all ways that the budget cuts: the solution of the linear relaxation.
struct Tangent
{
    double slope = 0; ///< Loss saved for each weighted cost.
    double bound = 0; ///< No way within the budget loses less, but for the error of doubles.
};

/// None where the least loss of all is within the budget. Precondition: some way is.
std::optional<Tangent> tangentAt(const StagedChoices& choices, const Costs& weights, std::int64_t budget);

} // namespace bitops
