// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"
#include "core/report/html_writer.h"
#include "core/runs/run_summary.h"
#include "core/runs/sensitivity.h"

#include <optional>
#include <string>

// The parts of a run's report; see run_report.h. Each is a section with its heading, or nothing where there
// is nothing to be told.

namespace bitops {

void addDesign(HtmlWriter& html, const Design& design, const CostReport& costs);
void addCosts(HtmlWriter& html, const Design& design, const CostReport& costs);

void addCurves(HtmlWriter& html, const RunRecord& record);
void addEpochs(HtmlWriter& html, const RunRecord& record);
void addClasses(HtmlWriter& html, const RunRecord& record);
void addLayerFigures(HtmlWriter& html, const RunRecord& record);
void addSensitivity(HtmlWriter& html, const SensitivityRecord& record);

void addRecipe(HtmlWriter& html, const RunSummary& run);
void addData(HtmlWriter& html, const RunSummary& run);
void addHowToRepeat(HtmlWriter& html, const RunSummary& run);

/// What stands in place of a value that is not there.
inline constexpr const char* nothing = "–";
/// A number with so many digits behind the point; a dash for what is not there or not finite.
std::string figureText(std::optional<double> value, int digits);
/// A share as "7.5 %"; a dash for what is not there or not finite.
std::string shareText(std::optional<double> share);
std::string runStateText(RunState state);
/// What the network is called.
std::string titleOf(const Design& design);
/// "bitops, without the classifier": what a count is of.
std::string scopeText(const CostOptions& options);

} // namespace bitops
