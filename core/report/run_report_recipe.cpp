// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/run_report_parts.h"

#include "core/base/translator.h"
#include "core/formats/design_json.h"
#include "core/jobs/recipe_fields.h"
#include "core/report/html_table.h"
#include "core/report/number_text.h"
#include "core/report/train_command.h"

namespace bitops {

namespace {

std::string yesOrNo(bool value)
{
    return value ? Translator::tr("yes") : Translator::tr("no");
}

std::string numbersText(const std::vector<double>& values)
{
    std::string list;
    for (const double value : values) {
        const std::string text = Translator::number(fixedText(value, 4));
        //: A list of numbers, which may have commas as decimal points.
        list = list.empty() ? text : Translator::tr("%1, %2", list, text);
    }
    return list;
}

std::string valueText(const nlohmann::ordered_json& value)
{
    return value.is_array()     ? numbersText(value.get<std::vector<double>>())
           : value.is_string()  ? value.get<std::string>()
           : value.is_boolean() ? yesOrNo(value.get<bool>())
                                : Translator::number(value.dump());
}

/// Where the outcome is known, what was left open is decided.
TrainingConfiguration configurationOf(const RunSummary& run)
{
    const std::optional<ConfigurationEvent>& told = run.record().configuration();
    return told ? told->training : run.description().training;
}

} // namespace

void addRecipe(HtmlWriter& html, const RunSummary& run)
{
    const auto section = html.open("section", {{"id", "configuration"}});
    html.add("h2", Translator::tr("Configuration"));
    const TrainingConfiguration training = configurationOf(run);
    HtmlTable table(html, {Translator::tr("Setting"), Translator::tr("Value")}, 2);
    for (const RecipeField& field : recipeFields()) {
        const std::string text = valueText(valueOf(field, training));
        table.addRow({Translator::tr(field.title), text.empty() ? nothing : text});
    }
    if (run.record().configuration()) {
        table.addRow({Translator::tr("Batch norms are estimated anew"),
                      yesOrNo(run.record().configuration()->reestimatesBatchNorm)});
    }
}

void addData(HtmlWriter& html, const RunSummary& run)
{
    const auto section = html.open("section", {{"id", "data"}});
    html.add("h2", Translator::tr("Data"));
    HtmlTable table(html, {Translator::tr("What"), Translator::tr("Value")}, 2);
    table.addRow({Translator::tr("Where"), run.description().training.data});
    if (!run.record().data()) {
        return;
    }
    const DataEvent& data = *run.record().data();
    std::string classes;
    for (const std::string& name : data.classes) {
        classes += (classes.empty() ? "" : ", ") + name;
    }
    table.addRow({Translator::tr("Kind"), data.kind});
    table.addRow({Translator::tr("Classes"), std::to_string(data.classes.size()) + ": " + classes});
    table.addRow({Translator::tr("Training images"), countText(data.trainingImages)});
    table.addRow({Translator::tr("Validation images"), countText(data.validationImages)});
    table.addRow({Translator::tr("Test images"),
                  data.testImages > 0 ? countText(data.testImages) : Translator::tr("none")});
    table.addRow({Translator::tr("Mean that is subtracted"), numbersText(data.mean)});
    table.addRow({Translator::tr("Deviation that is divided by"), numbersText(data.deviation)});
}

void addHowToRepeat(HtmlWriter& html, const RunSummary& run)
{
    const auto section = html.open("section", {{"id", "repeat"}});
    html.add("h2", Translator::tr("How to repeat it"));
    html.add("p", Translator::tr(
                      "Save the design below as design.bitops, then train it with version %1 of the program:",
                      run.description().program));
    html.add("pre", trainCommand(run.description().training, "design.bitops"));
    if (!roundsSums(run.description().training.arithmetic)) {
        html.add("p",
                 Translator::tr("A new run rounds sums behind skip connections and the averages before the "
                                "classifier to the bits that they are counted with; this one does not."));
    }
    if (run.isResumable()) {
        html.add("p", Translator::tr("Or go on with this run:"));
        html.add("pre", resumeCommand(run.folder()));
    }
    html.add("h3", "design.bitops");
    html.add("pre", designToText(run.description().network, {}), {{"class", "file"}});
}

} // namespace bitops
