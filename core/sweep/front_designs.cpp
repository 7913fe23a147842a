// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/front_designs.h"

#include "core/base/csv_reader.h"
#include "core/base/foreign_file.h"
#include "core/base/foreign_text.h"
#include "core/base/text_file.h"
#include "core/base/translator.h"
#include "core/cost/cost_report.h"
#include "core/formats/network_source.h"
#include "core/graph/block_of_bits.h"
#include "core/network/lowering.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

namespace bitops {

namespace {

constexpr std::string_view inputSuffix = ":input";
constexpr std::size_t firstLayerColumn = 2; // Behind "bitops" and "predicted_loss_increase".

/// Whose bits a column has.
struct BitsColumn
{
    /// Of the layer, or of the activations that it reads; none of the classifier, and of the image.
    std::optional<std::size_t> block;
    std::size_t layer = 0; ///< Within the block; of a model, among all.
    bool isInput = false;
};

/// The block whose activations the layer reads; none for the image.
std::optional<std::size_t> blockReadBy(const Graph& graph, const std::string& layer)
{
    const auto node = std::find_if(graph.nodes().begin(), graph.nodes().end(),
                                   [&](const Node& each) { return graph.pathOf(each) == layer; });
    return blockOfBits(graph, graph.inputs(*node).front());
}

/// Those of the table's columns from firstLayerColumn on. The error is half a sentence.
Result<std::vector<BitsColumn>> columnsOf(const CsvRow& header, const CostReport& costs, const Design& design)
{
    if (header.fields.size() <= firstLayerColumn || header.fields[0] != "bitops" ||
        header.fields[1] != "predicted_loss_increase") {
        return Error{Translator::tr("it is no front that \"bitops allocate --front\" has written")};
    }
    const Graph graph = graphOf(design);
    std::vector<BitsColumn> columns;
    for (std::size_t i = firstLayerColumn; i < header.fields.size(); ++i) {
        std::string_view name = textOfCsvField(header.fields[i]);
        const bool isInput = name.ends_with(inputSuffix);
        name.remove_suffix(isInput ? inputSuffix.size() : 0);
        const std::optional<std::size_t> layer = costs.findLayer(name);
        if (!layer) {
            return Error{Translator::tr("the design has no layer \"%1\"", excerpt(name))};
        }
        if (design.imported() != nullptr) {
            columns.push_back({std::nullopt, *layer, isInput});
            continue;
        }
        if (isInput) {
            columns.push_back({blockReadBy(graph, costs.pathOf(*layer)), 0, true});
            continue;
        }
        const std::optional<std::size_t> block = costs.layers[*layer].layer.block;
        columns.push_back({block, block ? *layer - costs.blocks[*block].firstLayer : 0, false});
    }
    return columns;
}

/// The whole number in a field, from 0 to the most; none of anything else.
std::optional<std::int64_t> wholeNumberIn(const CsvTable& table, const std::string& field, double most)
{
    const std::optional<double> number = table.number(field);
    const bool isWhole = number && *number == std::floor(*number) && *number >= 0 && *number <= most;
    return isWhole ? std::optional(static_cast<std::int64_t>(*number)) : std::nullopt;
}

Result<int> bitsFrom(const CsvTable& table, const std::string& field)
{
    const std::optional<std::int64_t> number = wholeNumberIn(table, field, floatBits);
    if (!number || !isBitWidth(static_cast<int>(*number))) {
        return Error{Translator::tr("\"%1\" is no bit-width", excerpt(field))};
    }
    return static_cast<int>(*number);
}

void setLayerBits(Block& block, std::size_t layer, std::size_t layers, int bits)
{
    std::vector<int> all;
    for (std::size_t i = 0; i < layers; ++i) {
        all.push_back(i == layer ? bits : block.weightBits.ofLayer(i));
    }
    const bool isUniform = std::all_of(all.begin(), all.end(), [&](int each) { return each == all.front(); });
    block.weightBits = isUniform ? WeightBits(all.front()) : WeightBits(std::move(all));
}

void setModelBits(const BitsColumn& column, int bits, ImportedNetwork& network)
{
    LayerBits own = network.layers->bitsOf(network.graph, column.layer);
    (column.isInput ? own.activations : own.weights) = bits;
    network.layers->setBits(network.graph, column.layer, own);
}

void setBitsOf(const BitsColumn& column, int bits, const CostReport& costs, Network& network)
{
    if (column.isInput) {
        if (column.block) { // The image keeps its bits.
            network.blocks[*column.block].activationBits = bits;
        }
    } else if (column.block) {
        setLayerBits(network.blocks[*column.block], column.layer, costs.blocks[*column.block].layerCount,
                     bits);
    } else {
        network.classifierBits = bits;
    }
}

Result<FrontDesign> designOf(const CsvTable& table, const CsvRow& row, const std::vector<BitsColumn>& columns,
                             const CostReport& costs, const Design& network)
{
    constexpr double mostBitops = 0x1p62;
    const std::optional<std::int64_t> bitops = wholeNumberIn(table, row.fields.front(), mostBitops);
    if (!bitops) {
        return Error{Translator::tr("\"%1\" is no number of BitOps", excerpt(row.fields.front()))};
    }
    if (row.fields.size() != columns.size() + firstLayerColumn) {
        return Error{Translator::tr("there are %1 fields, but %2 columns",
                                    static_cast<std::int64_t>(row.fields.size()),
                                    static_cast<std::int64_t>(columns.size() + firstLayerColumn))};
    }
    FrontDesign design{*bitops, network};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Result<int> bits = bitsFrom(table, row.fields[i + firstLayerColumn]);
        if (!bits) {
            return bits.error();
        }
        if (Network* const blocks = design.network.blocks()) {
            setBitsOf(columns[i], *bits, costs, *blocks);
        } else {
            setModelBits(columns[i], *bits, *design.network.imported());
        }
    }
    return design;
}

Result<std::vector<FrontDesign>> designsOf(const CsvTable& table, const Design& network)
{
    const CostReport costs = computeCosts(network, {});
    if (!costs.isComplete()) {
        return Error{describe(costs.problems.front())};
    }
    if (table.rows.size() < 2) {
        return Error{Translator::tr("there is no point in it")};
    }
    const Result<std::vector<BitsColumn>> columns = columnsOf(table.rows.front(), costs, network);
    if (!columns) {
        return columns.error();
    }
    std::vector<FrontDesign> designs;
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
        Result<FrontDesign> design = designOf(table, table.rows[i], *columns, costs, network);
        if (!design) {
            return Error{Translator::tr("line %1: %2", static_cast<std::int64_t>(table.rows[i].line),
                                        design.error().message)};
        }
        designs.push_back(*std::move(design));
    }
    std::stable_sort(designs.begin(), designs.end(), [](const FrontDesign& first, const FrontDesign& second) {
        return first.bitops < second.bitops;
    });
    return designs;
}

/// Of each budget, the dearest within it, each design once. The error is half a sentence.
Result<std::vector<FrontDesign>> within(std::vector<std::int64_t> budgets, std::vector<FrontDesign> designs)
{
    if (budgets.empty()) {
        return designs;
    }
    std::sort(budgets.begin(), budgets.end());
    std::vector<FrontDesign> chosen;
    for (const std::int64_t budget : budgets) {
        const auto above = std::upper_bound(
            designs.begin(), designs.end(), budget,
            [](std::int64_t most, const FrontDesign& design) { return most < design.bitops; });
        if (above == designs.begin()) {
            return Error{Translator::tr("no point of it costs %1 BitOps or less", budget)};
        }
        const FrontDesign& best = *std::prev(above);
        if (chosen.empty() || chosen.back().bitops != best.bitops) {
            chosen.push_back(best);
        }
    }
    return chosen;
}

} // namespace

Result<std::vector<FrontDesign>> frontDesigns(const SweepFront& front, const std::filesystem::path& base)
{
    const Result<Design> network = designFromSource(front.network, base);
    if (!network) {
        return network.error();
    }
    const Result<std::string> text = readTextFile(front.file);
    if (!text) {
        return text.error();
    }
    const Result<CsvTable> table = csvFromText(*text);
    if (!table) {
        return readError(front.file, table.error().message);
    }
    Result<std::vector<FrontDesign>> designs = designsOf(*table, *network);
    designs = designs ? within(front.budgets, *std::move(designs)) : designs.error();
    return designs ? std::move(designs) : readError(front.file, designs.error().message);
}

} // namespace bitops
