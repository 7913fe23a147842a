// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/run_report_parts.h"

#include "core/network/network_json.h"
#include "core/report/html_table.h"
#include "core/report/number_text.h"
#include "core/report/train_command.h"

namespace bitops {

namespace {

std::string valueText(const nlohmann::ordered_json& value)
{
    return value.is_string()    ? value.get<std::string>()
           : value.is_boolean() ? (value.get<bool>() ? "yes" : "no")
                                : value.dump();
}

/// "batch_size" as "Batch size".
std::string wordsOf(std::string key)
{
    for (char& character : key) {
        character = character == '_' ? ' ' : character;
    }
    if (!key.empty() && key.front() >= 'a' && key.front() <= 'z') {
        key.front() = static_cast<char>(key.front() - 'a' + 'A');
    }
    return key;
}

std::string listText(const std::vector<double>& values)
{
    std::string list;
    for (const double value : values) {
        list += (list.empty() ? "" : ", ") + fixedText(value, 4);
    }
    return list;
}

/// Where the outcome is known, what was left open is decided.
TrainingConfiguration trainingOf(const RunSummary& run)
{
    const std::optional<ConfigurationEvent>& told = run.record().configuration();
    return told ? told->training : run.description().training;
}

} // namespace

void addRecipe(HtmlWriter& html, const RunSummary& run)
{
    const auto section = html.open("section", {{"id", "configuration"}});
    html.add("h2", "Configuration");
    const nlohmann::ordered_json json = configurationToJson(trainingOf(run));
    HtmlTable table(html, {"Setting", "Value"}, 2);
    for (const auto& [key, value] : json.items()) {
        const std::string text = valueText(value);
        table.addRow({wordsOf(key), text.empty() ? nothing : text});
    }
    if (run.record().configuration()) {
        table.addRow({"Batch norms are estimated anew",
                      run.record().configuration()->reestimatesBatchNorm ? "yes" : "no"});
    }
}

void addData(HtmlWriter& html, const RunSummary& run)
{
    const auto section = html.open("section", {{"id", "data"}});
    html.add("h2", "Data");
    HtmlTable table(html, {"What", "Value"}, 2);
    table.addRow({"Where", run.description().training.data});
    if (!run.record().data()) {
        return;
    }
    const DataEvent& data = *run.record().data();
    std::string classes;
    for (const std::string& name : data.classes) {
        classes += (classes.empty() ? "" : ", ") + name;
    }
    table.addRow({"Kind", data.kind});
    table.addRow({"Classes", std::to_string(data.classes.size()) + ": " + classes});
    table.addRow({"Training images", groupedText(data.trainingImages)});
    table.addRow({"Validation images", groupedText(data.validationImages)});
    table.addRow({"Test images", data.testImages > 0 ? groupedText(data.testImages) : "none"});
    table.addRow({"Mean that is subtracted", listText(data.mean)});
    table.addRow({"Deviation that is divided by", listText(data.deviation)});
}

void addHowToRepeat(HtmlWriter& html, const RunSummary& run)
{
    const auto section = html.open("section", {{"id", "repeat"}});
    html.add("h2", "How to repeat it");
    html.add("p", "Save the design below as design.bitops, then train it with version " +
                      run.description().program + " of the program:");
    html.add("pre", trainCommand(run.description().training, "design.bitops"));
    if (run.isResumable()) {
        html.add("p", "Or go on with this run:");
        html.add("pre", resumeCommand(run.folder()));
    }
    html.add("h3", "design.bitops");
    html.add("pre", networkToText(run.description().network), {{"class", "file"}});
}

} // namespace bitops
