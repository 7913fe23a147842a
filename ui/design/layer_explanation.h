// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"

#include <QString>

class QPalette;

namespace bitops {

/// The explanation of one layer's cost under a rule, as rich text in the palette's colours.
QString explainLayer(const LayerCost& cost, CountingRule rule, const QPalette& palette);

} // namespace bitops
