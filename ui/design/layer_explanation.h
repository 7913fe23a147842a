// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"

#include <QString>

#include <string>

class QPalette;

namespace bitops {

/// How one layer's cost comes about, as rich text in a palette's colours.
struct LayerExplanation
{
    QString text;
    QString noteTitle; ///< "Why the notebook counts 128 times this"; empty: there is no note.
    QString note;      ///< On the notebook's code.
};

LayerExplanation explainLayer(const LayerCost& cost, CountingRule rule, const QPalette& palette);

/// A formula of the core as rich text: "b_w" with an index. A line may break between factors, but never
/// begins with a dot.
QString formulaHtml(const std::string& formula);

} // namespace bitops
