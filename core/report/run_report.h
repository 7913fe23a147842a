// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"
#include "core/runs/run_notes.h"
#include "core/runs/run_summary.h"
#include "core/runs/sensitivity.h"

#include <string>

namespace bitops {

/// All that is known of a run as one HTML file that needs no other: what was trained and what it costs (the
/// rule named), how, how well epoch by epoch, class by class and layer by layer, what its layers lose at
/// other bits, and how to do it again. To be read in a browser, light or dark, and printed. Of a run that has
/// not got as far, what there is; `run` is to be loaded in all detail. Costs are counted by `options`.
std::string runToHtml(const RunSummary& run, const RunNotes& notes, const SensitivityRecord& sensitivity,
                      const CostOptions& options);

} // namespace bitops
