// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/csv_writer.h"
#include "core/sweep/sweep_plan.h"
#include "core/sweep/sweep_status.h"
#include "core/sweep/sweep_table.h"

#include <string>
#include <vector>

namespace bitops {

/// The runs that a sweep comes to, for a terminal: a line each, with what varies and what they cost, and how
/// many there are.
std::string sweepPlanToText(const SweepPlan& plan, const std::vector<SweepTask>& tasks);

// How the runs of a sweep stand; `all` is of each run, in the order of the plan.

/// For a terminal: how many are in which state, and a table of what varies other than the seed, with mean and
/// standard deviation of the best accuracy over the seeds.
std::string sweepStatusToText(const SweepPlan& plan, const std::vector<SweepRunStatus>& all);
/// {"name", "folder", "runs", "states": {"completed": 3}, "table": [{"name", "values": {"seed": "0"},
/// "bitops", "state", "node", "epochs", "best_epoch", "best_accuracy", "seconds"}]}
std::string sweepStatusToJson(const SweepPlan& plan, const std::vector<SweepRunStatus>& all);
/// A row for each run, with a column for each thing that varies. For programs: numbers in full.
std::string sweepTableToCsv(const SweepTable& table, const CsvDialect& dialect = {});

} // namespace bitops
