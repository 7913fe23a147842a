// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/runs/curve_view.h"

#include <QString>

#include <filesystem>
#include <vector>

namespace bitops {

class RunCurves;

/// What a cursor in the curves reads at its place; empty without a cursor.
struct CurveReading
{
    struct Value
    {
        std::filesystem::path folder; ///< Of the run.
        QString text;                 ///< Of its validation curve, as it is drawn: "61.1 %".
        QString toolTip;              ///< Training and validation, smoothed and as they were measured.

        bool operator==(const Value&) const = default;
    };

    QString place; ///< "epoch 5"
    std::vector<Value> values;

    bool operator==(const CurveReading&) const = default;
};

/// Of the epoch `index` of a run's curves. `column` is one of EpochTableModel, whose numbers are written
/// alike.
CurveReading::Value readingOf(const std::filesystem::path& folder, const RunCurves& curves, std::size_t index,
                              const CurveView& view, int column);

/// "epoch 12", "step 3,756", "12 min 30 s".
QString placeText(double place, CurveAxis axis);

} // namespace bitops
