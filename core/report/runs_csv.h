// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_summary.h"

#include <string>
#include <vector>

namespace bitops {

/// Several runs in one tidy table: a row for each run and epoch, with what tells the runs apart repeated in
/// each row, and the BitOps of the network (the rule named; blank where they cannot be counted) beside the
/// accuracies, which are shares of 1.
std::string runsToCsv(const std::vector<RunSummary>& runs);

} // namespace bitops
