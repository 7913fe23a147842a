// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/cost_table.h"

#include "core/base/foreign_text.h"
#include "core/base/translator.h"
#include "core/report/number_text.h"
#include "core/report/text_table.h"

namespace bitops {

namespace {

constexpr const char* noCount = "-";

std::string shareText(std::optional<double> share)
{
    return share ? percentToText(*share) : noCount;
}

TextTable layerTable(const CostReport& report)
{
    TextTable table;
    table.rows.push_back({"Block", "Layer", "Output", "Groups", "Weight bits", "Input bits", "MACs", "BitOps",
                          "Share", "Cumulative", "Parameters", "Weight bytes", "Float bytes", "Output bytes",
                          "MACs/byte"});
    const std::vector<std::optional<double>> cumulative = report.cumulativeShares();
    for (std::size_t i = 0; i < report.layers.size(); ++i) {
        const LayerCost& cost = report.layers[i];
        const Layer& layer = cost.layer;
        table.rows.push_back(
            {layer.block ? std::to_string(*layer.block) : noCount, std::string(layer.name),
             shapeToText(layer.output), std::to_string(layer.groups), std::to_string(layer.weightBits),
             std::to_string(layer.inputBits), groupedText(cost.macs), groupedText(cost.bitops),
             shareText(report.shareOf(cost)), shareText(cumulative[i]), groupedText(cost.parameters()),
             storageText(cost.weightStorageBits()), groupedText(4 * cost.weights),
             storageText(cost.outputStorageBits()), decimalText(cost.macsPerByte())});
    }
    return table;
}

TextTable totalTable(const CostReport& report)
{
    const TotalCost& total = report.total;
    const ParameterCounts& counts = total.parameterCounts;
    const std::string rule(infoOf(report.options.rule).name);
    const std::string scope =
        report.options.withClassifier ? "with the classifier" : "without the classifier";
    return {{{report.isComplete() ? "Total" : "Partial total", "Value", ""},
             {"BitOps", groupedText(total.bitops), rule + ", " + scope},
             {"MACs", groupedText(total.macs), scope},
             {"Mean bits per MAC", decimalText(total.meanBitsPerMac()), "of the weights, over MACs"},
             {"Of all at 8 bits", shareText(total.ratioToEightBits()),
              groupedText(total.bitopsAtEightBits) + " BitOps (" + rule + ")"},
             {"Of float", shareText(total.ratioToFloat()),
              groupedText(total.bitopsAtFloat) + " BitOps (" + rule + ")"},
             {"Weights", groupedText(total.weights),
              storageText(total.weightStorageBits) + " bytes at their bits, " +
                  groupedText(4 * total.weights) + " as float, " + scope},
             {"Parameters", groupedText(total.parameters),
              "with the classifier: " + groupedText(counts.convolutionWeights) + " convolutions, " +
                  groupedText(counts.classifierWeights) + " classifier, " + groupedText(counts.batchNorm) +
                  " batch norm, " + groupedText(counts.biases) + " biases"},
             {"Peak activations", storageText(total.peak.bits),
              "bytes, at " + (total.peak.step.empty() ? noCount : total.peak.step) +
                  ": its input and output, and what waits for a skip connection"}},
            3};
}

std::string titleOf(const CostReport& report, NameWriter written)
{
    const Translator::English english; // As the rest of the table.
    const std::string name = written(report.networkName);
    const CountingRuleInfo& rule = infoOf(report.options.rule);
    return (name.empty() ? "Network" : "Network " + name) + ", input " + shapeToText(report.input.shape) +
           ", counting " + std::string(rule.name) + ": BitOps = " + std::string(rule.formula) + "\n\n" +
           incompleteText(report, written);
}

/// How far a report goes that ends before its network.
std::string endText(const CostReport& report)
{
    // A count that does not fit is noted last, and ends the report before the problems in front of it could.
    const Problem& last = report.problems.back();
    const Problem& reason = last.kind == Problem::Kind::Overflow ? last : report.problems.front();
    const std::string text = report.layers.empty()
                                 ? Translator::tr("Incomplete, nothing is counted. %1", describe(reason))
                                 : Translator::tr("Incomplete, counted up to %1. %2",
                                                  report.pathOf(report.layers.size() - 1), describe(reason));
    return text + "\n\n";
}

} // namespace

std::string plainName(std::string_view name)
{
    return excerpt(name);
}

std::string incompleteText(const CostReport& report, NameWriter written)
{
    std::string text = report.isComplete() ? std::string() : endText(report);
    for (const Notice& notice : report.notices) {
        const Notice shown{notice.kind, written(notice.node), written(notice.operation)};
        text += Translator::tr("Incomplete: %1.", describe(shown)) + "\n\n";
    }
    return text;
}

std::string costsToTable(const CostReport& report)
{
    return titleOf(report, plainName) + toAlignedText(layerTable(report)) + "\n" +
           toAlignedText(totalTable(report));
}

std::string costsToMarkdown(const CostReport& report)
{
    return titleOf(report, markdownText) + toMarkdown(layerTable(report)) + "\n" +
           toMarkdown(totalTable(report));
}

} // namespace bitops
