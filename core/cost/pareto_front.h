// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <vector>

namespace bitops {

/// What something costs, and what it is good for.
struct CostAndGain
{
    double cost = 0;
    double gain = 0;

    bool operator==(const CostAndGain&) const = default;
};

/// The points that no other one beats: none is at least as good for no higher cost and better in one of the
/// two (the Pareto front). Indices, by rising cost and so by rising gain; of points that are the same, all,
/// in their order. Points that are not finite are never among them.
std::vector<std::size_t> paretoFront(const std::vector<CostAndGain>& points);

} // namespace bitops
