// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>

namespace bitops {

/// What a budget is a budget of. Each is a share of what the same design costs with 8 bits throughout.
enum class BudgetKind { Bitops, WeightSize, Both };

/// By the kind: as they stand in files and settings.
inline constexpr std::array budgetKindNames{"bitops", "weights", "both"};

/// What a design is to cost at most: for who chooses its bits, no part of the network.
struct DesignBudget
{
    static constexpr double mostPercent = 200;

    BudgetKind kind = BudgetKind::Bitops;
    double percent = 60; ///< Above 0, at most `mostPercent`: more than 8 bits throughout may be allowed.

    bool operator==(const DesignBudget&) const = default;
};

} // namespace bitops
