// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"
#include "core/report/csv_writer.h"
#include "core/runs/run_scan.h"

#include <optional>
#include <string>
#include <vector>

namespace bitops {

/// The part of curves that is wanted, both ends included, along one of their axes.
struct CurveRange
{
    enum class Axis {
        Epoch,
        Step,    ///< Batches trained since the run began.
        Seconds, ///< Of the epochs since the run began.
    };

    Axis axis = Axis::Epoch;
    double from = 0;
    double to = 0;

    bool operator==(const CurveRange&) const = default;
};

/// The curves of several runs in one tidy table: a row for each run and epoch, with what tells the runs apart
/// repeated in each row, and the BitOps of the network (the rule named; blank where they cannot be counted)
/// beside the accuracies, which are shares of 1. The last columns are the steps trained and the seconds spent
/// since the run began, the name that a person gave to it, and whether the costs count the classifier. Runs
/// that cannot be read have no rows.
std::string curvesToCsv(const std::vector<ListedRunPtr>& runs, const CostOptions& options = {},
                        const std::optional<CurveRange>& range = {}, const CsvDialect& dialect = {});

/// A row for each run: what was trained, what it costs, how far it came, the last and the best of its
/// figures. Of a run that cannot be read, name, state ("unreadable") and notes alone.
std::string runsToCsv(const std::vector<ListedRunPtr>& runs, const CostOptions& options = {},
                      const CsvDialect& dialect = {});

} // namespace bitops
