// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/allocation/allocation_problem.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace bitops {

/// How many budgets a front is made of.
inline constexpr std::size_t frontBudgets = 500;

/// The best choices for so many BitOps budgets, evenly apart from the least that can be spent to what loses
/// least; those that are the same stand there once. By rising BitOps and so by falling loss: of each, nothing
/// that costs no more loses less, and nothing that loses no more costs less. All keep the budget of weights;
/// empty if nothing can. Asked to stop, gives those found so far, the dearest.
std::vector<Allocation> allocationFront(const AllocationProblem& problem,
                                        std::optional<std::int64_t> weightBits = {},
                                        std::size_t budgets = frontBudgets, const std::stop_token& stop = {});

/// The point of a front that lies furthest below the straight line between its ends, both axes being measured
/// from end to end: from there on, saving costs more than it did on the whole. Source: Satopää et al.:
/// "Finding a 'Kneedle' in a Haystack", ICDCS workshops 2011. None of fewer than three points.
/// The front may be one of weights in memory (`&Allocation::weightBits`) as well.
std::optional<std::size_t> kneeOf(const std::vector<Allocation>& front,
                                  std::int64_t Allocation::*cost = &Allocation::bitops);

} // namespace bitops
