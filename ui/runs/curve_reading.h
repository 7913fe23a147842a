// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/runs/curve_view.h"
#include "ui/runs/run_comparison.h"

#include <QPalette>
#include <QString>

#include <vector>

namespace bitops {

class RunCurves;

/// What a cursor reads of one run: the epoch `index` of its curves.
struct ReadCurve
{
    const RunCurves* curves = nullptr;
    std::size_t index = 0;
    QString name = {};
    RunLook look = {};
};

/// A table with a line for each run, under a heading that names the place; empty for no runs. Smoothed values
/// stand beside the measured ones. `column` is one of EpochTableModel, whose numbers are written alike.
QString readingText(const std::vector<ReadCurve>& read, double place, const CurveView& view, int column,
                    const QPalette& palette);

/// "Epoch 12", "Step 3,756", "After 12 min 30 s".
QString placeText(double place, CurveAxis axis);

} // namespace bitops
