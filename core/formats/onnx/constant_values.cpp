// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/constant_values.h"

#include "core/formats/onnx/numbers.h"
#include "core/formats/onnx/runnable.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

namespace bitops::onnx {

namespace {

using Floats = std::optional<std::vector<float>>;

/// The numbers of an input of constants; these where there is none.
Floats inputValues(LoadedModel& model, const InferredNode& node, std::size_t input, float fallback)
{
    if (input >= node.inputs.size() || node.inputs[input] == noTensor) {
        return std::vector{fallback};
    }
    return constantValues(model, node.inputs[input]);
}

/// The setting of older operator sets, in which bounds were no inputs.
float realOf(const InferredNode& node, std::string_view name, float fallback)
{
    const Attribute* const attribute = node.node->attribute(name);
    return attribute == nullptr ? fallback : attribute->real.value_or(fallback);
}

Floats clipped(LoadedModel& model, const InferredNode& node)
{
    constexpr float most = std::numeric_limits<float>::max();
    Floats values = constantValues(model, node.inputs.front());
    const Floats lowest = inputValues(model, node, 1, realOf(node, "min", -most));
    const Floats highest = inputValues(model, node, 2, realOf(node, "max", most));
    if (!values || !lowest || !highest || lowest->size() != 1 || highest->size() != 1) {
        return std::nullopt;
    }
    for (float& value : *values) {
        value = std::min(std::max(value, lowest->front()), highest->front());
    }
    return values;
}

/// How many values in a row have the same place along the axis.
std::optional<std::size_t> runLength(const Dims& dims, std::int64_t axis)
{
    const std::optional<std::size_t> side = sideAt(axis, dims.size());
    if (!side) {
        return std::nullopt;
    }
    std::size_t length = 1;
    for (std::size_t i = *side + 1; i < dims.size(); ++i) {
        length *= static_cast<std::size_t>(dims[i]);
    }
    return length;
}

/// With one scale and zero point for all values, or for each place along the axis; not for blocks of values.
Floats dequantized(LoadedModel& model, const InferredNode& node)
{
    Floats values = constantValues(model, node.inputs.front());
    const Floats scales = inputValues(model, node, 1, 1);
    const Floats zeros = inputValues(model, node, 2, 0);
    const std::optional<Dims>& dims = model.inferred.facts[node.inputs.front()].dims;
    if (!values || !scales || !zeros || !dims || scales->empty() || zeros->empty() ||
        node.node->integer("block_size", 0) != 0) {
        return std::nullopt;
    }
    const std::optional<std::size_t> run = scales->size() == 1 && zeros->size() == 1
                                               ? std::optional(std::max<std::size_t>(values->size(), 1))
                                               : runLength(*dims, node.node->integer("axis", 1));
    if (!run || *run == 0) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < values->size(); ++i) {
        const std::size_t place = i / *run;
        (*values)[i] = ((*values)[i] - (*zeros)[place % zeros->size()]) * (*scales)[place % scales->size()];
    }
    return values;
}

/// A file of a few bytes may ask for any number of them: these are a model's worth of weights.
constexpr std::int64_t mostFilled = std::int64_t{1} << 24;

/// Of ConstantOfShape: the same number everywhere, 0 if it names none.
Floats filled(LoadedModel& model, const InferredNode& node)
{
    const std::optional<std::int64_t> count = model.inferred.facts[node.outputs.front()].count();
    const Attribute* const value = node.node->attribute("value");
    float number = 0;
    if (value != nullptr && value->tensor) {
        const Result<std::vector<float>> stored = model.stored.readFloats(*value->tensor);
        if (!stored || stored->size() != 1) {
            return std::nullopt;
        }
        number = stored->front();
    }
    return count && *count >= 0 && *count <= mostFilled
               ? std::optional(std::vector<float>(static_cast<std::size_t>(*count), number))
               : std::nullopt;
}

} // namespace

std::optional<std::vector<float>> constantValues(LoadedModel& model, TensorId tensor)
{
    const Facts& facts = model.inferred.facts[tensor];
    if (!facts.isConstant) {
        return std::nullopt;
    }
    const TensorId origin = facts.origin == noTensor ? tensor : facts.origin;
    if (const StoredTensor* const stored = model.inferred.stored[origin]) {
        Result<std::vector<float>> values = model.stored.readFloats(*stored);
        return values ? std::optional(*std::move(values)) : std::nullopt;
    }
    const std::optional<std::size_t> producer = producerOf(model.inferred, origin);
    if (!producer) {
        return std::nullopt;
    }
    const InferredNode& node = model.inferred.nodes[*producer];
    if (node.node->operation == "Clip") {
        return clipped(model, node);
    }
    if (node.node->operation == "ConstantOfShape") {
        return filled(model, node);
    }
    return node.node->operation == "DequantizeLinear" ? dequantized(model, node) : std::nullopt;
}

} // namespace bitops::onnx
