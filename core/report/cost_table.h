// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"

#include <string>

namespace bitops {

/// The layers and totals for a terminal, the rule named.
std::string costsToTable(const CostReport& report);

/// The same as Markdown, to be pasted into a paper or an issue.
std::string costsToMarkdown(const CostReport& report);

} // namespace bitops
