// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_summary.h"

#include <string>
#include <vector>

namespace bitops {

/// For a terminal: a line for each run with its design, recipe, progress, best epoch and state.
std::string runsToTable(const std::vector<RunSummary>& runs);

/// For a terminal: all that is known of one run: what was trained, how, how far, how it ended, its epochs.
std::string runToText(const RunSummary& run);

} // namespace bitops
