// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cost/pareto_front.h"

#include <algorithm>
#include <cmath>

namespace bitops {

std::vector<std::size_t> paretoFront(const std::vector<CostAndGain>& points)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (std::isfinite(points[i].cost) && std::isfinite(points[i].gain)) {
            order.push_back(i);
        }
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return points[a].cost != points[b].cost ? points[a].cost < points[b].cost
                                                : points[a].gain > points[b].gain;
    });
    // From cheap to dear, a point is on the front if it is better than all before it, or the same as the
    // last.
    std::vector<std::size_t> front;
    for (const std::size_t i : order) {
        if (front.empty() || points[i].gain > points[front.back()].gain ||
            points[i] == points[front.back()]) {
            front.push_back(i);
        }
    }
    return front;
}

} // namespace bitops
