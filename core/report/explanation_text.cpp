// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/explanation_text.h"

#include "core/cost/explanation.h"
#include "core/report/number_text.h"

namespace bitops {

namespace {

std::string sentenceToText(const Sentence& sentence)
{
    std::string text = sentence.text;
    for (std::size_t i = 0; i < sentence.numbers.size(); ++i) {
        const std::string place = "%" + std::to_string(i + 1);
        const std::string number = groupedText(sentence.numbers[i]);
        for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place, at)) {
            text.replace(at, place.size(), number);
        }
    }
    return text;
}

} // namespace

std::string explanationToText(const CostReport& report, std::size_t layer)
{
    const LayerCost& cost = report.layers.at(layer);
    const Explanation explanation = explain(cost, report.options.rule);
    std::string text = report.pathOf(layer) + ", counting " + std::string(infoOf(report.options.rule).name) +
                       "\n\nBitOps = " + explanation.formula + "\n       = " + explanation.numbers +
                       "\n       = " + groupedText(explanation.bitops) + "\n";
    text += explanation.sizes.empty() ? "" : "\n";
    for (const std::string& size : explanation.sizes) {
        text += size + "\n";
    }
    for (const Sentence& remark : explanation.remarks) {
        text += "\n" + sentenceToText(remark) + "\n";
    }
    return text;
}

} // namespace bitops
