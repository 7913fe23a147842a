// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"

#include <string>

namespace bitops {

/// That the report is incomplete, how far it was counted, and why no further; empty if it is complete.
std::string incompleteText(const CostReport& report);

/// The layers and totals for a terminal, the rule named. An incomplete report says so under its title.
std::string costsToTable(const CostReport& report);

/// The same as Markdown, to be pasted into a paper or an issue.
std::string costsToMarkdown(const CostReport& report);

} // namespace bitops
