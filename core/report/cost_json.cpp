// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/cost_json.h"

#include "core/report/number_text.h"
#include "core/report/window_numbers.h"

namespace bitops {

namespace {

using Json = nlohmann::ordered_json;

Json shapeToJson(const Shape& shape)
{
    return Json::array({shape.channels, shape.height, shape.width});
}

Json numberOrArray(const std::vector<int>& numbers)
{
    return numbers.size() == 1 ? Json(numbers.front()) : Json(numbers);
}

Json orNull(std::optional<double> value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json totalToJson(const TotalCost& total, const CostOptions& options)
{
    Json json{{"bitops", total.bitops},
              {"macs", total.macs},
              {"parameters", total.parameters},
              {"weights", total.weights},
              {"weights_distinct", total.distinctWeights},
              {"weight_bytes", bytesOfBits(total.weightStorageBits)},
              {"float_weight_bytes", 4 * total.weights},
              {"mean_bits_per_mac", total.meanBitsPerMac()},
              {"bitops_at_8_bits", total.bitopsAtEightBits},
              {"bitops_at_float", total.bitopsAtFloat},
              {"ratio_to_8_bits", orNull(total.ratioToEightBits())},
              {"ratio_to_float", orNull(total.ratioToFloat())},
              {"parameters_by_kind",
               {{"convolution_weights", total.parameterCounts.convolutionWeights},
                {"classifier_weights", total.parameterCounts.classifierWeights},
                {"batch_norm", total.parameterCounts.batchNorm},
                {"biases", total.parameterCounts.biases}}},
              {"peak_activation_bytes", bytesOfBits(total.peak.bits)},
              {"peak_activation_step", total.peak.step}};
    const char* const withClassifier = scopeName({.withClassifier = true});
    Json scopes = Json::object();
    for (const auto& [key, value] : json.items()) {
        const bool isOfWhole = key == "parameters" || key == "parameters_by_kind" ||
                               key == "peak_activation_bytes" || key == "peak_activation_step";
        scopes[key] = isOfWhole ? withClassifier : scopeName(options);
    }
    json["scope"] = std::move(scopes);
    return json;
}

Json blockToJson(const BlockCost& cost)
{
    return {{"block", cost.block},
            {"depthwise_bitops", cost.depthwiseBitops},
            {"pointwise_bitops", cost.pointwiseBitops},
            {"convolution_bitops", cost.convolutionBitops},
            {"total_block_bitops", cost.bitops},
            {"output_size", Json::array({cost.output.height, cost.output.width})}};
}

Json layerToJson(const CostReport& report, std::size_t index, std::optional<double> cumulative)
{
    const LayerCost& cost = report.layers[index];
    const Layer& layer = cost.layer;
    return {{"block", layer.block ? Json(*layer.block) : Json(nullptr)},
            {"layer", layer.name},
            {"input", shapeToJson(layer.input)},
            {"output", shapeToJson(layer.output)},
            {"kernel", numberOrArray(kernelOf(layer.window))},
            {"stride", numberOrArray(strideOf(layer.window))},
            {"padding", numberOrArray(paddingOf(layer.window))},
            {"groups", layer.groups},
            {"repeats", layer.repeats},
            {"weight_bits", layer.weightBits},
            {"input_bits", layer.inputBits},
            {"macs", cost.macs},
            {"bitops", cost.bitops},
            {"share", orNull(report.shareOf(cost))},
            {"weights", cost.weights},
            {"batch_norm_parameters", cost.batchNormParameters},
            {"biases", cost.biases},
            {"parameters", cost.parameters()},
            {"cumulative_share", orNull(cumulative)},
            {"weight_bytes", bytesOfBits(cost.weightStorageBits())},
            {"float_weight_bytes", 4 * cost.weights},
            {"output_bits", layer.outputBits},
            {"output_bytes", bytesOfBits(cost.outputStorageBits())},
            {"live_bytes", bytesOfBits(cost.liveBits)},
            {"macs_per_byte", cost.macsPerByte()}};
}

Json incompleteToJson(const CostReport& report)
{
    Json notices = Json::array();
    for (const Notice& notice : report.notices) {
        notices.push_back(
            {{"node", notice.node}, {"operation", notice.operation}, {"text", reasonOf(notice)}});
    }
    return notices;
}

} // namespace

const char* scopeName(const CostOptions& options)
{
    return options.withClassifier ? "with_classifier" : "without_classifier";
}

Json costsToJson(const CostReport& report)
{
    Json blocks = Json::array();
    for (const BlockCost& cost : report.blocks) {
        blocks.push_back(blockToJson(cost));
    }
    Json layers = Json::array();
    const std::vector<std::optional<double>> cumulative = report.cumulativeShares();
    for (std::size_t i = 0; i < report.layers.size(); ++i) {
        layers.push_back(layerToJson(report, i, cumulative[i]));
    }
    return {{"counting", infoOf(report.options.rule).name},
            {"network", report.networkName},
            {"input", shapeToJson(report.input.shape)},
            {"with_classifier", report.options.withClassifier},
            {"total", totalToJson(report.total, report.options)},
            {"blocks", std::move(blocks)},
            {"layers", std::move(layers)},
            {"incomplete", incompleteToJson(report)}};
}

} // namespace bitops
