// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"

#include <string>
#include <string_view>

namespace bitops {

/// How a name out of a file is written where a text is to stand, such as by markdownText().
using NameWriter = std::string (*)(std::string_view name);
/// For plain text: an excerpt() of it.
std::string plainName(std::string_view name);

/// That the report is incomplete, how far it was counted, and why no further; and what of an imported network
/// is not in it. Empty if nothing is missing.
std::string incompleteText(const CostReport& report, NameWriter written);

/// The layers and totals for a terminal, the rule named. An incomplete report says so under its title.
std::string costsToTable(const CostReport& report);

/// The same as Markdown, to be pasted into a paper or an issue.
std::string costsToMarkdown(const CostReport& report);

} // namespace bitops
