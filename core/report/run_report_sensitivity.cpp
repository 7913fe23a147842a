// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/count.h"
#include "core/base/translator.h"
#include "core/report/html_table.h"
#include "core/report/number_text.h"
#include "core/report/run_report_parts.h"

#include <algorithm>

namespace bitops {

namespace {

constexpr double pointsOfAccuracy = 100;
constexpr double darkest = 0.1; ///< A loss of accuracy, as a share of 1.

using Measurements = std::vector<SensitivityMeasurement>;

std::string captionOf(LayerPart part, bool allBut)
{
    if (part == LayerPart::Weights) {
        return allBut ? Translator::tr("Weights of all layers but this one")
                      : Translator::tr("Weights of this layer");
    }
    return allBut ? Translator::tr("Activations that all layers but this one read")
                  : Translator::tr("Activations that this layer reads");
}

std::string gridSentence(const SensitivitySettings& settings)
{
    return Translator::tr(
        "Scales: %1, %2. Batch norms: %3.",
        settings.reach == GridReach::LeastError ? Translator::tr("of the least squared error")
                                                : Translator::tr("of the largest value"),
        settings.perChannel ? Translator::tr("one for each channel") : Translator::tr("one for each layer"),
        settings.norms == NormFigures::Kept ? Translator::tr("as they were trained")
                                            : Translator::tr("estimated anew"));
}

void addTable(HtmlWriter& html, const SensitivityEvent& subject, const Measurements& measurements,
              LayerPart part)
{
    html.add("h3", captionOf(part, subject.settings.allBut));
    std::vector<std::string> headings{Translator::tr("Layer")};
    for (const int bits : subject.settings.bits) {
        headings.push_back(bits == 1 ? Translator::tr("1 bit") : Translator::tr("%1 bits", bits));
    }
    HtmlTable table(html, headings, 1);
    for (const std::string& layer : subject.layers) {
        std::vector<HtmlCell> cells{layer};
        for (const int bits : subject.settings.bits) {
            const SensitivityMeasurement* const found = findMeasurement(measurements, layer, part, bits);
            cells.push_back(found == nullptr
                                ? HtmlCell(nothing)
                                : HtmlCell::tinted(figureText(pointsOfAccuracy * found->accuracyDrop, 2),
                                                   std::clamp(found->accuracyDrop / darkest, 0.0, 1.0)));
        }
        table.addRow(cells);
    }
}

} // namespace

void addSensitivity(HtmlWriter& html, const SensitivityRecord& record)
{
    if (!record.subject()) {
        return;
    }
    const SensitivityEvent& subject = *record.subject();
    const Measurements measurements = record.table(subject.settings);
    const SensitivityMeasurement* const own = findMeasurement(measurements, {}, LayerPart::Weights, 0);
    if (own == nullptr) {
        return;
    }
    const auto section = html.open("section", {{"id", "sensitivity"}});
    html.add("h2", Translator::tr("Sensitivity"));
    html.add("p", Translator::tr(
                      "Points of accuracy that are lost at so many bits, measured without retraining on "
                      "%1 validation images with the weights of epoch %2, which have an accuracy of %3 "
                      "and a loss of %4.",
                      countText(subject.images), subject.epoch, shareText(own->accuracy),
                      figureText(own->loss, 4)));
    html.add("p", gridSentence(subject.settings));
    for (const LayerPart part : listOf(subject.settings.parts)) {
        addTable(html, subject, measurements, part);
    }
}

} // namespace bitops
