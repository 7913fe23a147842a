// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/graph_maker.h"

#include "core/formats/onnx/image_shapes.h"
#include "core/formats/onnx/node_order.h"

#include <memory>
#include <string>
#include <utility>

namespace bitops::onnx {

GraphMaker::GraphMaker(const Inferred& model)
    : m_model(model)
    , m_tails(model)
    , m_indices(model.facts.size(), noIndex)
    , m_areParts(model.nodes.size())
    , m_views(m_builder)
{
}

TensorId GraphMaker::operand(const InferredNode& node, std::size_t input)
{
    return input < node.inputs.size() ? node.inputs[input] : noTensor;
}

TensorIndex GraphMaker::viewOf(TensorId tensor, const Shape& shape)
{
    return m_views.of(m_indices[tensor], shape, m_names);
}

void GraphMaker::note(const InferredNode& node, Notice::Kind kind)
{
    m_notices.push_back({kind, std::string(nameOf(*node.node)), operationOf(*node.node)});
}

NodeTail GraphMaker::take(TensorId tensor, const TailKinds& kinds)
{
    NodeTail tail = m_tails.tailOf(tensor, kinds);
    for (const std::size_t node : tail.nodes) {
        m_areParts[node] = true;
    }
    return tail;
}

NodeSettings GraphMaker::settingsOf(const InferredNode& node, const NodeTail& tail)
{
    NodeSettings settings{.name = m_names.unique(m_builder, nameOf(*node.node)),
                          .activation = tail.activation,
                          .outputBits = facts(tail.end).bits()};
    if (tail.norm != nullptr) {
        settings.norm = m_names.unique(m_builder, nameOf(*tail.norm->node));
        settings.normParameters = normParameters(m_model, *tail.norm);
    }
    return settings;
}

void GraphMaker::give(const InferredNode& node, std::size_t output, const NodeTail& tail, TensorIndex index)
{
    setTensor(tail, index);
    const NodeIndex made = m_builder.tensor(index).producer;
    m_origins.nodes.resize(made + 1); // Views stand between them.
    m_origins.nodes[made] = {static_cast<std::size_t>(&node - m_model.nodes.data()), output, tail};
}

void GraphMaker::giveInput(const NodeTail& tail, TensorIndex index)
{
    setTensor(tail, index);
    m_origins.inputs.push_back(tail);
}

void GraphMaker::setTensor(const NodeTail& tail, TensorIndex index)
{
    for (const TensorId tensor : tail.tensors) {
        m_indices[tensor] = index;
    }
    m_origins.tensors.resize(index + 1, noTensor);
    m_origins.tensors[index] = tail.end;
}

std::vector<TensorIndex> GraphMaker::computedInputs(const InferredNode& node) const
{
    std::vector<TensorIndex> inputs;
    for (const TensorId input : node.inputs) {
        if (input != noTensor && !facts(input).isConstant && m_indices[input] != noIndex) {
            inputs.push_back(m_indices[input]);
        }
    }
    return inputs;
}

void GraphMaker::addOutputs(const InferredNode& node, Operation operation, const Window& window)
{
    const std::vector<TensorIndex> inputs = computedInputs(node);
    const auto shapeOf = isChannelsLast(*node.node) ? shapeOfChannelsLast : shapeOfImage;
    for (std::size_t i = 0; i < node.outputs.size() && !inputs.empty(); ++i) {
        const TensorId output = node.outputs[i];
        if (output == noTensor || !facts(output).dims || (i > 0 && !m_tails.isUsed(output))) {
            continue;
        }
        const NodeTail tail = take(output, {});
        NodeSettings settings = settingsOf(node, tail);
        if (node.rule != nullptr && node.rule->role == Role::Norm && i == 0) {
            settings.normParameters = settings.normParameters.value_or(0) + normParameters(m_model, node);
        }
        give(node, i, tail,
             m_builder.apply(operation, inputs, settings, shapeOf(*facts(output).dims, m_model.batch),
                             window));
    }
}

ImportedGraph GraphMaker::finish()
{
    Graph graph = m_builder.take();
    auto layers = std::make_shared<const ImportedLayers>(graph);
    m_origins.nodes.resize(graph.nodes().size());
    m_origins.tensors.resize(graph.tensors().size(), noTensor);
    return {
        {.name = {}, .graph = std::move(graph), .notices = std::move(m_notices), .layers = std::move(layers)},
        std::move(m_origins)};
}

} // namespace bitops::onnx
