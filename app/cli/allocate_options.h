// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/network_argument.h"
#include "core/cost/cost_report.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// "13000000", or "60%" of something else.
struct BudgetArgument
{
    std::optional<std::int64_t> bitops;
    std::optional<double> share; ///< 0.6
};

struct AllocateArguments
{
    NetworkArgument network;
    std::string sensitivity;
    BudgetArgument budget;
    std::optional<std::int64_t> weightBytes;
    CostOptions counting;
    std::vector<int> bits;           ///< Ascending; empty for all that were measured.
    std::map<std::string, int> kept; ///< Layers, as they were typed.
    bool perBlock = false;
    bool withActivations = false;
    std::string output;
    std::string front;
    bool isJson = false;
};

/// `arguments` outlives the command.
void addAllocateOptions(CLI::App& command, AllocateArguments& arguments);

/// Throws CLI11's error where there is no budget at all.
void checkBudgets(const AllocateArguments& arguments);

/// None if it is neither a whole number nor a share in percent.
std::optional<BudgetArgument> budgetFromText(std::string_view text);

/// Of a count, rounded down: the share is so exact as it was typed.
std::int64_t partOf(std::int64_t count, double share);

} // namespace bitops
