// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_scan.h"
#include "core/sweep/sweep_plan.h"
#include "core/sweep/sweep_record.h"
#include "core/sweep/sweep_status.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace bitops {

/// What varies over runs that are otherwise the same training.
inline constexpr std::string_view seedKey = "seed";

struct SweepTableRow
{
    std::string name = {};
    std::vector<std::string> values = {}; ///< Of what varies; may be empty texts.
    std::optional<std::int64_t> bitops =
        {}; ///< None where only the name is known, or where they cannot be counted.
    SweepRunStatus status = {};
};

/// The runs of a sweep with how they stand.
struct SweepTable
{
    std::string name = {};              ///< Of the sweep.
    std::vector<std::string> keys = {}; ///< What varies.
    std::vector<SweepTableRow> rows = {};
};

/// `all` is of each run, in the order of the plan.
SweepTable tableOf(const SweepPlan& plan, const std::vector<SweepRunStatus>& all);
/// What the design of a run that can be read costs; none if it cannot be counted to its end.
using BitopsOfRun = std::function<std::optional<std::int64_t>(const ListedRun&)>;
/// `runs` are those of the sweep that are made, in any order; others are not started.
SweepTable tableOf(const SweepRecord& record, const std::vector<ListedRunPtr>& runs,
                   const BitopsOfRun& bitopsOf);

/// Lets rows say which runs wait in a cluster's queue, and on which nodes the others are trained. Whether one
/// is trained, its run says already.
void joinQueue(SweepTable& table, const SlurmQueue& queue);

/// Runs that differ in nothing but their seed.
struct SeedGroup
{
    std::vector<std::string> values = {}; ///< Of what varies otherwise: see keysBesideSeed().
    std::optional<std::int64_t> bitops = {};
    std::vector<std::size_t> rows = {}; ///< Indices of its runs in the table.
    std::size_t completed = 0;
    std::vector<double> accuracies = {}; ///< The best of each run that has an epoch, shares of 1.

    /// None without an accuracy.
    [[nodiscard]] std::optional<double> mean() const;
    /// Of a sample, whose sum of squares is divided by one less than there are; none of less than two.
    [[nodiscard]] std::optional<double> deviation() const;
};

std::vector<std::string> keysBesideSeed(const std::vector<std::string>& keys);
/// In the order in which their first runs stand.
std::vector<SeedGroup> seedGroups(const SweepTable& table);

} // namespace bitops
