// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/network_module.h"

#include "core/graph/liveness.h"
#include "core/network/lowering.h"
#include "core/network/rounded_bits.h"
#include "core/training/module_tree.h"
#include "core/training/quantizers.h"
#include "core/training/window_operations.h"

#include <span>
#include <utility>

namespace bitops {

namespace {

/// What stacks of blocks are made of; imported networks have more.
bool canBeTrained(const Node& node)
{
    const bool isKnown = hasWeights(node.operation) || node.operation == Operation::Add ||
                         node.operation == Operation::MaxPool ||
                         node.operation == Operation::GlobalAveragePool;
    const bool isActivationKnown =
        node.activation == ActivationFunction::None || node.activation == ActivationFunction::Relu6;
    return isKnown && isActivationKnown;
}

} // namespace

NetworkModule::NetworkModule(const Network& network, const QuantizationScheme& scheme)
    : NetworkModule(graphOf(network), scheme)
{
}

NetworkModule::NetworkModule(Graph graph, const QuantizationScheme& scheme)
    : m_graph(std::move(graph))
    , m_lastReaders(bitops::lastReaders(m_graph))
    , m_steps(m_graph.nodes().size())
{
    // Names are registered as the notebook's class does: all convolutions of a block before all norms.
    ModuleTree modules(*this);
    addLayers(modules, scheme);
    addNorms(modules);
    addActivations(modules, scheme.arithmetic);
}

void NetworkModule::addLayers(ModuleTree& modules, const QuantizationScheme& scheme)
{
    for (NodeIndex i = 0; i < m_steps.size(); ++i) {
        const Node& node = m_graph.node(i);
        TORCH_CHECK(canBeTrained(node), m_graph.pathOf(node), " cannot be trained");
        if (hasWeights(node.operation)) {
            m_steps[i].layer = makeQuantizedLayer(m_graph, node, scheme);
            modules.registerModule(m_graph.pathOf(node), m_steps[i].layer);
        }
    }
}

void NetworkModule::addNorms(ModuleTree& modules)
{
    for (NodeIndex i = 0; i < m_steps.size(); ++i) {
        const Node& node = m_graph.node(i);
        if (node.hasNorm()) {
            m_steps[i].norm = torch::nn::BatchNorm2d(m_graph.output(node).shape.channels);
            modules.registerModule(m_graph.pathOf(node, node.norm), m_steps[i].norm.ptr());
        }
    }
}

void NetworkModule::addActivations(ModuleTree& modules, Arithmetic arithmetic)
{
    for (NodeIndex i = 0; i < m_steps.size(); ++i) {
        const Node& node = m_graph.node(i);
        const int bits = roundedBits(m_graph, node, arithmetic);
        const bool hasRelu6 = node.activation == ActivationFunction::Relu6;
        m_steps[i].activation = {.hasRelu6 = hasRelu6, .bits = hasRelu6 ? bits : floatBits};
        if (!node.range.empty() && bits != floatBits) {
            const auto values = m_graph.mayBeNegative(node.output) ? TrackedGrid::Values::Signed
                                                                   : TrackedGrid::Values::NotNegative;
            m_steps[i].grid = {
                modules.registerBuffer(m_graph.pathOf(node, node.range), TrackedGrid::newRange()), bits,
                values};
        }
    }
}

void NetworkModule::fitLearnedSteps() const
{
    for (const Step& step : m_steps) {
        if (step.layer != nullptr) {
            step.layer->fitLearnedStep();
        }
    }
}

NetworkOperands NetworkModule::operands() const
{
    NetworkOperands operands(m_steps.size());
    for (NodeIndex i = 0; i < m_steps.size(); ++i) {
        const Step& step = m_steps[i];
        if (step.layer != nullptr) {
            operands[i].weight = step.layer->quantizedWeight();
            operands[i].bias = step.layer->bias();
        }
        if (!step.norm.is_empty()) {
            operands[i].norm = {step.norm->weight, step.norm->bias};
        }
    }
    return operands;
}

torch::Tensor NetworkModule::forward(torch::Tensor images, const NetworkOperands& operands) const
{
    std::vector<torch::Tensor> tensors(m_graph.tensors().size());
    tensors.front() = std::move(images);
    for (NodeIndex i = 0; i < m_steps.size(); ++i) {
        const Node& node = m_graph.node(i);
        const std::span<const TensorIndex> inputs = m_graph.inputs(node);
        torch::Tensor made = operate(i, tensors[inputs.front()], tensors[inputs.back()], operands[i]);
        for (const TensorIndex input : inputs) {
            if (m_lastReaders[input] == i) {
                tensors[input].reset(); // Its memory can be used again at once.
            }
        }
        tensors[node.output] = finish(i, std::move(made), m_steps[i].norm, operands[i]);
    }
    return torch::flatten(tensors.back(), /*start_dim=*/1);
}

torch::Tensor NetworkModule::operate(NodeIndex index, const torch::Tensor& first, const torch::Tensor& last,
                                     const NodeOperands& operands) const
{
    const Node& node = m_graph.node(index);
    switch (node.operation) {
    case Operation::Convolution:
    case Operation::TransposedConvolution:
    case Operation::FullyConnected:
        return m_steps[index].layer->compute(first, operands.weight, operands.bias);
    case Operation::Add:
        return first + last;
    case Operation::MaxPool:
        return maxPool(first, node.window);
    case Operation::GlobalAveragePool:
        return torch::adaptive_avg_pool2d(first, {1, 1});
    default:
        return {}; // See canBeTrained().
    }
}

torch::Tensor NetworkModule::finish(NodeIndex index, torch::Tensor values, const torch::nn::BatchNorm2d& norm,
                                    const NodeOperands& operands, bool rounds) const
{
    const Step& step = m_steps[index];
    const ActivationScheme activation{step.activation.hasRelu6, rounds ? step.activation.bits : floatBits};
    if (!norm.is_empty()) {
        values = normalizeAndActivate(*norm.ptr(), operands.norm, values, activation);
    } else if (activation.hasRelu6) {
        values = quantizeActivations(torch::relu6(values), activation.bits);
    }
    return rounds ? step.grid.round(values, is_training()) : values;
}

bool NetworkModule::isRounded(NodeIndex index) const
{
    const Step& step = m_steps[index];
    return step.activation.bits != floatBits || step.grid.isRounding();
}

std::int64_t NetworkModule::parameterCount() const
{
    std::int64_t count = 0;
    for (const auto& parameter : named_parameters()) {
        count += isLearnedStep(parameter.key()) ? 0 : parameter->numel();
    }
    return count;
}

bool isLearnedStep(std::string_view parameterName)
{
    return parameterName.ends_with(".step");
}

} // namespace bitops
