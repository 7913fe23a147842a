// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/explanation_text.h"

#include "core/base/foreign_text.h"
#include "core/cost/explanation.h"
#include "core/report/number_text.h"

namespace bitops {

std::string explanationToText(const CostReport& report, std::size_t layer)
{
    const LayerCost& cost = report.layers.at(layer);
    const Explanation explanation = explain(cost, report.options.rule);
    std::string text = printable(report.pathOf(layer)) + ", counting " +
                       std::string(infoOf(report.options.rule).name) + "\n\nBitOps = " + explanation.formula +
                       "\n       = " + explanation.numbers + "\n       = " + groupedText(explanation.bitops) +
                       "\n";
    text += explanation.sizes.empty() ? "" : "\n";
    for (const std::string& size : explanation.sizes) {
        text += size + "\n";
    }
    for (const Sentence& remark : explanation.remarks) {
        text += "\n" + describe(remark) + "\n";
    }
    if (explanation.notebook) {
        text += "\n" + describe(*explanation.notebook) + "\n";
    }
    return text;
}

} // namespace bitops
