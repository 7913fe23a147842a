// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/trainable.h"

#include "core/base/translator.h"
#include "core/formats/onnx/node_order.h"
#include "core/formats/onnx/runnable.h"

#include <algorithm>
#include <span>

namespace bitops::onnx {

namespace {

/// Of a tensor that a node gives, or the network's input.
const NodeTail& tailOf(const LoadedModel& model, TensorIndex tensor)
{
    const GraphOrigins& origins = model.imported.origins;
    const NodeIndex producer = model.graph().tensor(tensor).producer;
    return producer == noNode ? origins.inputs.front() : origins.nodes[producer].tail;
}

bool hasQuantizer(const LoadedModel& model, const NodeTail& tail)
{
    return std::any_of(tail.nodes.begin(), tail.nodes.end(), [&model](std::size_t node) {
        const OperatorRule* const rule = model.inferred.nodes[node].rule;
        return rule != nullptr && rule->role == Role::Quantizer;
    });
}

/// Whether all that the node does is to give on the values of what it reads.
bool givesOn(const LoadedModel& model, const bitops::Node& node)
{
    const std::span<const TensorIndex> inputs = model.graph().inputs(node);
    return !inputs.empty() && model.imported.network.layers->areOfOneGrid(inputs.front(), node.output);
}

/// Whether gradients end at the node: they are 0 wherever there are some.
bool isStepped(const Inferred& model, const InferredNode& node)
{
    const bool isCutOff = node.rule->role == Role::View &&
                          isInteger(model.facts[node.outputs.front()].type) &&
                          !isInteger(model.facts[node.inputs.front()].type);
    return node.rule->isStepped || isCutOff;
}

bool isTrained(const InferredNode& node)
{
    switch (node.rule->role) {
    case Role::Convolution:
    case Role::TransposedConvolution:
    case Role::Product:
        return true;
    case Role::Norm:
        return node.node->operation == "BatchNormalization";
    default:
        return false;
    }
}

/// The first node before which something learns, and which tells it nothing; null if none.
const InferredNode* endOfGradients(const Inferred& model)
{
    std::vector<bool> learns(model.facts.size());
    for (const InferredNode& node : model.nodes) {
        if (node.isConstant || node.outputs.empty() || node.outputs.front() == noTensor) {
            continue;
        }
        const bool isBehind = std::any_of(node.inputs.begin(), node.inputs.end(),
                                          [&](TensorId input) { return input != noTensor && learns[input]; });
        if (isBehind && isStepped(model, node)) {
            return &node;
        }
        for (const TensorId output : node.outputs) {
            if (output != noTensor) {
                // Truths choose among others, and no gradient is missed there.
                const bool isTruth = model.facts[output].type == ElementType::Bool;
                learns[output] = (isBehind || isTrained(node)) && !isTruth;
            }
        }
    }
    return nullptr;
}

/// Of layers, each of which learns weights of its own.
std::string obstacleOfLayers(const LoadedModel& model)
{
    const Graph& graph = model.graph();
    bool hasLayer = false;
    for (const bitops::Node& node : graph.nodes()) {
        if (node.sharesWeights) {
            return Translator::tr(
                "layer %1 has its weights together with another one, and each learns its own",
                graph.pathOf(node));
        }
        hasLayer = hasLayer || hasWeights(node.operation);
    }
    return hasLayer ? std::string() : Translator::tr("it has no weights to train");
}

/// Of tensors with other bits: whole numbers that others read cannot be left as they were.
std::string obstacleOfRounding(const LoadedModel& model, const Graph& wanted)
{
    const std::vector<Rounding> roundings = roundingsOf(model, wanted);
    for (TensorIndex tensor = 0; tensor < roundings.size(); ++tensor) {
        const TensorId end = model.imported.origins.tensors[tensor];
        if (roundings[tensor] == Rounding::OfFile || end == noTensor ||
            !isInteger(model.inferred.facts[end].type)) {
            continue;
        }
        const NodeIndex producer = model.graph().tensor(tensor).producer;
        return Translator::tr(
            "what %1 gives is rounded to whole numbers, whose bits cannot be others in training",
            producer == noNode ? Translator::tr("the input")
                               : model.graph().pathOf(model.graph().node(producer)));
    }
    return {};
}

} // namespace

std::vector<Rounding> roundingsOf(const LoadedModel& model, const Graph& wanted)
{
    const Graph& own = model.graph();
    std::vector<Rounding> roundings(own.tensors().size(), Rounding::OfFile);
    for (TensorIndex i = 0; i < roundings.size(); ++i) {
        const bitops::Tensor& tensor = own.tensor(i);
        const int bits = wanted.tensor(i).bits;
        if (bits == tensor.bits) {
            continue;
        }
        const bool isGivenOn = tensor.producer == noNode || givesOn(model, own.node(tensor.producer));
        roundings[i] = bits == floatBits || isGivenOn ? Rounding::LeftOut : Rounding::Anew;
    }
    return roundings;
}

int pixelBits(const LoadedModel& model, const Graph& wanted)
{
    constexpr int bitsOfImages = 8;
    const int bits = wanted.tensor(0).bits;
    const bool isRoundedByFile =
        bits == model.graph().tensor(0).bits && hasQuantizer(model, tailOf(model, 0));
    return isRoundedByFile ? bitsOfImages : bits;
}

std::string obstacleToTraining(const LoadedModel& model, const Graph& wanted)
{
    if (std::string obstacle = obstacleToRunning(model); !obstacle.empty()) {
        return obstacle;
    }
    if (const InferredNode* const node = endOfGradients(model.inferred)) {
        return describe(*node->node, Translator::tr("has no gradient, so that nothing before it can learn"));
    }
    const std::string obstacle = obstacleOfLayers(model);
    return obstacle.empty() ? obstacleOfRounding(model, wanted) : obstacle;
}

} // namespace bitops::onnx
