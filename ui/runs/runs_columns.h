// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_summary.h"
#include "ui/runs/runs_model.h"

#include <QString>

#include <optional>

namespace bitops {

/// A column of the table of runs that tells of a curve: its last value, or the best of all.
struct CurveColumn
{
    enum class Which { Last, Least, Greatest };

    RunsModel::Column column;
    double EpochEvent::*curve;
    Which which;

    [[nodiscard]] bool isAccuracy() const;
    /// None before the first epoch.
    [[nodiscard]] std::optional<double> valueOf(const RunSummary& run) const;
};

/// Null: the column tells of something else.
const CurveColumn* curveOf(int column);

/// What stands over a column, and what it means; empty if the heading says it all.
QString headingText(int column);
QString headingHelp(int column);

} // namespace bitops
