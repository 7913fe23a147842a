// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/allocation_front.h"

#include <algorithm>
#include <utility>

namespace bitops {

std::vector<Allocation> allocationFront(const AllocationProblem& problem,
                                        std::optional<std::int64_t> weightBits, std::size_t budgets,
                                        const std::stop_token& stop)
{
    std::vector<Allocation> front;
    Result<Allocation> dearest = problem.solve({std::nullopt, weightBits}, stop);
    if (!dearest) {
        return front;
    }
    const std::int64_t least = problem.leastBitops();
    const std::int64_t step = std::max<std::int64_t>(
        1, (dearest->bitops - least) / static_cast<std::int64_t>(std::max<std::size_t>(budgets, 2) - 1));
    front.push_back(*std::move(dearest));
    while (front.back().bitops > least && !stop.stop_requested()) {
        // The next budget on the grid that the last answer does not keep.
        const std::int64_t steps = (front.back().bitops - 1 - least) / step;
        Result<Allocation> next = problem.solve({least + steps * step, weightBits}, stop);
        if (!next) {
            break; // What is left does not keep both budgets, or it is to stop.
        }
        front.push_back(*std::move(next));
    }
    std::reverse(front.begin(), front.end());
    return front;
}

std::optional<std::size_t> kneeOf(const std::vector<Allocation>& front, std::int64_t Allocation::*cost)
{
    if (front.size() < 3) {
        return std::nullopt;
    }
    const Allocation& cheap = front.front();
    const Allocation& dear = front.back();
    const double width = static_cast<double>(dear.*cost - cheap.*cost);
    const double height = cheap.lossIncrease - dear.lossIncrease;
    if (width <= 0 || height <= 0) { // Such as where it is not this cost that rises.
        return std::nullopt;
    }
    const auto depth = [&](const Allocation& point) {
        const double along = static_cast<double>(point.*cost - cheap.*cost) / width;
        const double above = (point.lossIncrease - dear.lossIncrease) / height;
        return 1 - along - above; // By which the point is below the line, up to a factor.
    };
    const auto knee =
        std::max_element(front.begin() + 1, front.end() - 1,
                         [&depth](const Allocation& a, const Allocation& b) { return depth(a) < depth(b); });
    return static_cast<std::size_t>(knee - front.begin());
}

} // namespace bitops
