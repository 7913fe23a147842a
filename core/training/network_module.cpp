// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/network_module.h"

#include "core/formats/onnx/runnable.h"
#include "core/graph/liveness.h"
#include "core/network/lowering.h"
#include "core/network/rounded_bits.h"
#include "core/network/state_names.h"
#include "core/training/direct_convolution.h"
#include "core/training/module_tree.h"
#include "core/training/quantizers.h"
#include "core/training/shards.h"
#include "core/training/window_operations.h"

#include <algorithm>
#include <optional>
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
    , m_answer(m_graph.nodes().back().output)
{
    // Names are registered as the notebook's class does: all convolutions of a block before all norms.
    ModuleTree modules(*this);
    addLayers(modules, scheme);
    addNorms(modules);
    addActivations(modules, scheme.arithmetic);
    fuseSteps();
}

NetworkModule::NetworkModule(OfFile, std::shared_ptr<onnx::LoadedModel> model, Graph graph)
    : m_model(std::move(model))
    , m_graph(std::move(graph))
    , m_lastReaders(bitops::lastReaders(m_graph))
    , m_steps(m_graph.nodes().size())
    , m_answer(onnx::answerTensor(*m_model))
{
    m_lastReaders[m_answer] = noNode;
}

NetworkModule::NetworkModule(std::shared_ptr<onnx::LoadedModel> model, const QuantizationScheme& scheme)
    : NetworkModule(OfFile(), model, model->graph())
{
    addFileSteps(scheme, {});
}

NetworkModule::NetworkModule(std::shared_ptr<onnx::LoadedModel> model, const Graph& trained,
                             const QuantizationScheme& scheme)
    : NetworkModule(OfFile(), model, trained)
{
    addFileSteps(scheme, onnx::roundingsOf(*model, trained));
}

void NetworkModule::addFileSteps(const QuantizationScheme& scheme,
                                 const std::vector<onnx::Rounding>& roundings)
{
    const torch::NoGradGuard noGradient;
    onnx::Constants constants(*m_model);
    const std::vector<StateNames> names = importedStateNames(m_graph);
    for (NodeIndex i = 0; i < m_steps.size(); ++i) {
        Step& step = m_steps[i];
        const Node& node = m_graph.node(i);
        std::optional<onnx::TrainedBits> trained;
        if (!roundings.empty()) {
            trained = {node.weightBits, roundings[node.output] != onnx::Rounding::OfFile};
        }
        step.file = std::make_unique<onnx::FileStep>(*m_model, i, constants, scheme, trained);
        step.layer = step.file->layer();
        step.norm = step.file->norm();
        if (step.layer != nullptr) {
            register_module(names[i].layer, step.layer);
        }
        if (!step.norm.is_empty()) {
            register_module(names[i].norm, step.norm.ptr());
        }
        if (!roundings.empty() && roundings[node.output] == onnx::Rounding::Anew) {
            addFileGrid(i, names[i].range);
        }
    }
    addFileEnds(constants, roundings);
}

void NetworkModule::addFileGrid(NodeIndex index, const std::string& range)
{
    const TensorIndex output = m_graph.node(index).output;
    const auto values =
        m_graph.mayBeNegative(output) ? TrackedGrid::Values::Signed : TrackedGrid::Values::NotNegative;
    m_steps[index].grid = {register_buffer(range, TrackedGrid::newRange()), m_graph.tensor(output).bits,
                           values};
}

void NetworkModule::addFileEnds(onnx::Constants& constants, const std::vector<onnx::Rounding>& roundings)
{
    const onnx::NodeTail& tail = m_model->imported.origins.inputs.front();
    const bool isRoundedByFile = roundings.empty() || roundings.front() == onnx::Rounding::OfFile;
    for (const std::size_t node : tail.nodes) {
        onnx::FileOperation operation(*m_model, node, 0, constants);
        if (isRoundedByFile || !operation.isRounding()) {
            m_entry.push_back(std::move(operation));
        }
    }
    m_exit = onnx::viewsTo(*m_model, m_answer, m_model->inferred.outputs.front(), constants);
    const NodeIndex last = m_graph.tensor(m_answer).producer;
    const std::optional<std::size_t> origin =
        last == noNode ? std::nullopt : m_model->imported.origins.nodes[last].node;
    if (origin && m_model->inferred.nodes[*origin].node->operation == "Softmax") {
        m_steps[last].file->giveLogarithms();
    }
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

void NetworkModule::fuseSteps()
{
    std::vector<std::vector<NodeIndex>> readers(m_graph.tensors().size());
    for (NodeIndex i = 0; i < m_steps.size(); ++i) {
        const Node& node = m_graph.node(i);
        for (const TensorIndex input : m_graph.inputs(node)) {
            readers[input].push_back(i);
        }
        m_steps[i].isDirect = node.operation == Operation::Convolution && !node.hasBias &&
                              isDirectWindow(node.window, node.groups, m_graph.input(node).shape.channels,
                                             m_graph.output(node).shape.channels);
    }
    for (NodeIndex i = 0; i < m_steps.size(); ++i) {
        const std::vector<NodeIndex>& own = readers[m_graph.node(i).output];
        m_steps[i].leavesNorm = m_steps[i].isDirect && !m_steps[i].norm.is_empty() && own.size() == 1 &&
                                m_steps[own.front()].isDirect && !m_steps[i].grid.isRounding();
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
    const auto take = [&](NodeIndex i) {
        const Step& step = m_steps[i];
        if (step.layer != nullptr) {
            operands[i].weight = step.layer->quantizedWeight();
            operands[i].bias = step.layer->bias();
        }
        if (!step.norm.is_empty()) {
            operands[i].norm = {step.norm->weight, step.norm->bias};
        }
    };
    // What is done to so few weights is mostly calls, so each thread takes some of the nodes.
    const bool isDivided = std::all_of(m_steps.begin(), m_steps.end(), [](const Step& step) {
        return step.layer == nullptr || step.layer->weight().is_cpu();
    });
    const int count = isDivided ? shardCount(static_cast<std::int64_t>(m_steps.size())) : 1;
    runShards(count, [&](const Shard& shard) {
        for (auto i = static_cast<NodeIndex>(shard.index()); i < m_steps.size();
             i += static_cast<NodeIndex>(shard.count())) {
            take(i);
        }
    });
    return operands;
}

torch::Tensor NetworkModule::forward(torch::Tensor images, const NetworkOperands& operands) const
{
    std::vector<LayerValues> tensors(m_graph.tensors().size());
    tensors.front() = {enter(std::move(images))};
    const torch::Tensor& first = tensors.front().values;
    const bool isFused = first.is_cpu() && first.scalar_type() == torch::kFloat32 &&
                         (is_training() || !torch::GradMode::is_enabled());
    for (NodeIndex i = 0; i < m_steps.size(); ++i) {
        const Node& node = m_graph.node(i);
        std::vector<LayerValues> inputs;
        for (const TensorIndex input : m_graph.inputs(node)) {
            inputs.push_back(tensors[input]);
        }
        for (const TensorIndex input : m_graph.inputs(node)) {
            if (m_lastReaders[input] == i) {
                tensors[input] = {}; // Its memory can be used again as soon as it was read.
            }
        }
        tensors[node.output] = isFused && m_steps[i].isDirect
                                   ? computeFused(i, std::move(inputs.front()), operands[i])
                                   : LayerValues{computeByItself(i, std::move(inputs), operands[i])};
    }
    return answersOf(tensors[m_answer].values);
}

BatchFigures NetworkModule::figuresOf(const torch::nn::BatchNorm2d& norm, const ChannelMoments& moments) const
{
    return is_training() ? figuresInTraining(*norm, moments) : figuresInEvaluation(*norm);
}

torch::Tensor NetworkModule::computeByItself(NodeIndex index, std::vector<LayerValues> inputs,
                                             const NodeOperands& operands) const
{
    std::vector<torch::Tensor> read;
    for (LayerValues& input : inputs) {
        read.push_back(std::move(input.values));
    }
    torch::Tensor made = operate(index, read, operands);
    read.clear();
    return finish(index, std::move(made), m_steps[index].norm, operands);
}

LayerValues NetworkModule::computeFused(NodeIndex index, LayerValues input,
                                        const NodeOperands& operands) const
{
    const Step& step = m_steps[index];
    const bool measures = !step.norm.is_empty() && is_training();
    LayerValues made;
    if (step.leavesNorm) {
        made.pending = c10::make_intrusive<PendingNorm>();
        made.weights = operands.norm;
    }
    MeasuredValues measured =
        fusedConvolution(input, operands.weight, m_graph.node(index).window, measures, made.pending);
    input = {};
    if (made.pending) {
        made.values = std::move(measured.values);
        made.pending->figures = figuresOf(step.norm, measured.moments);
        made.pending->map = mapOf(operands.norm, made.pending->figures, step.activation);
        return made;
    }
    if (!measures) {
        return {finish(index, std::move(measured.values), step.norm, operands)};
    }
    const BatchFigures figures = figuresOf(step.norm, measured.moments);
    return {step.grid.round(normalizeAndActivate(operands.norm, measured.values, figures, step.activation),
                            is_training())};
}

torch::Tensor NetworkModule::enter(torch::Tensor images, bool rounds) const
{
    for (const onnx::FileOperation& operation : m_entry) {
        images = rounds || !operation.isRounding() ? operation.compute(images) : images;
    }
    return images;
}

torch::Tensor NetworkModule::answersOf(const torch::Tensor& values) const
{
    return torch::flatten(onnx::applied(m_exit, values), /*start_dim=*/1);
}

torch::Tensor NetworkModule::operate(NodeIndex index, std::span<const torch::Tensor> inputs,
                                     const NodeOperands& operands) const
{
    if (const auto& file = m_steps[index].file) {
        return file->operate(inputs, operands.weight, operands.bias);
    }
    const torch::Tensor& first = inputs.front();
    const torch::Tensor& last = inputs.back();
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
    if (step.file != nullptr) {
        values = step.file->finish(std::move(values), norm.is_empty() ? nullptr : norm.ptr().get(),
                                   operands.norm, operands.bias, rounds);
        return rounds ? step.grid.round(values, is_training()) : values;
    }
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
    const bool isRoundedByStep =
        step.file != nullptr ? step.file->isRounded() : step.activation.bits != floatBits;
    return isRoundedByStep || step.grid.isRounding();
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
