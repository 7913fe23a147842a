// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/node_tail.h"

#include "core/base/count.h"

#include <algorithm>
#include <limits>

namespace bitops::onnx {

namespace {

constexpr std::size_t scaleOfNorm = 1;
constexpr std::size_t shiftOfNorm = 2;

bool isBound(const RuleContext& context, std::size_t input, std::string_view attribute, long double bound)
{
    const Values* const values = context.values(input);
    const Attribute* const written = context.node.attribute(attribute);
    return values != nullptr ? values->size() == 1 && values->front() == bound
                             : written != nullptr && written->real == static_cast<float>(bound);
}

ActivationFunction activationOf(const InferredNode& node, const RuleContext& context)
{
    const bool isRelu6 =
        node.node->operation == "Clip" && isBound(context, 1, "min", 0) && isBound(context, 2, "max", 6);
    return isRelu6 ? ActivationFunction::Relu6 : node.rule->activation;
}

} // namespace

TailFinder::TailFinder(const Inferred& model)
    : m_model(model)
    , m_readerCounts(model.facts.size())
    , m_lastReaders(model.facts.size())
    , m_areResults(model.facts.size())
{
    for (std::size_t i = 0; i < model.nodes.size(); ++i) {
        if (model.nodes[i].isConstant) {
            continue; // Among them those that ask for sizes alone.
        }
        for (const TensorId input : model.nodes[i].inputs) {
            if (input != noTensor) {
                ++m_readerCounts[input];
                m_lastReaders[input] = i;
            }
        }
    }
    for (const TensorId output : model.outputs) {
        m_areResults[output] = true;
    }
}

bool TailFinder::isUsed(TensorId tensor) const
{
    return m_readerCounts[tensor] > 0 || m_areResults[tensor];
}

NodeTail TailFinder::tailOf(TensorId tensor, const TailKinds& kinds) const
{
    NodeTail tail{.end = tensor, .tensors = {tensor}};
    bool isMoved = false;
    bool isQuantized = false;
    while (m_readerCounts[tail.end] == 1 && !m_areResults[tail.end]) {
        const std::size_t reader = m_lastReaders[tail.end];
        if (!extend(tail, reader, kinds, isMoved, isQuantized)) {
            break;
        }
        tail.end = m_model.nodes[reader].outputs.front();
        tail.tensors.push_back(tail.end);
        tail.nodes.push_back(reader);
    }
    return tail;
}

bool TailFinder::extend(NodeTail& tail, std::size_t index, const TailKinds& kinds, bool& isMoved,
                        bool& isQuantized) const
{
    const InferredNode& node = m_model.nodes[index];
    const auto isUnused = [this](TensorId output) { return output == noTensor || !isUsed(output); };
    if (node.rule == nullptr || node.outputs.empty() || node.outputs.front() == noTensor ||
        !m_model.facts[node.outputs.front()].dims ||
        !std::all_of(node.outputs.begin() + 1, node.outputs.end(), isUnused)) {
        return false;
    }
    if (isScale(node, tail, kinds)) {
        tail.isScaled = true;
        return true;
    }
    if (isBias(node, tail, kinds)) {
        tail.hasBias = true;
        return true;
    }
    if (node.inputs.front() != tail.end) {
        return false;
    }
    const Facts& before = m_model.facts[tail.end];
    switch (node.rule->role) {
    case Role::Quantizer:
        isQuantized = true;
        return true;
    case Role::View:
        isMoved = isMoved || before.dims != m_model.facts[node.outputs.front()].dims;
        return true;
    case Role::Norm:
        if (!kinds.arithmetic || tail.norm != nullptr || isMoved || isQuantized ||
            tail.activation != ActivationFunction::None) {
            return false;
        }
        tail.norm = &node;
        return true;
    case Role::Activation:
        if (isInteger(before.type)) {
            return true; // Bounds of a quantizer.
        }
        if (!kinds.arithmetic || tail.activation != ActivationFunction::None) {
            return false;
        }
        tail.activation = activationOf(node, m_model.contextOf(node));
        return true;
    default:
        return false;
    }
}

bool TailFinder::isScale(const InferredNode& node, const NodeTail& tail, const TailKinds& kinds) const
{
    // Right behind the layer: one constant for all of its features, or for each.
    if (node.node->operation != "Mul" || !kinds.biasFeatures || !tail.nodes.empty()) {
        return false;
    }
    const TensorId scale = constantBeside(node, tail);
    return scale != noTensor && (m_model.facts[scale].count() == 1 || isOfFeatures(scale, node, tail, kinds));
}

bool TailFinder::isBias(const InferredNode& node, const NodeTail& tail, const TailKinds& kinds) const
{
    // Right behind the layer or its scale: one constant for each of its features.
    if (node.rule->role != Role::Add || !kinds.biasFeatures ||
        tail.nodes.size() != (tail.isScaled ? 1U : 0U)) {
        return false;
    }
    const TensorId bias = constantBeside(node, tail);
    return bias != noTensor && isOfFeatures(bias, node, tail, kinds);
}

TensorId TailFinder::constantBeside(const InferredNode& node, const NodeTail& tail) const
{
    if (node.inputs.size() != 2) {
        return noTensor;
    }
    const TensorId other = node.inputs[node.inputs.front() == tail.end ? 1 : 0];
    const bool isConstant = other != noTensor && m_model.facts[other].isConstant && m_model.facts[other].dims;
    return isConstant ? other : noTensor;
}

bool TailFinder::isOfFeatures(TensorId constant, const InferredNode& node, const NodeTail& tail,
                              const TailKinds& kinds) const
{
    const Dims& dims = *m_model.facts[constant].dims;
    const std::size_t sides = m_model.facts[tail.end].dims->size();
    // Before operator set 7, an attribute says where the constant's first side stands.
    const auto last = static_cast<std::int64_t>(sides - std::min(sides, dims.size()));
    const std::int64_t first =
        node.node->integer("broadcast", 0) == 1 ? node.node->integer("axis", last) : last;
    const auto side = static_cast<std::int64_t>(kinds.featureSide) - first;
    return m_model.facts[constant].count() == kinds.biasFeatures && side >= 0 &&
           side < static_cast<std::int64_t>(dims.size()) &&
           dims[static_cast<std::size_t>(side)] == *kinds.biasFeatures;
}

std::int64_t normParameters(const Inferred& model, const InferredNode& norm)
{
    const RuleContext context = model.contextOf(norm);
    Count sum;
    for (const std::size_t input : {scaleOfNorm, shiftOfNorm}) {
        const Facts* const facts = context.input(input);
        sum += facts != nullptr && facts->isConstant ? facts->count().value_or(0) : 0;
    }
    // What does not fit will not be counted either.
    return sum.hasOverflowed() ? std::numeric_limits<std::int64_t>::max() : sum.value();
}

} // namespace bitops::onnx
