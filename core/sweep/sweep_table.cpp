// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweep_table.h"

#include <cmath>
#include <map>
#include <unordered_map>
#include <utility>

namespace bitops {

namespace {

/// What of a run that is made stands in its row.
void fill(SweepTableRow& row, const ListedRun& run, const BitopsOfRun& bitopsOf)
{
    row.status.problem = run.problem;
    if (!run.summary) {
        row.status.state = RunState::Failed;
        return;
    }
    row.status = statusOf(*run.summary);
    row.status.problem = run.problem;
    row.bitops = bitopsOf(run);
}

std::vector<std::string> valuesBesideSeed(const SweepTable& table, const SweepTableRow& row)
{
    std::vector<std::string> values;
    for (std::size_t key = 0; key < table.keys.size(); ++key) {
        if (table.keys[key] != seedKey) {
            values.push_back(row.values[key]);
        }
    }
    return values;
}

} // namespace

SweepTable tableOf(const SweepPlan& plan, const std::vector<SweepRunStatus>& all)
{
    SweepTable table{.name = plan.name, .keys = plan.keys};
    table.rows.reserve(plan.runs.size());
    for (std::size_t i = 0; i < plan.runs.size(); ++i) {
        const PlannedRun& run = plan.runs[i];
        table.rows.push_back({run.name, run.values, plan.designOf(run).bitops, all[i]});
    }
    return table;
}

SweepTable tableOf(const SweepRecord& record, const std::vector<ListedRunPtr>& runs,
                   const BitopsOfRun& bitopsOf)
{
    std::unordered_map<std::string, const ListedRun*> made;
    for (const ListedRunPtr& run : runs) {
        made.emplace(run->folder.filename().string(), run.get());
    }
    SweepTable table{.name = record.name, .keys = record.keys};
    table.rows.reserve(record.runs.size());
    for (const RecordedRun& recorded : record.runs) {
        SweepTableRow row{.name = recorded.name, .values = recorded.values};
        if (const auto found = made.find(recorded.name); found != made.end()) {
            fill(row, *found->second, bitopsOf);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

void joinQueue(SweepTable& table, const SlurmQueue& queue)
{
    for (SweepTableRow& row : table.rows) {
        const auto found = queue.find(row.name);
        if (found == queue.end()) {
            continue;
        }
        SweepRunStatus& status = row.status;
        status.isQueued = found->second.isPending();
        if (found->second.isRunning()) {
            status.node = found->second.node;
        }
    }
}

std::optional<double> SeedGroup::mean() const
{
    if (accuracies.empty()) {
        return std::nullopt;
    }
    double sum = 0;
    for (const double accuracy : accuracies) {
        sum += accuracy;
    }
    return sum / static_cast<double>(accuracies.size());
}

std::optional<double> SeedGroup::deviation() const
{
    if (accuracies.size() < 2) {
        return std::nullopt;
    }
    const double middle = *mean();
    double squares = 0;
    for (const double accuracy : accuracies) {
        squares += (accuracy - middle) * (accuracy - middle);
    }
    return std::sqrt(squares / static_cast<double>(accuracies.size() - 1));
}

std::vector<std::string> keysBesideSeed(const std::vector<std::string>& keys)
{
    std::vector<std::string> others = keys;
    std::erase(others, seedKey);
    return others;
}

std::vector<SeedGroup> seedGroups(const SweepTable& table)
{
    std::vector<SeedGroup> groups;
    std::map<std::vector<std::string>, std::size_t> known;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const SweepTableRow& row = table.rows[i];
        std::vector<std::string> values = valuesBesideSeed(table, row);
        const auto [place, isNew] = known.try_emplace(values, groups.size());
        if (isNew) {
            groups.push_back({.values = std::move(values)});
        }
        SeedGroup& group = groups[place->second];
        group.rows.push_back(i);
        group.bitops = group.bitops ? group.bitops : row.bitops;
        group.completed += row.status.state == RunState::Completed ? 1 : 0;
        if (row.status.best) {
            group.accuracies.push_back(row.status.best->valAccuracy);
        }
    }
    return groups;
}

} // namespace bitops
