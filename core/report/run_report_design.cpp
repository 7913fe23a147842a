// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/foreign_text.h"
#include "core/base/translator.h"
#include "core/cost/explanation.h"
#include "core/network/block_parameters.h"
#include "core/report/cost_table.h"
#include "core/report/design_picture.h"
#include "core/report/html_table.h"
#include "core/report/number_text.h"
#include "core/report/rule_comparison.h"
#include "core/report/run_report_parts.h"

namespace bitops {

namespace {

void addBlockRows(HtmlTable& table, const Network& network, const CostReport& costs)
{
    for (std::size_t i = 0; i < network.blocks.size(); ++i) {
        const Block& block = network.blocks[i];
        const bool isCounted = i < costs.blocks.size();
        const bool hasSkip = isCounted && costs.blocks[i].hasSkip;
        const BlockTypeInfo& info = infoOf(block.type);
        const std::string type = hasSkip ? Translator::tr("%1 with skip", Translator::tr(info.reportTitle))
                                         : Translator::tr(info.reportTitle);
        table.addRow({std::to_string(i), type, HtmlCell::ofBits(block.weightBits),
                      HtmlCell::ofBits(block.activationBits), std::to_string(block.outChannels),
                      std::to_string(block.kernel), std::to_string(block.stride),
                      info.has(block_parameter::expansion) ? std::to_string(block.expansion) : nothing,
                      isCounted ? shapeToText(costs.blocks[i].output) : nothing,
                      isCounted ? countText(costs.blocks[i].bitops) : nothing,
                      isCounted ? shareText(costs.shareOf(costs.blocks[i])) : nothing});
    }
}

std::string totalText(const CostReport& costs)
{
    return costs.isComplete() ? Translator::tr("Total") : Translator::tr("Partial total");
}

std::string bytesText(std::int64_t bits)
{
    return Translator::number(storageText(bits));
}

void addTotals(HtmlWriter& html, const CostReport& costs)
{
    const TotalCost& total = costs.total;
    const ParameterCounts& counts = total.parameterCounts;
    const std::string scope = scopeText(costs.options);
    const std::string peakStep = total.peak.step.empty() ? nothing : total.peak.step;
    HtmlTable table(html, {totalText(costs), Translator::tr("Of what"), Translator::tr("Value")}, 2);
    table.addTotal({Translator::tr("BitOps"), scope, countText(total.bitops)});
    table.addRow({Translator::tr("MACs"), Translator::tr("multiply-accumulates"), countText(total.macs)});
    table.addRow({Translator::tr("Mean bits of a MAC"), Translator::tr("of the weights, over MACs"),
                  Translator::number(decimalText(total.meanBitsPerMac()))});
    table.addRow({Translator::tr("Of all at 8 bits"),
                  Translator::tr("%1 BitOps", countText(total.bitopsAtEightBits)),
                  shareText(total.ratioToEightBits())});
    table.addRow({Translator::tr("Of float"), Translator::tr("%1 BitOps", countText(total.bitopsAtFloat)),
                  shareText(total.ratioToFloat())});
    table.addRow({Translator::tr("Bytes of weights"),
                  Translator::tr("at their bits; %1 as float", countText(4 * total.weights)),
                  bytesText(total.weightStorageBits)});
    table.addRow(
        {Translator::tr("Parameters"),
         Translator::tr("with the classifier: %1 of convolutions, %2 of the classifier, %3 of batch norms, "
                        "%4 biases",
                        countText(counts.convolutionWeights), countText(counts.classifierWeights),
                        countText(counts.batchNorm), countText(counts.biases)),
         countText(total.parameters)});
    table.addRow({Translator::tr("Bytes of activations at most"),
                  Translator::tr("in memory at once, at %1", peakStep), bytesText(total.peak.bits)});
}

/// Of what the total's other figures count: TotalCost::parameters has the classifier's in any case.
std::int64_t countedParameters(const CostReport& costs)
{
    std::int64_t parameters = 0;
    for (const LayerCost& cost : costs.layers) {
        parameters += costs.isInTotal(cost) ? cost.parameters() : 0;
    }
    return parameters;
}

void addLayers(HtmlWriter& html, const CostReport& costs)
{
    HtmlTable table(html,
                    {Translator::tr("Layer"), Translator::tr("How it is counted"), Translator::tr("Weights"),
                     Translator::tr("Input"), Translator::tr("Output"), Translator::tr("MACs"),
                     Translator::tr("BitOps"), Translator::tr("Share"), Translator::tr("Parameters"),
                     Translator::tr("Weight bytes")},
                    2);
    for (std::size_t i = 0; i < costs.layers.size(); ++i) {
        const LayerCost& cost = costs.layers[i];
        table.addRow({costs.pathOf(i), explain(cost, costs.options.rule).numbers,
                      HtmlCell::ofBits(cost.layer.weightBits), HtmlCell::ofBits(cost.layer.inputBits),
                      shapeToText(cost.layer.output), countText(cost.macs), countText(cost.bitops),
                      shareText(costs.shareOf(cost)), countText(cost.parameters()),
                      bytesText(cost.weightStorageBits())});
    }
    table.addTotal({totalText(costs), scopeText(costs.options), "", "", "", countText(costs.total.macs),
                    countText(costs.total.bitops), "", countText(countedParameters(costs)),
                    bytesText(costs.total.weightStorageBits)});
}

void addOtherRules(HtmlWriter& html, const Design& network, const CostReport& costs)
{
    HtmlTable table(html,
                    {Translator::tr("Rule"), Translator::tr("BitOps of a layer"),
                     Translator::tr("What it is"), Translator::tr("BitOps"),
                     Translator::tr("Of all at 8 bits")},
                    3);
    for (const CostReport& report : computeAllCosts(network, costs.options.withClassifier)) {
        const CountingRuleInfo& info = infoOf(report.options.rule);
        const std::vector<HtmlCell> row{
            std::string(info.name), std::string(info.formula), Translator::tr(info.description),
            report.isComplete() ? countText(report.total.bitops) : nothing,
            report.isComplete() ? shareText(report.total.ratioToEightBits()) : nothing};
        if (report.options.rule == costs.options.rule) {
            table.addTotal(row);
        } else {
            table.addRow(row);
        }
    }
}

} // namespace

std::string scopeText(const CostOptions& options)
{
    const std::string_view rule = infoOf(options.rule).name;
    return options.withClassifier ? Translator::tr("%1, with the classifier", rule)
                                  : Translator::tr("%1, without the classifier", rule);
}

std::string titleOf(const Design& design)
{
    return design.name().empty() ? Translator::tr("Untitled network") : design.name();
}

void addDesign(HtmlWriter& html, const Design& design, const CostReport& costs)
{
    const auto section = html.open("section", {{"id", "design"}});
    html.add("h2", Translator::tr("Design"));
    if (const ImportedNetwork* const imported = design.imported()) {
        html.add("p",
                 Translator::tr("%1: %2, input %3, of the ONNX model %4. Its layers are those of the costs.",
                                titleOf(design), designSummary(design), shapeToText(design.inputShape()),
                                pathText(imported->file.path.filename())));
        return;
    }
    const Network& network = *design.blocks();
    html.add("p", Translator::tr("%1: %2, input %3 of %4 bits, %5 classes, classifier of %6 bits.",
                                 titleOf(network), designSummary(network), shapeToText(network.input.shape),
                                 network.input.bits, network.classes, network.classifierBits));
    addDesignPicture(html, network, costs);
    HtmlTable table(html,
                    {Translator::tr("Block"), Translator::tr("Type"), Translator::tr("Weights"),
                     Translator::tr("Activations"), Translator::tr("Channels"), Translator::tr("Kernel"),
                     Translator::tr("Stride"), Translator::tr("Expansion"), Translator::tr("Output"),
                     Translator::tr("BitOps"), Translator::tr("Share")},
                    2);
    addBlockRows(table, network, costs);
}

void addCosts(HtmlWriter& html, const Design& network, const CostReport& costs)
{
    const CountingRuleInfo& rule = infoOf(costs.options.rule);
    const auto section = html.open("section", {{"id", "costs"}});
    html.add("h2", Translator::tr("Costs"));
    {
        const auto text = html.open("p");
        html.addText(Translator::tr("Counted by the rule "));
        html.add("strong", rule.name);
        html.addText(Translator::tr(": BitOps of a layer = "));
        html.add("strong", rule.formula);
        html.addText(Translator::tr(". %1.", Translator::tr(rule.description)));
    }
    if (const std::string incomplete = incompleteText(costs, plainName); !incomplete.empty()) {
        html.add("p", incomplete, {{"class", "warning"}});
    }
    addTotals(html, costs);
    html.add("h3", Translator::tr("Layer by layer"));
    addLayers(html, costs);
    html.add("h3", Translator::tr("By other rules"));
    addOtherRules(html, network, costs);
}

} // namespace bitops
