// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/cost_table.h"

#include "core/report/number_text.h"

#include <algorithm>
#include <cstdio>

namespace bitops {

namespace {

using Row = std::vector<std::string>;

/// How wide a text of UTF-8 stands on a terminal: one column for each character (all of ours are narrow).
std::size_t displayWidth(const std::string& text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

/// Columns apart by two blanks; the first two columns to the left, numbers to the right.
std::string aligned(const std::vector<Row>& rows)
{
    constexpr std::size_t textColumns = 2;
    std::vector<std::size_t> widths(rows.front().size(), 0);
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], displayWidth(row[i]));
        }
    }
    std::string text;
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string blanks(widths[i] - displayWidth(row[i]), ' ');
            text += i == 0 ? "" : "  ";
            text += i < textColumns ? row[i] + blanks : blanks + row[i];
        }
        text += "\n";
    }
    return text;
}

Row layerRow(const CostReport& report, const LayerCost& cost)
{
    const Layer& layer = cost.layer;
    const std::optional<double> share = report.shareOf(cost);
    return {layer.block ? std::to_string(*layer.block) : "-",
            std::string(layerName(layer.kind)),
            shapeToText(layer.output),
            std::to_string(layer.weightBits),
            groupedText(cost.macs),
            groupedText(cost.bitops),
            share ? percentToText(*share) : "-",
            groupedText(cost.weights)};
}

std::string totalLine(const char* name, const std::string& value)
{
    std::string line = name;
    line.resize(18, ' ');
    return line + value + "\n";
}

std::string totals(const CostReport& report)
{
    const TotalCost& total = report.total;
    char meanBits[32];
    std::snprintf(meanBits, sizeof meanBits, "%.2f", total.meanBitsPerMac());
    const std::string scope =
        report.options.withClassifier ? "with the classifier" : "without the classifier";
    return totalLine("BitOps", groupedText(total.bitops) + " (" +
                                   std::string(infoOf(report.options.rule).name) + ", " + scope + ")") +
           totalLine("MACs", groupedText(total.macs)) + totalLine("Mean bits per MAC", meanBits) +
           totalLine("Weights", groupedText(total.weights) + ", " +
                                    groupedText(bytesOfBits(total.weightStorageBits)) +
                                    " bytes at their bits, " + groupedText(4 * total.weights) + " as float") +
           totalLine("Parameters",
                     groupedText(total.parameters) + " (all: classifier and batch norm included)");
}

} // namespace

std::string costsToTable(const CostReport& report)
{
    const CountingRuleInfo& rule = infoOf(report.options.rule);
    std::string text = report.networkName.empty() ? "Network" : "Network " + report.networkName;
    text += ", input " + shapeToText(report.input.shape) + ", counting " + std::string(rule.name) +
            ": BitOps = " + std::string(rule.formula) + "\n\n";
    std::vector<Row> rows{{"Block", "Layer", "Output", "Bits", "MACs", "BitOps", "Share", "Weights"}};
    for (const LayerCost& cost : report.layers) {
        rows.push_back(layerRow(report, cost));
    }
    return text + aligned(rows) + "\n" + totals(report);
}

} // namespace bitops
