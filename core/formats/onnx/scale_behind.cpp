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
    if (areLeft && place.dims.size() != 2) {
        return std::nullopt; // Those of a stack have a scale for each of its matrices.
    }
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

/// What a layer adds, as the plan leaves it.
struct Bias
{
    std::vector<float> values;
    std::string planned; ///< Its name where the plan made it.
};

/// None where it is no constant, or rounded: that has no sum with other numbers.
std::optional<Bias> biasOf(const EditedModel& edited, const InferredNode& layer, std::size_t input)
{
    const auto edits = edited.plan.inputs.find(layer.node);
    if (edits != edited.plan.inputs.end() && edits->second.contains(input)) {
        const auto tensor = edited.plan.tensors.find(edits->second.at(input));
        return tensor == edited.plan.tensors.end()
                   ? std::nullopt
                   : std::optional(Bias{tensor->second.values, tensor->first});
    }
    std::optional<ConstantValues> values = constantValues(edited.model, layer.inputs[input]);
    return values && !values->isRounded ? std::optional(Bias{std::move(values->values), {}}) : std::nullopt;
}

std::string uniqueName(const EditedModel& edited, std::string name)
{
    while (edited.names.contains(name) || edited.plan.tensors.contains(name)) {
        name += "_";
    }
    return name;
}

/// Divides the layer's bias by the scales; false where that cannot be.
bool divideBias(const EditedModel& edited, const InferredNode& layer, std::size_t input,
                const std::vector<float>& scales)
{
    std::optional<Bias> bias = biasOf(edited, layer, input);
    const Dims& dims = *edited.model.inferred.facts[layer.inputs[input]].dims;
    const bool isOfChannels = bias && bias->values.size() == scales.size() && !dims.empty() &&
                              dims.back() == static_cast<std::int64_t>(scales.size());
    if (!bias || (scales.size() > 1 && !isOfChannels)) {
        return false;
    }
    for (std::size_t i = 0; i < bias->values.size(); ++i) {
        bias->values[i] /= scales[i % scales.size()];
    }
    edited.plan.tensors.erase(bias->planned);
    const std::string name = uniqueName(edited, std::string(layer.node->outputs.front()) + ".bias_of_signs");
    edited.plan.tensors[name] = {dims, std::move(bias->values)};
    edited.plan.inputs[layer.node][input] = name;
    return true;
}

} // namespace

void putScaleBehind(const EditedModel& edited, const InferredNode& layer, const WeightPlace& place,
                    PlannedQuantizer& quantizer)
{
    std::vector<float> scales = quantizer.scales;
    for (float& scale : scales) {
        scale = std::max(scale, leastScale);
    }
    const std::optional<Dims> dims =
        dimsBehind(edited.model.inferred.facts[layer.outputs.front()], layer, place, scales.size());
    if (!dims) {
        return;
    }
    const std::size_t bias = layer.rule->operands.bias.value_or(layer.inputs.size());
    const bool hasBias = bias < layer.inputs.size() && layer.inputs[bias] != noTensor;
    if (hasBias && !divideBias(edited, layer, bias, scales)) {
        return;
    }
    edited.plan.scalesBehind[layer.node] = {
        uniqueName(edited, std::string(layer.node->outputs.front()) + ".unscaled"),
        {*dims, std::move(scales)}};
    quantizer.scales = {1};
}

} // namespace bitops::onnx
