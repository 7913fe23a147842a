// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/run_report.h"

#include "core/base/seconds_text.h"
#include "core/base/translator.h"
#include "core/report/number_text.h"
#include "core/report/report_style.h"
#include "core/report/run_report_parts.h"
#include "core/runs/run_name.h"

namespace bitops {

namespace {

/// "2026-11-23T15:27:13Z" as "2026-11-23 15:27:13 UTC".
std::string timeText(std::string time)
{
    if (time.size() == 20 && time[10] == 'T' && time.back() == 'Z') {
        time[10] = ' ';
        time.replace(19, 1, " UTC");
    }
    return time;
}

std::string nameOf(const RunSummary& run, const RunNotes& notes)
{
    const std::string given = givenName(notes.name, run.name());
    return given.empty() ? wholeRunName(run.description()) : given;
}

void addHeader(HtmlWriter& html, const RunSummary& run, const RunNotes& notes)
{
    const RunDescription& description = run.description();
    const auto header = html.open("header");
    html.add("h1", nameOf(run, notes));
    html.add("p",
             Translator::tr("%1, %2, %3, on %4", titleOf(description.network),
                            designSummary(description.network), describeQuantizer(run.quantizer()),
                            run.data()),
             {{"class", "muted"}});
    html.add("p",
             Translator::tr("Run %1, made %2 by version %3, seed %4", run.name(),
                            timeText(description.created), description.program, description.training.seed),
             {{"class", "muted"}});
    {
        const auto state = html.open("p");
        html.add("span", Translator::tr("State: %1.", runStateText(run.state())), {{"class", "state"}});
        if (run.record().outcome()) {
            html.addText(" " + describe(*run.record().outcome()));
        }
    }
    if (!notes.notes.empty()) {
        html.add("p", notes.notes, {{"class", "notes"}});
    }
}

void addTile(HtmlWriter& html, const std::string& caption, const std::string& value, const std::string& more)
{
    const auto tile = html.open("div");
    html.add("dt", caption);
    html.add("dd", value);
    html.add("dd", more, {{"class", "more"}});
}

void addSummary(HtmlWriter& html, const RunSummary& run, const CostReport& costs)
{
    const auto section = html.open("section", {{"id", "summary"}});
    const auto tiles = html.open("dl", {{"class", "tiles"}});
    const TotalCost& total = costs.total;
    addTile(html, costs.isComplete() ? Translator::tr("BitOps") : Translator::tr("BitOps, incomplete"),
            countText(total.bitops), scopeText(costs.options));
    const std::optional<double> ratio = total.ratioToEightBits();
    addTile(
        html, Translator::tr("Of all at 8 bits"), shareText(ratio),
        Translator::tr("%1 bits of weight a MAC", Translator::number(decimalText(total.meanBitsPerMac()))));
    addTile(html, Translator::tr("Bytes of weights"), countText(bytesOfBits(total.weightStorageBits)),
            costs.options.withClassifier
                ? Translator::tr("%1 weights, with the classifier", countText(total.weights))
                : Translator::tr("%1 weights, without the classifier", countText(total.weights)));
    const EpochEvent* const best = run.bestEpoch();
    addTile(html, Translator::tr("Best validation accuracy"),
            best != nullptr ? shareText(best->valAccuracy) : nothing,
            best != nullptr
                ? Translator::tr("in epoch %1, loss %2", best->epoch, figureText(best->valLoss, 4))
                : Translator::tr("no epoch is done yet"));
    if (const std::optional<TestEvent>& test = run.record().test()) {
        addTile(html, Translator::tr("Test accuracy"), shareText(test->accuracy),
                Translator::tr("%1 images, loss %2", countText(test->images), figureText(test->loss, 4)));
    }
    addTile(html, Translator::tr("Epochs"), Translator::tr("%1 of %2", run.epochsDone(), run.epochsPlanned()),
            Translator::tr("trained in %1", secondsToText(run.record().secondsOfEpochs())));
}

} // namespace

std::string runStateText(RunState state)
{
    switch (state) {
    case RunState::NotStarted:
        return Translator::tr("not started");
    case RunState::Running:
        return Translator::tr("running");
    case RunState::Paused:
        return Translator::tr("paused");
    case RunState::Completed:
        return Translator::tr("completed");
    case RunState::Stopped:
        return Translator::tr("stopped");
    case RunState::Diverged:
        return Translator::tr("diverged");
    case RunState::Failed:
        return Translator::tr("failed");
    case RunState::Interrupted:
        return Translator::tr("interrupted");
    }
    return {};
}

std::string runToHtml(const RunSummary& run, const RunNotes& notes, const SensitivityRecord& sensitivity,
                      const CostOptions& options)
{
    const Design& network = run.description().network;
    const CostReport costs = computeCosts(network, options);
    HtmlWriter html;
    html.begin(nameOf(run, notes) + " – BitOps Explorer", reportStyle);
    {
        const auto main = html.open("main");
        addHeader(html, run, notes);
        if (const std::string damage = describeDamage(run.record()); !damage.empty()) {
            html.add("p", damage);
        }
        addSummary(html, run, costs);
        addCurves(html, run.record());
        addDesign(html, network, costs);
        addCosts(html, network, costs);
        addEpochs(html, run.record());
        addClasses(html, run.record());
        addLayerFigures(html, run.record());
        addSensitivity(html, sensitivity);
        addRecipe(html, run);
        addData(html, run);
        addHowToRepeat(html, run);
    }
    html.add("footer", Translator::tr("Report of a training run, written by BitOps Explorer."));
    return html.finish();
}

} // namespace bitops
