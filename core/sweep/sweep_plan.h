// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/training_configuration.h"
#include "core/network/design.h"
#include "core/runs/run_folder.h"
#include "core/sweep/run_checks.h"
#include "core/sweep/sweep_file.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace bitops {

/// A design of which a sweep trains one run or many.
struct SweepDesign
{
    Design network;
    std::int64_t bitops = 0; ///< By the usual rule, without the classifier.
    std::int64_t macs = 0;   ///< With the classifier.
};

/// A run of a sweep, made already or not.
struct PlannedRun
{
    std::string name = {}; ///< Of its folder, in that of the sweep.
    std::vector<std::string> values =
        {};                 ///< Of what varies, in the order of SweepPlan::keys; may be empty texts.
    std::size_t design = 0; ///< Index of its design.
    TrainingConfiguration training = {};
};

/// All runs that a sweep comes to.
struct SweepPlan
{
    std::string name = {};
    std::filesystem::path folder = {};  ///< Of the sweep: it has a folder for each run.
    std::vector<std::string> keys = {}; ///< What varies.
    std::vector<SweepDesign> designs = {};
    std::vector<PlannedRun> runs = {};

    [[nodiscard]] const SweepDesign& designOf(const PlannedRun& run) const { return designs[run.design]; }
    [[nodiscard]] std::filesystem::path folderOf(const PlannedRun& run) const { return folder / run.name; }
    [[nodiscard]] RunDescription descriptionOf(const PlannedRun& run, const std::string& program) const
    {
        return {designOf(run).network, run.training, program, {}};
    }
};

/// No sweep has more runs.
inline constexpr std::size_t mostSweepRuns = 100'000;

/// Works out a sweep as a whole: each design costs something, each recipe is sound with its design, and no
/// two runs have the same name. A sweep that names no folder gets one among all runs. The error is one
/// sentence, about the first run with which something is wrong. Makes nothing.
Result<SweepPlan> planSweep(const SweepFile& sweep, const SweepPlaces& places);

} // namespace bitops
