// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_notes.h"

#include <QString>

#include <filesystem>
#include <optional>
#include <vector>

namespace bitops {

class RunsModel;
struct TradeoffPrediction;

/// A run between what it costs and how well it learned, or the mean of runs that differ in their seed alone.
struct TradeoffPoint
{
    std::filesystem::path folder; ///< Of a mean: of the first of its runs.
    QString name;
    double bitops = 0;   ///< Counted as the model does.
    double accuracy = 0; ///< The best on the validation images, a share of 1.
    RunLook look = {};
    bool isShown = true;                  ///< Hidden ones are faded, and beat nobody.
    bool isFloat = false;                 ///< Whether nothing of it is quantized.
    std::optional<double> predicted = {}; ///< Its accuracy by what was measured of another run of its group.
    QString text;                         ///< All of it with exact figures, a few lines.
    std::vector<std::filesystem::path> runs = {}; ///< Of a mean, at least two; empty: it is no mean.
    std::optional<double> deviation = {};         ///< Of the accuracies of a mean, of a sample.

    /// Whether it is this run, or the mean of it and others.
    [[nodiscard]] bool isOf(const std::filesystem::path& run) const;

    bool operator==(const TradeoffPoint&) const = default;
};

/// Runs whose accuracies can be compared: of the same data set, shape of images and number of images to
/// validate with.
struct TradeoffGroup
{
    QString label;
    std::vector<TradeoffPoint> points; ///< At least one.

    bool operator==(const TradeoffGroup&) const = default;
};

/// The runs of the model that have an epoch and can be counted; the largest group first. Predictions, null
/// for none, are for the group of the run that was measured.
std::vector<TradeoffGroup> tradeoffGroups(const RunsModel& model,
                                          const TradeoffPrediction* prediction = nullptr);
/// The same with one point for runs that differ in nothing but their seed.
std::vector<TradeoffGroup> withSeedMeans(std::vector<TradeoffGroup> groups, const RunsModel& model);
/// Whether it has this run.
bool hasRun(const TradeoffGroup& group, const std::filesystem::path& folder);

} // namespace bitops
