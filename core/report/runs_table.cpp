// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/runs_table.h"

#include "core/base/foreign_text.h"
#include "core/cost/cost_report.h"
#include "core/report/number_text.h"
#include "core/report/text_table.h"
#include "core/report/train_command.h"

#include <array>
#include <cstdio>

namespace bitops {

namespace {

std::string formatted(const char* format, double value)
{
    std::array<char, 400> text{};
    std::snprintf(text.data(), text.size(), format, value);
    return text.data();
}

std::string epochsText(const RunSummary& run)
{
    return std::to_string(run.epochsDone()) + "/" + std::to_string(run.epochsPlanned());
}

std::string stateText(const RunSummary& run)
{
    return std::string(nameOf(run.state())) +
           (run.state() == RunState::Interrupted ? " (can be resumed)" : "");
}

std::string costText(const Design& network)
{
    const CostReport report = computeCosts(network, {});
    return report.isComplete()
               ? groupedText(report.total.bitops) + " (" + std::string(infoOf(report.options.rule).name) +
                     ", without the classifier)"
               : describe(report.problems.front());
}

std::string howItEnded(const RunSummary& run)
{
    std::string text;
    if (run.record().outcome()) {
        text += excerpt(describe(*run.record().outcome()), 2'000) + "\n";
    }
    if (run.isResumable()) {
        text += "It goes on with: " + printable(resumeCommand(run.folder())) + "\n";
    }
    return text;
}

TextTable factsOf(const RunSummary& run)
{
    const RunDescription& description = run.description();
    const Design& network = description.network;
    TextTable table;
    table.rows = {{"Run", run.name()},
                  {"Folder", run.folder().string()},
                  {"Made", description.created + " by version " + description.program},
                  {"Network", (network.name().empty() ? "untitled" : network.name()) + ", " +
                                  designSummary(network) + ", input " + shapeToText(network.inputShape())},
                  {"BitOps", costText(network)},
                  {"Epochs", epochsText(run)},
                  {"State", stateText(run)}};
    if (const EpochEvent* const best = run.bestEpoch()) {
        table.rows.push_back({"Best", percentToText(best->valAccuracy) +
                                          " of the validation images in epoch " +
                                          std::to_string(best->epoch)});
    }
    if (const std::string damage = describeDamage(run.record()); !damage.empty()) {
        table.rows.push_back({"Damage", damage});
    }
    return table;
}

TextTable configurationOf(const RunSummary& run)
{
    TextTable table;
    const nlohmann::ordered_json training = configurationToJson(run.description().training);
    for (const auto& [key, value] : training.items()) {
        table.rows.push_back({key, value.is_string() ? value.get<std::string>() : value.dump()});
    }
    return table;
}

TextTable epochsOf(const RunSummary& run)
{
    TextTable table;
    table.textColumns = 0;
    table.rows.push_back(
        {"Epoch", "Train loss", "Train acc", "Val loss", "Val acc", "Learning rate", "Seconds"});
    for (const EpochEvent& epoch : run.record().epochs()) {
        table.rows.push_back({std::to_string(epoch.epoch), formatted("%.4f", epoch.trainLoss),
                              percentToText(epoch.trainAccuracy), formatted("%.4f", epoch.valLoss),
                              percentToText(epoch.valAccuracy), formatted("%.4g", epoch.learningRate),
                              formatted("%.1f", epoch.seconds)});
    }
    return table;
}

} // namespace

std::string runsToTable(const std::vector<RunSummary>& runs)
{
    TextTable table;
    table.textColumns = 5;
    table.rows.push_back({"Run", "Design", "Quantizer", "Data", "State", "Epochs", "Best", "In epoch"});
    for (const RunSummary& run : runs) {
        const EpochEvent* const best = run.bestEpoch();
        table.rows.push_back({run.name(), designSummary(run.description().network), run.quantizer(),
                              run.data(), stateText(run), epochsText(run),
                              best == nullptr ? "" : percentToText(best->valAccuracy),
                              best == nullptr ? "" : std::to_string(best->epoch)});
    }
    return toAlignedText(table);
}

std::string runToText(const RunSummary& run)
{
    std::string text = toAlignedText(factsOf(run)) + "\n" + toAlignedText(configurationOf(run));
    if (!run.record().epochs().empty()) {
        text += "\n" + toAlignedText(epochsOf(run));
    }
    const std::string ending = howItEnded(run);
    return text + (ending.empty() ? "" : "\n" + ending);
}

} // namespace bitops
