// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/rule_comparison.h"

#include "core/report/cost_json.h"
#include "core/report/csv_writer.h"
#include "core/report/number_text.h"
#include "core/report/text_table.h"

namespace bitops {

namespace {

using Json = nlohmann::ordered_json;

std::string blockText(const Layer& layer)
{
    return layer.block ? std::to_string(*layer.block) : std::string();
}

TextTable comparisonTable(const std::vector<CostReport>& reports)
{
    const CostReport& first = reports.front();
    TextTable table;
    TextTable::Row heading{"Block", "Layer", "MACs"};
    TextTable::Row total{"", first.options.withClassifier ? "total" : "total without classifier",
                         groupedText(first.total.macs)};
    for (const CostReport& report : reports) {
        heading.emplace_back(infoOf(report.options.rule).name);
        total.push_back(groupedText(report.total.bitops));
    }
    table.rows.push_back(std::move(heading));
    for (std::size_t i = 0; i < first.layers.size(); ++i) {
        TextTable::Row row{blockText(first.layers[i].layer), layerTitle(first, i),
                           groupedText(first.layers[i].macs)};
        for (const CostReport& report : reports) {
            row.push_back(groupedText(report.layers[i].bitops));
        }
        table.rows.push_back(std::move(row));
    }
    table.rows.push_back(std::move(total));
    return table;
}

std::string titleOf(const CostReport& report)
{
    return (report.networkName.empty() ? "Network" : "Network " + report.networkName) + ", input " +
           shapeToText(report.input.shape) + ", BitOps under each counting rule\n\n";
}

/// {"weight-bits": …, "product": …}
template <typename Value> Json byRule(const std::vector<CostReport>& reports, const Value& valueOf)
{
    Json values = Json::object();
    for (const CostReport& report : reports) {
        values[std::string(infoOf(report.options.rule).name)] = valueOf(report);
    }
    return values;
}

} // namespace

std::string comparisonToTable(const std::vector<CostReport>& reports)
{
    return titleOf(reports.front()) + toAlignedText(comparisonTable(reports));
}

std::string comparisonToMarkdown(const std::vector<CostReport>& reports)
{
    return titleOf(reports.front()) + toMarkdown(comparisonTable(reports));
}

std::string comparisonToCsv(const std::vector<CostReport>& reports)
{
    const CostReport& first = reports.front();
    CsvWriter csv;
    csv.add("input").add("block").add("layer").add("macs").add("in_total");
    for (const CostReport& report : reports) {
        csv.add(infoOf(report.options.rule).name);
    }
    csv.endRow();
    const std::string input = shapeToText(first.input.shape);
    for (std::size_t i = 0; i < first.layers.size(); ++i) {
        const LayerCost& cost = first.layers[i];
        csv.add(input).add(blockText(cost.layer)).add(layerTitle(first, i)).add(cost.macs);
        csv.add(first.isInTotal(cost) ? "yes" : "no");
        for (const CostReport& report : reports) {
            csv.add(report.layers[i].bitops);
        }
        csv.endRow();
    }
    csv.add(input).add("").add("total").add(first.total.macs).add("");
    for (const CostReport& report : reports) {
        csv.add(report.total.bitops);
    }
    csv.endRow();
    return csv.text();
}

Json comparisonToJson(const std::vector<CostReport>& reports)
{
    const CostReport& first = reports.front();
    Json layers = Json::array();
    for (std::size_t i = 0; i < first.layers.size(); ++i) {
        const std::optional<std::size_t> block = first.layers[i].layer.block;
        layers.push_back(
            {{"block", block ? Json(*block) : Json(nullptr)},
             {"layer", layerTitle(first, i)},
             {"macs", first.layers[i].macs},
             {"bitops", byRule(reports, [i](const CostReport& report) { return report.layers[i].bitops; })}});
    }
    Json whole = Json::array();
    for (const CostReport& report : reports) {
        whole.push_back(costsToJson(report));
    }
    const Json total{{"macs", first.total.macs}, {"bitops", byRule(reports, [](const CostReport& report) {
                                                      return report.total.bitops;
                                                  })}};
    return {{"counting", "all"},
            {"network", first.networkName},
            {"input", {first.input.shape.channels, first.input.shape.height, first.input.shape.width}},
            {"with_classifier", first.options.withClassifier},
            {"total", total},
            {"layers", std::move(layers)},
            {"reports", std::move(whole)}};
}

} // namespace bitops
