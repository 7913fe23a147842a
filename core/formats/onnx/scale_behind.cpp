// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/scale_behind.h"

#include "core/formats/onnx/constant_values.h"
#include "core/formats/onnx/quantizer_writer.h"

#include <algorithm>
#include <optional>

namespace bitops::onnx {

namespace {

/// Of one scale for each output channel, to be combined with what the layer gives; none where they are of
/// something else.
std::optional<Dims> dimsBehind(const Facts& output, const InferredNode& layer, const WeightPlace& place,
                               std::size_t count)
{
    if (count == 1) {
        return Dims();
    }
    if (!output.dims || layer.rule->role == Role::TransposedConvolution) {
        return std::nullopt;
    }
    const std::size_t sides = output.dims->size();
    const bool areLeft = layer.rule->role == Role::Product && place.input == layer.rule->operands.data;
    const std::size_t side = areLeft                             ? sides - 2
                             : layer.rule->role == Role::Product ? sides - 1
                             : place.isChannelsLast              ? sides - 1
                                                                 : std::size_t{1};
    if (side >= sides || (*output.dims)[side] != static_cast<std::int64_t>(count)) {
        return std::nullopt;
    }
    Dims dims(sides, 1);
    dims[side] = static_cast<std::int64_t>(count);
    return dims;
}

/// The values of a tensor as the plan leaves them; none where they are no constants.
std::optional<std::vector<float>> plannedValues(LoadedModel& model, const InferredNode& node,
                                                std::size_t input, const RoundingPlan& plan)
{
    if (const auto edits = plan.inputs.find(node.node); edits != plan.inputs.end()) {
        if (const auto edit = edits->second.find(input); edit != edits->second.end()) {
            const auto tensor = plan.tensors.find(edit->second);
            return tensor == plan.tensors.end() ? std::nullopt : std::optional(tensor->second.values);
        }
    }
    std::optional<ConstantValues> values = constantValues(model, node.inputs[input]);
    return values ? std::optional(std::move(values->values)) : std::nullopt;
}

} // namespace

void putScaleBehind(LoadedModel& model, const InferredNode& layer, const WeightPlace& place,
                    PlannedQuantizer& quantizer, RoundingPlan& plan)
{
    std::vector<float> scales = quantizer.scales;
    for (float& scale : scales) {
        scale = std::max(scale, leastScale);
    }
    const std::optional<Dims> dims =
        dimsBehind(model.inferred.facts[layer.outputs.front()], layer, place, scales.size());
    if (!dims) {
        return;
    }
    const std::size_t bias = layer.rule->operands.bias.value_or(layer.inputs.size());
    if (bias < layer.inputs.size() && layer.inputs[bias] != noTensor) {
        std::optional<std::vector<float>> values = plannedValues(model, layer, bias, plan);
        const bool isOfChannels = values && (scales.size() == 1 || values->size() == scales.size());
        if (!isOfChannels) {
            return;
        }
        for (std::size_t i = 0; i < values->size(); ++i) {
            (*values)[i] /= scales[i % scales.size()];
        }
        const std::string name = quantizer.input + ".bias_of_signs";
        plan.tensors[name] = {*model.inferred.facts[layer.inputs[bias]].dims, *std::move(values)};
        plan.inputs[layer.node][bias] = name;
    }
    plan.scalesBehind[layer.node] = {*dims, std::move(scales)};
    quantizer.scales = {1};
}

} // namespace bitops::onnx
