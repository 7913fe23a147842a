// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/cost_json.h"

#include "core/report/number_text.h"

namespace bitops {

namespace {

using Json = nlohmann::ordered_json;

Json shapeToJson(const Shape& shape)
{
    return Json::array({shape.channels, shape.height, shape.width});
}

Json totalToJson(const TotalCost& total)
{
    return {{"bitops", total.bitops},
            {"macs", total.macs},
            {"parameters", total.parameters},
            {"weights", total.weights},
            {"weight_bytes", bytesOfBits(total.weightStorageBits)},
            {"float_weight_bytes", 4 * total.weights},
            {"mean_bits_per_mac", total.meanBitsPerMac()},
            {"bitops_at_8_bits", total.bitopsAtEightBits}};
}

Json blockToJson(const BlockCost& cost)
{
    return {{"block", cost.block},
            {"depthwise_bitops", cost.depthwiseBitops},
            {"pointwise_bitops", cost.pointwiseBitops},
            {"total_block_bitops", cost.bitops},
            {"output_size", Json::array({cost.output.height, cost.output.width})}};
}

Json layerToJson(const CostReport& report, const LayerCost& cost)
{
    const Layer& layer = cost.layer;
    const std::optional<double> share = report.shareOf(cost);
    return {{"block", layer.block ? Json(*layer.block) : Json(nullptr)},
            {"layer", layerName(layer.kind)},
            {"input", shapeToJson(layer.input)},
            {"output", shapeToJson(layer.output)},
            {"kernel", layer.kernel},
            {"stride", layer.stride},
            {"padding", layer.padding},
            {"groups", layer.groups},
            {"weight_bits", layer.weightBits},
            {"input_bits", layer.inputBits},
            {"macs", cost.macs},
            {"bitops", cost.bitops},
            {"share", share ? Json(*share) : Json(nullptr)},
            {"weights", cost.weights},
            {"batch_norm_parameters", cost.batchNormParameters},
            {"biases", cost.biases}};
}

} // namespace

Json costsToJson(const CostReport& report)
{
    Json blocks = Json::array();
    for (const BlockCost& cost : report.blocks) {
        blocks.push_back(blockToJson(cost));
    }
    Json layers = Json::array();
    for (const LayerCost& cost : report.layers) {
        layers.push_back(layerToJson(report, cost));
    }
    return {{"counting", infoOf(report.options.rule).name},
            {"network", report.networkName},
            {"input", shapeToJson(report.input.shape)},
            {"with_classifier", report.options.withClassifier},
            {"total", totalToJson(report.total)},
            {"blocks", std::move(blocks)},
            {"layers", std::move(layers)}};
}

} // namespace bitops
