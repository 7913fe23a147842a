// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/cost_csv.h"

#include "core/report/number_text.h"
#include "core/report/window_numbers.h"

#include <algorithm>

namespace bitops {

namespace {

void addHeader(CsvWriter& csv)
{
    for (const char* name : {"counting",
                             "input",
                             "block",
                             "layer",
                             "input_channels",
                             "input_height",
                             "input_width",
                             "output_channels",
                             "output_height",
                             "output_width",
                             "kernel",
                             "stride",
                             "padding",
                             "groups",
                             "weight_bits",
                             "input_bits",
                             "macs",
                             "bitops",
                             "share",
                             "in_total",
                             "weights",
                             "batch_norm_parameters",
                             "biases",
                             "weight_bytes",
                             "float_weight_bytes",
                             "cumulative_share",
                             "parameters",
                             "output_bits",
                             "output_bytes",
                             "live_bytes",
                             "macs_per_byte"}) {
        csv.add(name);
    }
    csv.endRow();
}

void addShape(CsvWriter& csv, const Shape& shape)
{
    csv.add(shape.channels).add(shape.height).add(shape.width);
}

void addRow(CsvWriter& csv, const CostReport& report, std::size_t index, std::optional<double> cumulative)
{
    const LayerCost& cost = report.layers[index];
    const Layer& layer = cost.layer;
    csv.add(infoOf(report.options.rule).name).add(shapeToText(report.input.shape));
    csv.add(layer.block ? std::to_string(*layer.block) : std::string()).add(layer.name);
    addShape(csv, layer.input);
    addShape(csv, layer.output);
    for (const std::vector<int>& numbers :
         {kernelOf(layer.window), strideOf(layer.window), paddingOf(layer.window)}) {
        csv.add(numbersText(numbers));
    }
    csv.add(layer.groups);
    csv.add(layer.weightBits).add(layer.inputBits);
    csv.add(cost.macs).add(cost.bitops).add(report.shareOf(cost));
    csv.add(report.isInTotal(cost) ? "yes" : "no");
    csv.add(cost.weights).add(cost.batchNormParameters).add(cost.biases);
    csv.add(bytesOfBits(cost.weightStorageBits())).add(4 * cost.weights);
    csv.add(cumulative).add(cost.parameters()).add(layer.outputBits);
    csv.add(bytesOfBits(cost.outputStorageBits())).add(bytesOfBits(cost.liveBits));
    csv.add(cost.macsPerByte());
    csv.endRow();
}

std::string rowsToCsv(const CostReport& report, const std::set<std::size_t>* blocks,
                      const CsvDialect& dialect)
{
    CsvWriter csv(dialect);
    addHeader(csv);
    const std::vector<std::optional<double>> cumulative = report.cumulativeShares();
    const auto isChosen = [&](std::size_t layer) {
        return blocks == nullptr ||
               std::any_of(report.blocks.begin(), report.blocks.end(), [&](const BlockCost& block) {
                   return layer >= block.firstLayer && layer < block.firstLayer + block.layerCount &&
                          blocks->count(block.block) > 0;
               });
    };
    for (std::size_t i = 0; i < report.layers.size(); ++i) {
        if (isChosen(i)) {
            addRow(csv, report, i, cumulative[i]);
        }
    }
    return csv.text();
}

} // namespace

std::string costsToCsv(const CostReport& report, const CsvDialect& dialect)
{
    return rowsToCsv(report, nullptr, dialect);
}

std::string costsOfBlocksToCsv(const CostReport& report, const std::set<std::size_t>& blocks,
                               const CsvDialect& dialect)
{
    return rowsToCsv(report, &blocks, dialect);
}

} // namespace bitops
