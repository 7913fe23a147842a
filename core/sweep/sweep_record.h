// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/sweep/sweep_plan.h"

#include <filesystem>
#include <string>
#include <vector>

namespace bitops {

/// A run as the table of a sweep has it.
struct RecordedRun
{
    std::string name = {}; ///< Of its folder.
    std::vector<std::string> values = {};

    bool operator==(const RecordedRun&) const = default;
};

/// The table of a sweep's runs, as sweep.json in its folder has it: by it, those who know nothing else of the
/// sweep know what it varies.
struct SweepRecord
{
    std::string name = {};
    std::vector<std::string> keys = {}; ///< What varies; the values of the runs are in this order.
    std::vector<RecordedRun> runs = {}; ///< Made already or not.

    bool operator==(const SweepRecord&) const = default;
};

SweepRecord recordOf(const SweepPlan& plan);

std::string sweepRecordText(const SweepPlan& plan, const std::string& program);

/// Writes the table into the folder of the sweep, if it is another one than before.
Status writeSweepRecord(const SweepPlan& plan, const std::string& program);
/// Strict about keys and types. The error is one sentence that names the file.
Result<SweepRecord> loadSweepRecord(const std::filesystem::path& folder);

/// Keeps the sweep in its folder, to go on with it by the folder alone; the folder is made, if need be.
Status keepSweep(const SweepFile& sweep, const std::filesystem::path& folder);
/// The sweep that was kept there. The error is one sentence.
Result<SweepFile> loadKeptSweep(const std::filesystem::path& folder);

} // namespace bitops
