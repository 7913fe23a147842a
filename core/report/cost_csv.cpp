// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/cost_csv.h"

#include "core/report/csv_writer.h"
#include "core/report/number_text.h"

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
                             "float_weight_bytes"}) {
        csv.add(name);
    }
    csv.endRow();
}

void addShape(CsvWriter& csv, const Shape& shape)
{
    csv.add(shape.channels).add(shape.height).add(shape.width);
}

void addRow(CsvWriter& csv, const CostReport& report, const LayerCost& cost)
{
    const Layer& layer = cost.layer;
    csv.add(infoOf(report.options.rule).name).add(shapeToText(report.input.shape));
    csv.add(layer.block ? std::to_string(*layer.block) : std::string()).add(layerName(layer.kind));
    addShape(csv, layer.input);
    addShape(csv, layer.output);
    csv.add(layer.kernel).add(layer.stride).add(layer.padding).add(layer.groups);
    csv.add(layer.weightBits).add(layer.inputBits);
    csv.add(cost.macs).add(cost.bitops).add(report.shareOf(cost));
    csv.add(report.isInTotal(cost) ? "yes" : "no");
    csv.add(cost.weights).add(cost.batchNormParameters).add(cost.biases);
    csv.add(bytesOfBits(cost.weightStorageBits())).add(4 * cost.weights);
    csv.endRow();
}

} // namespace

std::string costsToCsv(const CostReport& report)
{
    CsvWriter csv;
    addHeader(csv);
    for (const LayerCost& cost : report.layers) {
        addRow(csv, report, cost);
    }
    return csv.text();
}

} // namespace bitops
