// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/sweep_text.h"

#include "core/base/foreign_text.h"
#include "core/base/json_text.h"
#include "core/report/csv_writer.h"
#include "core/report/number_text.h"
#include "core/report/text_table.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace bitops {

namespace {

std::string countOf(std::size_t number)
{
    return groupedText(static_cast<std::int64_t>(number));
}

std::string runsText(std::size_t runs)
{
    return runs == 1 ? "1 run" : countOf(runs) + " runs";
}

std::string_view nameOf(const SweepTask& task)
{
    return bitops::nameOf(task.state);
}

/// How often each state is there, by the names of the states.
template <typename Item> std::map<std::string, std::size_t> statesOf(const std::vector<Item>& all)
{
    std::map<std::string, std::size_t> states;
    for (const Item& item : all) {
        ++states[std::string(nameOf(item))];
    }
    return states;
}

/// "3,338,240", or "3,338,240 to 13,352,960".
std::string costsText(const SweepPlan& plan)
{
    const auto [least, most] = std::minmax_element(
        plan.designs.begin(), plan.designs.end(),
        [](const SweepDesign& first, const SweepDesign& second) { return first.bitops < second.bitops; });
    return groupedText(least->bitops) +
           (least->bitops == most->bitops ? "" : " to " + groupedText(most->bitops));
}

/// "61.25 % ± 0.42": mean and sample standard deviation, the latter of two runs or more.
std::string accuracyText(const SeedGroup& group)
{
    if (!group.mean()) {
        return "";
    }
    const std::string text = fixedText(100 * *group.mean(), 2) + " %";
    return group.deviation() ? text + " ± " + fixedText(100 * *group.deviation(), 2) : text;
}

TextTable meansOf(const SweepTable& sweep)
{
    TextTable table;
    TextTable::Row header = keysBesideSeed(sweep.keys);
    table.textColumns = header.size();
    header.insert(header.end(), {"BitOps", "Runs", "Completed", "Best accuracy"});
    table.rows.push_back(std::move(header));
    for (const SeedGroup& group : seedGroups(sweep)) {
        TextTable::Row row = group.values;
        row.insert(row.end(), {group.bitops ? groupedText(*group.bitops) : "", countOf(group.rows.size()),
                               countOf(group.completed), accuracyText(group)});
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// What a person has to look after, up to a few.
std::string troublesText(const SweepPlan& plan, const std::vector<SweepRunStatus>& all)
{
    constexpr std::size_t most = 20;
    std::string text;
    std::size_t troubles = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const RunState state = all[i].state;
        if (state != RunState::Failed && state != RunState::Diverged && all[i].problem.empty()) {
            continue;
        }
        if (++troubles <= most) {
            text += printable(plan.runs[i].name) + ": " +
                    (all[i].problem.empty() ? std::string(nameOf(all[i])) : all[i].problem) + "\n";
        }
    }
    return troubles > most ? text + "and " + countOf(troubles - most) + " more\n" : text;
}

/// Null where there is none.
template <typename Value>
nlohmann::ordered_json orNull(const std::optional<EpochEvent>& best, Value EpochEvent::*member)
{
    return best ? nlohmann::ordered_json((*best).*member) : nlohmann::ordered_json();
}

} // namespace

std::string sweepPlanToText(const SweepPlan& plan, const std::vector<SweepTask>& tasks)
{
    TextTable table;
    TextTable::Row header{"Run"};
    header.insert(header.end(), plan.keys.begin(), plan.keys.end());
    table.textColumns = header.size() + 1;
    header.insert(header.end(), {"State", "BitOps"});
    table.rows.push_back(std::move(header));
    for (std::size_t i = 0; i < plan.runs.size(); ++i) {
        const PlannedRun& run = plan.runs[i];
        TextTable::Row row{run.name};
        row.insert(row.end(), run.values.begin(), run.values.end());
        row.insert(row.end(), {std::string(nameOf(tasks[i])), groupedText(plan.designOf(run).bitops)});
        table.rows.push_back(std::move(row));
    }
    std::string text =
        toAlignedText(table) + "\n" + runsText(plan.runs.size()) + " in " + pathText(plan.folder);
    for (const auto& [state, number] : statesOf(tasks)) {
        text += ", " + countOf(number) + " " + state;
    }
    return text + "\nBitOps: " + costsText(plan) + "\n";
}

std::string sweepStatusToText(const SweepPlan& plan, const std::vector<SweepRunStatus>& all)
{
    std::string text =
        printable(plan.name) + ": " + runsText(plan.runs.size()) + " in " + pathText(plan.folder) + "\n";
    TextTable states;
    states.textColumns = 1;
    for (const auto& [state, number] : statesOf(all)) {
        states.rows.push_back({state, countOf(number)});
    }
    text += toAlignedText(states) + "\n" + toAlignedText(meansOf(tableOf(plan, all)));
    const std::string troubles = troublesText(plan, all);
    return troubles.empty() ? text : text + "\n" + troubles;
}

std::string sweepStatusToJson(const SweepPlan& plan, const std::vector<SweepRunStatus>& all)
{
    using Json = nlohmann::ordered_json;
    Json states = Json::object();
    for (const auto& [state, number] : statesOf(all)) {
        states[state] = number;
    }
    Json table = Json::array();
    for (std::size_t i = 0; i < plan.runs.size(); ++i) {
        const PlannedRun& run = plan.runs[i];
        Json values = Json::object();
        for (std::size_t key = 0; key < plan.keys.size(); ++key) {
            values[plan.keys[key]] = run.values[key];
        }
        table.push_back({{"name", run.name},
                         {"values", std::move(values)},
                         {"bitops", plan.designOf(run).bitops},
                         {"state", nameOf(all[i])},
                         {"node", all[i].node},
                         {"epochs", all[i].epochs},
                         {"best_epoch", orNull(all[i].best, &EpochEvent::epoch)},
                         {"best_accuracy", orNull(all[i].best, &EpochEvent::valAccuracy)},
                         {"seconds", all[i].seconds}});
    }
    return jsonToText({{"name", plan.name},
                       {"folder", plan.folder.string()},
                       {"runs", plan.runs.size()},
                       {"states", std::move(states)},
                       {"table", std::move(table)}});
}

std::string sweepTableToCsv(const SweepTable& table, const CsvDialect& dialect)
{
    CsvWriter csv(dialect);
    csv.add("run");
    for (const std::string& key : table.keys) {
        csv.add(key);
    }
    for (const char* const column :
         {"bitops", "state", "epochs", "best_epoch", "best_accuracy", "best_loss", "seconds"}) {
        csv.add(column);
    }
    csv.endRow();
    for (const SweepTableRow& row : table.rows) {
        const std::optional<EpochEvent>& best = row.status.best;
        csv.add(row.name);
        for (const std::string& value : row.values) {
            csv.add(value);
        }
        csv.add(row.bitops).add(nameOf(row.status)).add(row.status.epochs);
        csv.add(best ? std::optional<std::int64_t>(best->epoch) : std::nullopt);
        csv.add(best ? std::optional(best->valAccuracy) : std::nullopt);
        csv.add(best ? std::optional(best->valLoss) : std::nullopt);
        csv.add(row.status.seconds);
        csv.endRow();
    }
    return csv.text();
}

} // namespace bitops
