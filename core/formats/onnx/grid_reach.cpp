// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/grid_reach.h"

#include "core/formats/onnx/grid_rules.h"
#include "core/formats/onnx/runnable.h"

#include <algorithm>
#include <cmath>

namespace bitops::onnx {

namespace {

/// The largest of an input's numbers.
std::optional<double> largestOf(const RuleContext& context, std::size_t input)
{
    const Values* const values = context.values(input);
    return values == nullptr || values->empty()
               ? std::nullopt
               : std::optional(static_cast<double>(*std::ranges::max_element(*values)));
}

const InferredNode* producerIn(const Inferred& model, TensorId tensor)
{
    const std::optional<std::size_t> node = tensor == noTensor ? std::nullopt : producerOf(model, tensor);
    return node ? &model.nodes[*node] : nullptr;
}

bool isQuantizer(const InferredNode* node)
{
    return node != nullptr && node->rule != nullptr && node->rule->role == Role::Quantizer;
}

/// The node that begins the quantizer whose result this is; null if none stands right there.
const InferredNode* rounderOf(const Inferred& model, TensorId tensor)
{
    const InferredNode* node = producerIn(model, tensor);
    if (!isQuantizer(node)) {
        return nullptr;
    }
    while (node != nullptr &&
           (node->node->operation == "DequantizeLinear" || node->node->operation == "Clip")) {
        node = producerIn(model, node->inputs.front());
    }
    return isQuantizer(node) ? node : nullptr;
}

/// Whether what it gives lies on the grid of its first input, which is all that it is made of.
bool handsOn(const InferredNode* node)
{
    return node != nullptr && node->rule != nullptr && node->rule->role != Role::Quantizer &&
           node->rule->grid == gridOfFirst && !node->inputs.empty();
}

constexpr int mostSteps = 1'000; ///< Upwards; files may be made to be deep.

/// Trunc and MultiThreshold give other numbers than a rounding does: as many levels as their results have.
std::optional<Reach> reachOfLevels(const RuleContext& context, int bits)
{
    if (context.node.operation == "MultiThreshold") {
        const Attribute* const scale = context.node.attribute("out_scale");
        const Attribute* const bias = context.node.attribute("out_bias");
        const Dims* const thresholds = context.dims(1);
        const double first = bias == nullptr ? 0 : static_cast<double>(bias->real.value_or(0));
        const double step = scale == nullptr ? 1 : static_cast<double>(scale->real.value_or(1));
        const double steps = thresholds == nullptr || thresholds->empty()
                                 ? levelsOf(bits, false)
                                 : static_cast<double>(thresholds->back());
        const double last = first + step * steps;
        return Reach{std::max(std::abs(first), std::abs(last)), std::min(first, last) < 0};
    }
    constexpr std::size_t scaleOfResult = 4; // Before version 2 it is that of the data.
    const std::optional<double> scale = largestOf(context, context.inputs.size() > 5 ? scaleOfResult : 1);
    const bool isSigned = context.node.integer("signed", 1) != 0;
    return scale ? std::optional(Reach{*scale * levelsOf(bits, isSigned), isSigned}) : std::nullopt;
}

/// Of QuantizeLinear: where 0 is none of the middle levels, one side reaches further than the other.
Reach reachOfIntegers(const RuleContext& context, double scale, ElementType type, int bits)
{
    const bool isSigned = type == ElementType::Int8 || type == ElementType::Int16 ||
                          type == ElementType::Int4 || type == ElementType::Int2;
    const double zero = largestOf(context, 2).value_or(0);
    if (zero == 0 || bits != widthOf(type)) { // A Clip behind it has its own ends.
        return {scale * levelsOf(bits, isSigned || zero != 0), isSigned || zero != 0};
    }
    const double lowest = isSigned ? -std::exp2(bits - 1) : 0;
    const double highest = lowest + std::exp2(bits) - 1;
    return {scale * std::max(zero - lowest, highest - zero), zero > lowest};
}

/// From the node that begins a quantizer to the tensor that it gives in the end.
std::optional<Reach> reachOfQuantizer(const Inferred& model, const InferredNode& rounder, TensorId end)
{
    const RuleContext context = model.contextOf(rounder);
    const std::string_view operation = rounder.node->operation;
    const int bits = model.facts[end].bits();
    if (operation == "Trunc" || operation == "MultiThreshold") {
        return reachOfLevels(context, bits);
    }
    const std::optional<double> scale = largestOf(context, 1);
    if (!scale) {
        return std::nullopt;
    }
    if (operation == "BipolarQuant") {
        return Reach{*scale, true};
    }
    if (operation == "Quant" || operation == "IntQuant") {
        const bool isSigned = rounder.node->integer("signed", 1) != 0;
        return Reach{*scale * levelsOf(bits, isSigned), isSigned};
    }
    return operation == "QuantizeLinear"
               ? std::optional(
                     reachOfIntegers(context, *scale, model.facts[rounder.outputs.front()].type, bits))
               : std::nullopt;
}

std::optional<Reach> reachAbove(const Inferred& model, TensorId tensor, int& steps);

/// Of joined values: as far as the furthest.
std::optional<Reach> reachOfAll(const Inferred& model, const InferredNode& node, std::size_t first,
                                int& steps)
{
    std::optional<Reach> furthest;
    for (std::size_t i = first; i < node.inputs.size(); ++i) {
        const std::optional<Reach> reach = reachAbove(model, node.inputs[i], steps);
        if (!reach) {
            return std::nullopt;
        }
        furthest = furthest
                       ? Reach{std::max(furthest->range, reach->range), furthest->isSigned || reach->isSigned}
                       : *reach;
    }
    return furthest;
}

std::optional<Reach> reachAbove(const Inferred& model, TensorId tensor, int& steps)
{
    if (tensor == noTensor || model.facts[tensor].gridBits == 0 || ++steps > mostSteps) {
        return std::nullopt;
    }
    if (const InferredNode* const rounder = rounderOf(model, tensor)) {
        return reachOfQuantizer(model, *rounder, tensor);
    }
    const InferredNode* const node = producerIn(model, tensor);
    if (node == nullptr || node->rule == nullptr || node->inputs.empty()) {
        return std::nullopt;
    }
    if (node->rule->grid == gridOfFirst || node->rule->grid == resizedGrid) {
        return reachAbove(model, node->inputs.front(), steps);
    }
    return node->rule->grid == widestGrid     ? reachOfAll(model, *node, 0, steps)
           : node->rule->grid == gridOfChoice ? reachOfAll(model, *node, 1, steps)
                                              : std::nullopt;
}

/// Whether one node alone reads it, once, and it is no result.
bool isReadOnce(const Inferred& model, TensorId tensor)
{
    std::ptrdiff_t readers = std::ranges::count(model.outputs, tensor);
    for (const InferredNode& node : model.nodes) {
        readers += std::ranges::count(node.inputs, tensor);
    }
    return readers == 1;
}

} // namespace

double levelsOf(int bits, bool isSigned)
{
    return bits == 1 && isSigned ? 1 : std::exp2(isSigned ? bits - 1 : bits) - 1;
}

std::optional<Reach> reachOf(const Inferred& model, TensorId tensor)
{
    int steps = 0;
    return reachAbove(model, tensor, steps);
}

RoundedRead roundedReadOf(const Inferred& model, const InferredNode& layer, std::size_t input)
{
    RoundedRead read{nullptr, &layer, input};
    for (int steps = 0;; ++steps) {
        const TensorId tensor = read.reader->inputs[read.input];
        read.rounder = rounderOf(model, tensor);
        const InferredNode* const before = producerIn(model, tensor);
        if (read.rounder != nullptr || steps == mostSteps || !handsOn(before) || !isReadOnce(model, tensor)) {
            return read;
        }
        read = {nullptr, before, 0};
    }
}

} // namespace bitops::onnx
