// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/graph_import.h"

#include "core/base/count.h"
#include "core/base/translator.h"
#include "core/formats/onnx/graph_maker.h"
#include "core/formats/onnx/image_shapes.h"
#include "core/formats/onnx/layer_import.h"

#include <algorithm>
#include <utility>

namespace bitops::onnx {

namespace {

void addInput(GraphMaker& maker, TensorId input, bool isChannelsLast)
{
    const NodeTail tail = maker.take(input, {.arithmetic = false});
    const auto shapeOf = isChannelsLast ? shapeOfChannelsLast : shapeOfImage;
    maker.giveInput(tail, maker.builder().input(shapeOf(*maker.facts(input).dims, maker.model().batch),
                                                maker.facts(tail.end).bits()));
}

void addView(GraphMaker& maker, const InferredNode& node)
{
    const TensorId input = GraphMaker::operand(node, 0);
    const TensorId output = node.outputs.front();
    if (input == noTensor || maker.indexOf(input) == noIndex || !maker.facts(output).dims) {
        return;
    }
    if (maker.facts(input).bits() == maker.facts(output).bits()) {
        maker.setIndex(output, maker.indexOf(input));
    } else {
        maker.addOutputs(node, Operation::Elementwise); // Its values become narrower.
    }
}

void addSum(GraphMaker& maker, const InferredNode& node)
{
    const std::size_t computed = maker.computedInputs(node).size();
    const std::optional<Dims>& dims = maker.facts(node.outputs.front()).dims;
    const bool areAlike = computed > 1 && computed == node.inputs.size() &&
                          std::all_of(node.inputs.begin(), node.inputs.end(),
                                      [&](TensorId input) { return maker.facts(input).dims == dims; });
    maker.addOutputs(node, areAlike ? Operation::Add : Operation::Elementwise);
}

void addPool(GraphMaker& maker, const InferredNode& node, Operation operation)
{
    const Result<std::optional<PoolPlan>> plan = planPool(maker.model().contextOf(node));
    if (plan && *plan) {
        maker.addOutputs(node, operation, windowOfSides((*plan)->sides));
    }
}

void addNode(GraphMaker& maker, LayerImporter& layers, const InferredNode& node)
{
    switch (node.rule->role) {
    case Role::Convolution:
    case Role::TransposedConvolution:
        layers.addConvolution(node);
        break;
    case Role::Product:
        layers.addProduct(node);
        break;
    case Role::View:
        addView(maker, node);
        break;
    case Role::Add:
        addSum(maker, node);
        break;
    case Role::MaxPool:
        addPool(maker, node, Operation::MaxPool);
        break;
    case Role::AveragePool:
        addPool(maker, node, Operation::AveragePool);
        break;
    case Role::GlobalPool:
        maker.addOutputs(node, Operation::Reduce);
        break;
    case Role::Concatenation:
        maker.addOutputs(node, Operation::Concatenate);
        break;
    case Role::Move:
        maker.addOutputs(node, Operation::Move);
        break;
    case Role::Norm:
    case Role::Activation:
    case Role::Elementwise:
    case Role::Quantizer:
        maker.addOutputs(node, Operation::Elementwise);
        break;
    case Role::Source:
        break; // Constant, always.
    }
}

/// Whether no sum over tensors leaves 64 bits, whatever is alive at once.
bool fitsMemory(const Graph& graph)
{
    Count bits;
    for (const Tensor& tensor : graph.tensors()) {
        const Shape& shape = tensor.shape;
        bits += Count(shape.channels) * shape.height * shape.width * tensor.bits;
    }
    return !bits.hasOverflowed();
}

} // namespace

Result<ImportedGraph> importGraph(const Inferred& model)
{
    if (model.inputs.empty()) {
        return Error{Translator::tr("it has no input")};
    }
    GraphMaker maker(model);
    LayerImporter layers(maker);
    for (std::size_t i = 0; i < model.inputs.size(); ++i) {
        addInput(maker, model.inputs[i], model.channelsLast[i]);
    }
    for (std::size_t i = 0; i < model.nodes.size(); ++i) {
        const InferredNode& node = model.nodes[i];
        if (node.hasOpenGrid) {
            maker.note(node, Notice::Kind::OpenBits);
        }
        if (node.rule == nullptr) {
            maker.note(node, Notice::Kind::UnknownOperation);
            maker.addOutputs(node, Operation::Unknown);
            continue;
        }
        const bool givesNothing = node.outputs.empty() || node.outputs.front() == noTensor;
        if (!node.isConstant && !maker.isPart(i) && !givesNothing) {
            addNode(maker, layers, node);
        }
    }
    ImportedGraph made = maker.finish();
    return fitsMemory(made.network.graph)
               ? Result<ImportedGraph>(std::move(made))
               : Result<ImportedGraph>(
                     Error{Translator::tr("its activations take more bits than 64 bits can count")});
}

} // namespace bitops::onnx
