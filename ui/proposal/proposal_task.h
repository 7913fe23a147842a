// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/allocation/allocation.h"
#include "core/allocation/sensitivity_table.h"
#include "core/network/design_budget.h"

#include <memory>
#include <vector>

namespace bitops {

/// What somebody wants of proposals, whatever the design and the budget.
struct ProposalWishes
{
    BudgetKind budgetKind = BudgetKind::Bitops;
    std::vector<int> bits = {}; ///< What layers may have, ascending; empty: all that was measured.
    bool keepsEnds = true;      ///< The first and the last row stay at 8, and the classifier if it counts.
    bool perBlock = true; ///< The layers of a block have the same bits; says nothing of a model's layers,
    bool perSkip = false; ///< for those under a skip connection of it.
    bool withActivations = false; ///< The bits of activations are chosen, too.

    bool operator==(const ProposalWishes&) const = default;
};

/// All that proposals depend on, but for the budget.
struct ProposalTask
{
    Design design; ///< Without what is to be chosen, and without a name: see taskOf().
    CostOptions counting = {};
    ProposalWishes wishes = {};
    std::vector<std::size_t> locked = {}; ///< Rows whose weights keep their bits; ascending.
    std::shared_ptr<const SensitivityTable> measured = {};

    bool operator==(const ProposalTask&) const = default;
};

/// Of a design as it is: bits that are to be chosen make no other task of it.
ProposalTask taskOf(Design design, const CostOptions& counting, const ProposalWishes& wishes,
                    std::vector<std::size_t> locked, std::shared_ptr<const SensitivityTable> measured);

/// With locks and ends as kept layers.
AllocationRequest requestOf(const ProposalTask& task);

/// The widths at which anything was measured, ascending: what there is to choose from.
std::vector<int> measuredBits(const SensitivityTable& table);
/// Whether anything was measured of activations.
bool hasActivations(const SensitivityTable& table);

/// The design with the same bits in the weights of all rows, and in its classifier if that counts.
Design uniformDesign(const Design& design, int bits, bool withClassifier);

} // namespace bitops
