// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/run_report_parts.h"

#include "core/base/count.h"
#include "core/base/translator.h"
#include "core/report/epoch_chart.h"
#include "core/report/html_table.h"
#include "core/report/number_text.h"

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

constexpr std::size_t mostInMatrix = 24; ///< Classes whose confusion matrix is read on a page.
constexpr std::size_t mostMistakes = 20;

std::string generalText(double value)
{
    return std::isfinite(value) ? Translator::number(nlohmann::json(value).dump()) : nothing;
}

EpochChart chartOf(const RunRecord& record, const std::string& title, EpochChart::Unit unit,
                   double EpochEvent::*training, double EpochEvent::*validation)
{
    EpochChart chart;
    chart.title = title;
    chart.unit = unit;
    const EpochEvent* const best = record.bestEpoch();
    for (const EpochEvent& epoch : record.epochs()) {
        if (&epoch == best) {
            chart.best = chart.epochs.size();
        }
        chart.epochs.push_back(epoch.epoch);
        chart.training.push_back(epoch.*training);
        chart.validation.push_back(epoch.*validation);
    }
    return chart;
}

std::string classNameOf(const RunRecord& record, std::size_t index)
{
    const bool isNamed = record.data() && index < record.data()->classes.size();
    return isNamed ? record.data()->classes[index] : std::to_string(index);
}

double shareOf(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : std::nan("");
}

void addClassTable(HtmlWriter& html, const RunRecord& record, const ClassesEvent& classes)
{
    HtmlTable table(html,
                    {Translator::tr("Class"), Translator::tr("Name"), Translator::tr("Images"),
                     Translator::tr("Told right"), Translator::tr("Accuracy")},
                    2);
    Count images;
    Count correct;
    for (std::size_t i = 0; i < std::min(classes.images.size(), classes.correct.size()); ++i) {
        table.addRow({std::to_string(i), classNameOf(record, i), countText(classes.images[i]),
                      countText(classes.correct[i]),
                      shareText(shareOf(classes.correct[i], classes.images[i]))});
        images += classes.images[i];
        correct += classes.correct[i];
    }
    if (!images.hasOverflowed() && !correct.hasOverflowed()) { // Only a damaged file has that many.
        table.addTotal({Translator::tr("All"), "", countText(images.value()), countText(correct.value()),
                        shareText(shareOf(correct.value(), images.value()))});
    }
}

void addMatrix(HtmlWriter& html, const RunRecord& record, const ClassesEvent& classes)
{
    std::vector<std::string> headings{Translator::tr("Images of")};
    for (std::size_t i = 0; i < classes.confusion.size(); ++i) {
        headings.push_back(classNameOf(record, i));
    }
    html.add("h3", Translator::tr("Confusion matrix"));
    html.add("p",
             Translator::tr(
                 "A row for the images of each class: how many of them were taken for each of the classes."));
    HtmlTable table(html, headings, 1);
    for (std::size_t i = 0; i < classes.confusion.size(); ++i) {
        double images = 0; // No more exact than its tint is.
        for (const std::int64_t count : classes.confusion[i]) {
            images += static_cast<double>(count);
        }
        std::vector<HtmlCell> row{classNameOf(record, i)};
        for (const std::int64_t count : classes.confusion[i]) {
            row.push_back(
                HtmlCell::tinted(countText(count), images > 0 ? static_cast<double>(count) / images : 0));
        }
        table.addRow(row);
    }
}

/// Instead of a matrix that no page holds.
void addMistakes(HtmlWriter& html, const RunRecord& record, const ClassesEvent& classes)
{
    struct Mistake
    {
        std::int64_t count;
        std::size_t from;
        std::size_t to;
    };
    std::vector<Mistake> mistakes;
    for (std::size_t from = 0; from < classes.confusion.size(); ++from) {
        for (std::size_t to = 0; to < classes.confusion[from].size(); ++to) {
            if (from != to && classes.confusion[from][to] > 0) {
                mistakes.push_back({classes.confusion[from][to], from, to});
            }
        }
    }
    std::stable_sort(mistakes.begin(), mistakes.end(),
                     [](const Mistake& a, const Mistake& b) { return a.count > b.count; });
    mistakes.resize(std::min(mistakes.size(), mostMistakes));
    if (mistakes.empty()) {
        return;
    }
    html.add("h3", Translator::tr("Most frequent mistakes"));
    HtmlTable table(
        html, {Translator::tr("Images of"), Translator::tr("Taken for"), Translator::tr("How often")}, 2);
    for (const Mistake& mistake : mistakes) {
        table.addRow(
            {classNameOf(record, mistake.from), classNameOf(record, mistake.to), countText(mistake.count)});
    }
}

} // namespace

std::string figureText(std::optional<double> value, int digits)
{
    if (!value || !std::isfinite(*value)) {
        return nothing;
    }
    // More digits than a table has room for are of no use either.
    return Translator::number(std::abs(*value) >= 1e9 ? nlohmann::json(*value).dump()
                                                      : fixedText(*value, digits));
}

std::string shareText(std::optional<double> share)
{
    return share && std::isfinite(*share) ? Translator::number(percentToText(*share)) : nothing;
}

void addCurves(HtmlWriter& html, const RunRecord& record)
{
    const auto section = html.open("section", {{"id", "curves"}});
    html.add("h2", Translator::tr("Curves"));
    if (record.epochs().empty()) {
        html.add("p", Translator::tr("No epoch is done yet."));
        return;
    }
    const auto charts = html.open("div", {{"class", "charts"}});
    addEpochChart(html, chartOf(record, Translator::tr("Loss"), EpochChart::Unit::Plain,
                                &EpochEvent::trainLoss, &EpochEvent::valLoss));
    addEpochChart(html, chartOf(record, Translator::tr("Accuracy"), EpochChart::Unit::Percent,
                                &EpochEvent::trainAccuracy, &EpochEvent::valAccuracy));
}

void addEpochs(HtmlWriter& html, const RunRecord& record)
{
    if (record.epochs().empty()) {
        return;
    }
    const auto section = html.open("section", {{"id", "epochs"}});
    html.add("h2", Translator::tr("Epochs"));
    HtmlTable table(html,
                    {Translator::tr("Epoch"), Translator::tr("Training loss"),
                     Translator::tr("Training accuracy"), Translator::tr("Validation loss"),
                     Translator::tr("Validation accuracy"), Translator::tr("Learning rate"),
                     Translator::tr("Images/s"), Translator::tr("Seconds")},
                    0);
    const EpochEvent* const best = record.bestEpoch();
    for (const EpochEvent& epoch : record.epochs()) {
        const std::vector<HtmlCell> row{&epoch == best ? Translator::tr("%1 (best)", epoch.epoch)
                                                       : std::to_string(epoch.epoch),
                                        figureText(epoch.trainLoss, 4),
                                        shareText(epoch.trainAccuracy),
                                        figureText(epoch.valLoss, 4),
                                        shareText(epoch.valAccuracy),
                                        generalText(epoch.learningRate),
                                        figureText(epoch.imagesPerSecond, 0),
                                        figureText(epoch.seconds, 1)};
        if (&epoch == best) {
            table.addTotal(row);
        } else {
            table.addRow(row);
        }
    }
}

void addClasses(HtmlWriter& html, const RunRecord& record)
{
    if (!record.classes()) {
        return;
    }
    const ClassesEvent& classes = *record.classes();
    const auto section = html.open("section", {{"id", "classes"}});
    html.add("h2", Translator::tr("Classes"));
    html.add("p",
             classes.part == "test"
                 ? Translator::tr("The checkpoint of epoch %1 on the test images.", classes.epoch)
                 : Translator::tr("The checkpoint of epoch %1 on the validation images.", classes.epoch));
    addClassTable(html, record, classes);
    if (classes.confusion.size() > mostInMatrix) {
        addMistakes(html, record, classes);
    } else if (!classes.confusion.empty()) {
        addMatrix(html, record, classes);
    }
}

void addLayerFigures(HtmlWriter& html, const RunRecord& record)
{
    if (record.layers().empty()) {
        return;
    }
    const LayersEvent& last = *record.layers().back();
    const auto section = html.open("section", {{"id", "layers"}});
    html.add("h2", Translator::tr("Quantized weights"));
    html.add("p",
             Translator::tr(
                 "After epoch %1. SQNR = 10·log10(Σw² / Σ(w − q)²) in dB, q the quantized weights; at the "
                 "ends: the share of weights at the lowest or the highest level; changed: the share "
                 "that stands at another level than an epoch before; scale: the distance of two levels, "
                 "the mean of those of all channels where each has its own.",
                 last.epoch));
    HtmlTable table(html,
                    {Translator::tr("Layer"), Translator::tr("Weights"), Translator::tr("SQNR in dB"),
                     Translator::tr("At the ends"), Translator::tr("Changed"), Translator::tr("Scale")},
                    1);
    for (const LayerFigures& layer : last.layers) {
        table.addRow({layer.layer, HtmlCell::ofBits(layer.bits), figureText(layer.sqnr, 2),
                      shareText(layer.clipped), shareText(layer.changed), figureText(layer.scale, 5)});
    }
}

} // namespace bitops
