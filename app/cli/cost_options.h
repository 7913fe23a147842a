// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"

#include <string>
#include <vector>

namespace CLI {
class App;
} // namespace CLI

namespace bitops {

/// What --counting takes.
std::vector<std::string> countingRuleNames();

/// Adds --with-classifier. `isCounted` outlives the command.
void addWithClassifier(CLI::App& command, bool& isCounted);

/// Adds --counting, for one rule, and --with-classifier. `options` outlives the command.
void addCostOptions(CLI::App& command, CostOptions& options);

} // namespace bitops
