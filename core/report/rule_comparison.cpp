// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/rule_comparison.h"

#include "core/report/cost_json.h"
#include "core/report/cost_table.h"
#include "core/report/number_text.h"
#include "core/report/text_table.h"

#include <algorithm>

namespace bitops {

namespace {

using Json = nlohmann::ordered_json;

std::string blockText(const Layer& layer)
{
    return layer.block ? std::to_string(*layer.block) : std::string();
}

std::string numberText(std::optional<std::int64_t> number)
{
    return number ? groupedText(*number) : "-";
}

Json orNull(std::optional<std::int64_t> number)
{
    return number ? Json(*number) : Json(nullptr);
}

std::string totalTitle(const CostReport& longest)
{
    return std::string(longest.isComplete() ? "total" : "partial total") +
           (longest.options.withClassifier ? "" : " without classifier");
}

TextTable comparisonTable(const std::vector<CostReport>& reports)
{
    const CostReport& longest = longestOf(reports);
    TextTable table;
    TextTable::Row heading{"Block", "Layer", "MACs"};
    TextTable::Row total{"", totalTitle(longest), groupedText(longest.total.macs)};
    for (const CostReport& report : reports) {
        heading.emplace_back(infoOf(report.options.rule).name);
        total.push_back(numberText(totalBitopsOf(report, longest.layers.size())));
    }
    table.rows.push_back(std::move(heading));
    for (std::size_t i = 0; i < longest.layers.size(); ++i) {
        TextTable::Row row{blockText(longest.layers[i].layer), std::string(longest.layers[i].layer.name),
                           groupedText(longest.layers[i].macs)};
        for (const CostReport& report : reports) {
            row.push_back(numberText(bitopsAt(report, i)));
        }
        table.rows.push_back(std::move(row));
    }
    table.rows.push_back(std::move(total));
    return table;
}

/// Only a count that does not fit ends one report before another.
std::string gapText(const std::vector<CostReport>& reports)
{
    const std::size_t layers = longestOf(reports).layers.size();
    const bool hasGaps = std::any_of(reports.begin(), reports.end(), [layers](const CostReport& report) {
        return report.layers.size() < layers;
    });
    return hasGaps ? "What a rule cannot count in 64 bits is \"-\".\n\n" : "";
}

std::string titleOf(const std::vector<CostReport>& reports, NameWriter written)
{
    const CostReport& longest = longestOf(reports);
    const std::string name = written(longest.networkName);
    return (name.empty() ? "Network" : "Network " + name) + ", input " + shapeToText(longest.input.shape) +
           ", BitOps under each counting rule\n\n" + incompleteText(longest, written) + gapText(reports);
}

/// {"weight-bits": …, "product": …}
template <typename Value> Json byRule(const std::vector<CostReport>& reports, const Value& valueOf)
{
    Json values = Json::object();
    for (const CostReport& report : reports) {
        values[std::string(infoOf(report.options.rule).name)] = orNull(valueOf(report));
    }
    return values;
}

} // namespace

std::string comparisonToTable(const std::vector<CostReport>& reports)
{
    return titleOf(reports, plainName) + toAlignedText(comparisonTable(reports));
}

std::string comparisonToMarkdown(const std::vector<CostReport>& reports)
{
    return titleOf(reports, markdownText) + toMarkdown(comparisonTable(reports));
}

std::string comparisonToCsv(const std::vector<CostReport>& reports, const CsvDialect& dialect)
{
    const CostReport& longest = longestOf(reports);
    CsvWriter csv(dialect);
    csv.add("input").add("block").add("layer").add("macs").add("in_total");
    for (const CostReport& report : reports) {
        csv.add(infoOf(report.options.rule).name);
    }
    csv.endRow();
    const std::string input = shapeToText(longest.input.shape);
    for (std::size_t i = 0; i < longest.layers.size(); ++i) {
        const LayerCost& cost = longest.layers[i];
        csv.add(input).add(blockText(cost.layer)).add(cost.layer.name).add(cost.macs);
        csv.add(longest.isInTotal(cost) ? "yes" : "no");
        for (const CostReport& report : reports) {
            csv.add(bitopsAt(report, i));
        }
        csv.endRow();
    }
    csv.add(input).add("").add("total").add(longest.total.macs).add("");
    for (const CostReport& report : reports) {
        csv.add(totalBitopsOf(report, longest.layers.size()));
    }
    csv.endRow();
    return csv.text();
}

Json comparisonToJson(const std::vector<CostReport>& reports)
{
    const CostReport& longest = longestOf(reports);
    Json layers = Json::array();
    for (std::size_t i = 0; i < longest.layers.size(); ++i) {
        const std::optional<std::size_t> block = longest.layers[i].layer.block;
        layers.push_back(
            {{"block", block ? Json(*block) : Json(nullptr)},
             {"layer", longest.layers[i].layer.name},
             {"macs", longest.layers[i].macs},
             {"bitops", byRule(reports, [i](const CostReport& report) { return bitopsAt(report, i); })}});
    }
    Json whole = Json::array();
    for (const CostReport& report : reports) {
        whole.push_back(costsToJson(report));
    }
    const auto totalUnder = [count = longest.layers.size()](const CostReport& report) {
        return totalBitopsOf(report, count);
    };
    const char* const scope = scopeName(longest.options);
    const Json total{{"macs", longest.total.macs},
                     {"bitops", byRule(reports, totalUnder)},
                     {"scope", {{"macs", scope}, {"bitops", scope}}}};
    return {{"counting", "all"},
            {"network", longest.networkName},
            {"input", {longest.input.shape.channels, longest.input.shape.height, longest.input.shape.width}},
            {"with_classifier", longest.options.withClassifier},
            {"total", total},
            {"layers", std::move(layers)},
            {"reports", std::move(whole)}};
}

} // namespace bitops
