// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cost/explanation.h"
#include "core/network/network_json.h"
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
        std::string type(blockTypeName(block.type));
        if (isCounted && costs.blocks[i].hasSkip) {
            type += " with skip";
        }
        table.addRow({std::to_string(i), type, HtmlCell::ofBits(block.weightBits),
                      HtmlCell::ofBits(block.activationBits), std::to_string(block.outChannels),
                      std::to_string(block.kernel), std::to_string(block.stride),
                      block.type == BlockType::InvertedResidual ? std::to_string(block.expansion) : nothing,
                      isCounted ? shapeToText(costs.blocks[i].output) : nothing,
                      isCounted ? groupedText(costs.blocks[i].bitops) : nothing,
                      isCounted ? shareText(costs.shareOf(costs.blocks[i])) : nothing});
    }
}

void addTotals(HtmlWriter& html, const CostReport& costs)
{
    const TotalCost& total = costs.total;
    const ParameterCounts& counts = total.parameterCounts;
    const std::string scope = scopeText(costs.options);
    HtmlTable table(html, {costs.isComplete() ? "Total" : "Partial total", "Of what", "Value"}, 2);
    table.addTotal({"BitOps", scope, groupedText(total.bitops)});
    table.addRow({"MACs", "multiply-accumulates", groupedText(total.macs)});
    table.addRow({"Mean bits of a MAC", "of the weights, over MACs", decimalText(total.meanBitsPerMac())});
    table.addRow({"Of all at 8 bits", groupedText(total.bitopsAtEightBits) + " BitOps",
                  shareText(total.ratioToEightBits())});
    table.addRow({"Of float", groupedText(total.bitopsAtFloat) + " BitOps", shareText(total.ratioToFloat())});
    table.addRow({"Bytes of weights", "at their bits; " + groupedText(4 * total.weights) + " as float",
                  storageText(total.weightStorageBits)});
    table.addRow({"Parameters",
                  "with the classifier: " + groupedText(counts.convolutionWeights) + " of convolutions, " +
                      groupedText(counts.classifierWeights) + " of the classifier, " +
                      groupedText(counts.batchNorm) + " of batch norms, " + groupedText(counts.biases) +
                      " biases",
                  groupedText(total.parameters)});
    table.addRow({"Bytes of activations at most",
                  "in memory at once, at " + (total.peak.step.empty() ? nothing : total.peak.step),
                  storageText(total.peak.bits)});
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
                    {"Layer", "How it is counted", "Weights", "Input", "Output", "MACs", "BitOps", "Share",
                     "Parameters", "Weight bytes"},
                    2);
    for (std::size_t i = 0; i < costs.layers.size(); ++i) {
        const LayerCost& cost = costs.layers[i];
        table.addRow({costs.pathOf(i), explain(cost, costs.options.rule).numbers,
                      HtmlCell::ofBits(cost.layer.weightBits), HtmlCell::ofBits(cost.layer.inputBits),
                      shapeToText(cost.layer.output), groupedText(cost.macs), groupedText(cost.bitops),
                      shareText(costs.shareOf(cost)), groupedText(cost.parameters()),
                      storageText(cost.weightStorageBits())});
    }
    table.addTotal({costs.isComplete() ? "Total" : "Partial total", scopeText(costs.options), "", "", "",
                    groupedText(costs.total.macs), groupedText(costs.total.bitops), "",
                    groupedText(countedParameters(costs)), storageText(costs.total.weightStorageBits)});
}

void addOtherRules(HtmlWriter& html, const Network& network, const CostReport& costs)
{
    HtmlTable table(html, {"Rule", "BitOps of a layer", "What it is", "BitOps", "Of all at 8 bits"}, 3);
    for (const CostReport& report : computeAllCosts(network, costs.options.withClassifier)) {
        const CountingRuleInfo& info = infoOf(report.options.rule);
        const std::vector<HtmlCell> row{
            std::string(info.name), std::string(info.formula), std::string(info.description),
            report.isComplete() ? groupedText(report.total.bitops) : nothing,
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
    return std::string(infoOf(options.rule).name) + ", " +
           (options.withClassifier ? "with the classifier" : "without the classifier");
}

std::string titleOf(const Network& network)
{
    return network.name.empty() ? "Untitled network" : network.name;
}

void addDesign(HtmlWriter& html, const Network& network, const CostReport& costs)
{
    const auto section = html.open("section", {{"id", "design"}});
    html.add("h2", "Design");
    html.add("p", titleOf(network) + ": " + designSummary(network) + ", input " +
                      shapeToText(network.input.shape) + " of " + std::to_string(network.input.bits) +
                      " bits, " + std::to_string(network.classes) + " classes, classifier of " +
                      std::to_string(network.classifierBits) + " bits.");
    addDesignPicture(html, network, costs);
    HtmlTable table(html,
                    {"Block", "Type", "Weights", "Activations", "Channels", "Kernel", "Stride", "Expansion",
                     "Output", "BitOps", "Share"},
                    2);
    addBlockRows(table, network, costs);
}

void addCosts(HtmlWriter& html, const Network& network, const CostReport& costs)
{
    const CountingRuleInfo& rule = infoOf(costs.options.rule);
    const auto section = html.open("section", {{"id", "costs"}});
    html.add("h2", "Costs");
    {
        const auto text = html.open("p");
        html.addText("Counted by the rule ");
        html.add("strong", rule.name);
        html.addText(": BitOps of a layer = ");
        html.add("strong", rule.formula);
        html.addText(". " + std::string(rule.description) + ".");
    }
    if (const std::string incomplete = incompleteText(costs); !incomplete.empty()) {
        html.add("p", incomplete, {{"class", "warning"}});
    }
    addTotals(html, costs);
    html.add("h3", "Layer by layer");
    addLayers(html, costs);
    html.add("h3", "By other rules");
    addOtherRules(html, network, costs);
}

} // namespace bitops
