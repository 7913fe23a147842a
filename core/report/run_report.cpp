// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/run_report.h"

#include "core/report/number_text.h"
#include "core/report/report_style.h"
#include "core/report/run_report_parts.h"
#include "core/runs/seconds_text.h"

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
    return notes.name.empty() ? run.name() : notes.name;
}

void addHeader(HtmlWriter& html, const RunSummary& run, const RunNotes& notes)
{
    const RunDescription& description = run.description();
    const auto header = html.open("header");
    html.add("h1", nameOf(run, notes));
    html.add("p",
             titleOf(description.network) + ", " + designSummary(description.network) + ", " +
                 run.quantizer() + ", on " + run.data(),
             {{"class", "muted"}});
    html.add("p",
             "Run " + run.name() + ", made " + timeText(description.created) + " by version " +
                 description.program + ", seed " + std::to_string(description.training.seed),
             {{"class", "muted"}});
    {
        const auto state = html.open("p");
        html.add("span", "State: " + std::string(bitops::nameOf(run.state())) + ".", {{"class", "state"}});
        if (run.record().outcome()) {
            html.addText(" " + describe(*run.record().outcome()));
        }
    }
    if (!notes.notes.empty()) {
        html.add("p", notes.notes, {{"class", "notes"}});
    }
}

void addTile(HtmlWriter& html, const char* caption, const std::string& value, const std::string& more)
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
    addTile(html, costs.isComplete() ? "BitOps" : "BitOps, incomplete", groupedText(total.bitops),
            scopeText(costs.options));
    const std::optional<double> ratio = total.ratioToEightBits();
    addTile(html, "Of all at 8 bits", shareText(ratio),
            decimalText(total.meanBitsPerMac()) + " bits of weight a MAC");
    addTile(html, "Bytes of weights", groupedText(bytesOfBits(total.weightStorageBits)),
            groupedText(total.weights) + " weights, " + (costs.options.withClassifier ? "with" : "without") +
                " the classifier");
    const EpochEvent* const best = run.bestEpoch();
    addTile(html, "Best validation accuracy", best != nullptr ? shareText(best->valAccuracy) : nothing,
            best != nullptr
                ? "in epoch " + std::to_string(best->epoch) + ", loss " + figureText(best->valLoss, 4)
                : "no epoch is done yet");
    if (const std::optional<TestEvent>& test = run.record().test()) {
        addTile(html, "Test accuracy", shareText(test->accuracy),
                groupedText(test->images) + " images, loss " + figureText(test->loss, 4));
    }
    addTile(html, "Epochs", std::to_string(run.epochsDone()) + " of " + std::to_string(run.epochsPlanned()),
            "trained in " + secondsToText(run.record().secondsOfEpochs()));
}

} // namespace

std::string runToHtml(const RunSummary& run, const RunNotes& notes, const CostOptions& options)
{
    const Network& network = run.description().network;
    const CostReport costs = computeCosts(network, options);
    HtmlWriter html;
    html.begin(nameOf(run, notes) + " – BitOps Explorer", reportStyle);
    {
        const auto main = html.open("main");
        addHeader(html, run, notes);
        addSummary(html, run, costs);
        addCurves(html, run.record());
        addDesign(html, network, costs);
        addCosts(html, network, costs);
        addEpochs(html, run.record());
        addClasses(html, run.record());
        addLayerFigures(html, run.record());
        addRecipe(html, run);
        addData(html, run);
        addHowToRepeat(html, run);
    }
    html.add("footer", "Report of a training run, written by BitOps Explorer.");
    return html.finish();
}

} // namespace bitops
