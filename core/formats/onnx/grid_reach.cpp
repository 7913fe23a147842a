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

/// Trunc and MultiThreshold give other numbers than a rounding does: as many levels as their results have.
std::optional<Reach> reachOfLevels(const RuleContext& context, int bits)
{
    if (context.node.operation == "MultiThreshold") {
        const Attribute* const scale = context.node.attribute("out_scale");
        const double step = scale == nullptr ? 1 : static_cast<double>(scale->real.value_or(1));
        const Attribute* const bias = context.node.attribute("out_bias");
        const bool isSigned = bias != nullptr && bias->real.value_or(0) < 0;
        return Reach{step * levelsOf(bits, isSigned), isSigned};
    }
    constexpr std::size_t scaleOfResult = 4; // Before version 2 it is that of the data.
    const std::optional<double> scale = largestOf(context, context.inputs.size() > 5 ? scaleOfResult : 1);
    const bool isSigned = context.node.integer("signed", 1) != 0;
    return scale ? std::optional(Reach{*scale * levelsOf(bits, isSigned), isSigned}) : std::nullopt;
}

} // namespace

double levelsOf(int bits, bool isSigned)
{
    return bits == 1 && isSigned ? 1 : std::exp2(isSigned ? bits - 1 : bits) - 1;
}

std::optional<Reach> reachOf(const Inferred& model, const InferredNode& rounder, TensorId end)
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
    if (operation != "QuantizeLinear") {
        return std::nullopt;
    }
    const ElementType type = model.facts[rounder.outputs.front()].type;
    const bool isSigned = type == ElementType::Int8 || type == ElementType::Int16 ||
                          type == ElementType::Int4 || largestOf(context, 2).value_or(0) != 0;
    return Reach{*scale * levelsOf(bits, isSigned), isSigned};
}

RoundedRead roundedReadOf(const Inferred& model, const InferredNode& layer, std::size_t input)
{
    RoundedRead read{nullptr, layer.inputs[input], &layer, input};
    for (;;) {
        read.rounder = rounderOf(model, read.end);
        const InferredNode* const before = producerIn(model, read.end);
        if (read.rounder != nullptr || !handsOn(before)) {
            return read;
        }
        read = {nullptr, before->inputs.front(), before, 0};
    }
}

} // namespace bitops::onnx
