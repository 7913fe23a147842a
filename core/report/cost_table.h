// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"

#include <string>

namespace bitops {

/// The report as text for a terminal: what was counted and how, a line for each layer, the totals.
std::string costsToTable(const CostReport& report);

} // namespace bitops
