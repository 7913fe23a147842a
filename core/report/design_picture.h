// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"
#include "core/report/html_writer.h"

namespace bitops {

/// The network's blocks as a row of boxes in the colours of their weights' bits, as tall as their maps and as
/// wide as their channels, and under each a bar of what it costs. Of an incomplete report, the blocks that it
/// has.
void addDesignPicture(HtmlWriter& html, const Network& network, const CostReport& report);

} // namespace bitops
