// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/graph_builder.h"

#include <utility>

namespace bitops {

namespace {

LayerForm formOf(const ConvolutionSettings& settings, std::int64_t inputChannels)
{
    if (settings.groups > 1 && settings.groups == inputChannels) {
        return LayerForm::Depthwise;
    }
    return settings.window.area() == 1 ? LayerForm::Pointwise : LayerForm::Dense;
}

void setConvolution(Node& node, const ConvolutionSettings& settings, std::int64_t inputChannels)
{
    node.window = settings.window;
    node.groups = static_cast<int>(settings.groups);
    node.weightBits = settings.weightBits;
    node.hasBias = settings.hasBias;
    node.repeats = settings.repeats;
    node.sharesWeights = settings.sharesWeights;
    node.form = settings.form.value_or(formOf(settings, inputChannels));
}

} // namespace

GraphBuilder::GraphBuilder(Graph&& spent)
    : m_graph(std::move(spent))
{
    m_graph.clear();
}

void GraphBuilder::reserve(std::size_t nodes, std::size_t groups)
{
    m_graph.m_nodes.reserve(nodes);
    m_graph.m_tensors.reserve(nodes + 1);
    m_graph.m_inputs.reserve(nodes + groups);
    m_graph.m_groups.reserve(groups);
}

std::string_view GraphBuilder::keep(std::string text)
{
    if (m_graph.m_names == nullptr) {
        m_graph.m_names = std::make_shared<std::deque<std::string>>();
    }
    return m_graph.m_names->emplace_back(std::move(text));
}

void GraphBuilder::beginBlock(std::size_t block)
{
    beginGroup("blocks");
    m_graph.m_groups.back().block = block;
}

void GraphBuilder::beginGroup(std::string_view name)
{
    Group& group = m_graph.m_groups.emplace_back();
    group.name = name;
    group.firstNode = static_cast<NodeIndex>(m_graph.m_nodes.size());
    m_isInGroup = true;
}

void GraphBuilder::endGroup()
{
    m_isInGroup = false;
}

void GraphBuilder::dropGroup()
{
    const Group& group = m_graph.m_groups.back();
    if (group.nodeCount > 0) {
        // A node's output is appended with it.
        const Node& first = m_graph.m_nodes[group.firstNode];
        m_graph.m_tensors.resize(first.output);
        m_graph.m_inputs.resize(first.firstInput);
        m_graph.m_nodes.resize(group.firstNode);
    }
    m_graph.m_groups.pop_back();
    m_isInGroup = false;
}

TensorIndex GraphBuilder::input(const Shape& shape, int bits)
{
    m_graph.m_tensors.push_back({.shape = shape, .bits = bits});
    return static_cast<TensorIndex>(m_graph.m_tensors.size() - 1);
}

TensorIndex GraphBuilder::convolution(TensorIndex input, const NodeSettings& node,
                                      const ConvolutionSettings& settings)
{
    const Shape shape = tensor(input).shape; // A copy: tensors move when one is added.
    const std::int64_t rows = settings.window.rows.outputSize(shape.height / settings.repeats);
    Node& made =
        append(Operation::Convolution, {input}, node,
               {settings.channels, rows * settings.repeats, settings.window.columns.outputSize(shape.width)});
    setConvolution(made, settings, shape.channels);
    return made.output;
}

TensorIndex GraphBuilder::transposedConvolution(TensorIndex input, const NodeSettings& node,
                                                const ConvolutionSettings& settings)
{
    const Shape shape = tensor(input).shape; // A copy: tensors move when one is added.
    const std::int64_t rows = settings.window.rows.transposedOutputSize(shape.height / settings.repeats);
    Node& made = append(Operation::TransposedConvolution, {input}, node,
                        {settings.channels, rows * settings.repeats,
                         settings.window.columns.transposedOutputSize(shape.width)});
    setConvolution(made, settings, shape.channels);
    return made.output;
}

TensorIndex GraphBuilder::fullyConnected(TensorIndex input, const NodeSettings& node,
                                         const LinearSettings& settings)
{
    const Shape& shape = tensor(input).shape;
    Node& made =
        append(Operation::FullyConnected, {input}, node, {settings.features, shape.height, shape.width});
    made.groups = static_cast<int>(settings.groups);
    made.weightBits = settings.weightBits;
    made.hasBias = settings.hasBias;
    made.sharesWeights = settings.sharesWeights;
    made.form = LayerForm::Pointwise;
    return made.output;
}

TensorIndex GraphBuilder::matrixProduct(TensorIndex left, TensorIndex right, const NodeSettings& node)
{
    const Shape& rows = tensor(left).shape;
    const Shape& columns = tensor(right).shape;
    Node& made =
        append(Operation::MatrixProduct, {left, right}, node, {columns.channels, rows.height, rows.width});
    // The second one stands where weights do.
    made.weightBits = tensor(right).bits;
    made.form = LayerForm::Pointwise;
    return made.output;
}

TensorIndex GraphBuilder::add(TensorIndex main, TensorIndex shortcut, const NodeSettings& node)
{
    return append(Operation::Add, {main, shortcut}, node, tensor(main).shape).output;
}

TensorIndex GraphBuilder::maxPool(TensorIndex input, const NodeSettings& node, const Window& window)
{
    const Shape& shape = tensor(input).shape;
    Node& made = append(
        Operation::MaxPool, {input}, node,
        {shape.channels, window.rows.outputSize(shape.height), window.columns.outputSize(shape.width)});
    made.window = window;
    return made.output;
}

TensorIndex GraphBuilder::globalAveragePool(TensorIndex input, const NodeSettings& node)
{
    return append(Operation::GlobalAveragePool, {input}, node, {tensor(input).shape.channels, 1, 1}).output;
}

TensorIndex GraphBuilder::apply(Operation operation, std::span<const TensorIndex> inputs,
                                const NodeSettings& node, const Shape& output, const Window& window)
{
    Node& made = append(operation, inputs, node, output);
    made.window = window;
    return made.output;
}

Node& GraphBuilder::append(Operation operation, std::span<const TensorIndex> inputs, const NodeSettings& node,
                           Shape output)
{
    const auto index = static_cast<NodeIndex>(m_graph.m_nodes.size());
    Node& made = m_graph.m_nodes.emplace_back();
    made.name = node.name;
    made.norm = node.norm;
    made.normParameters = node.normParameters.value_or(node.norm.empty() ? 0 : 2 * output.channels);
    made.range = node.range;
    made.operation = operation;
    made.activation = node.activation;
    made.output = static_cast<TensorIndex>(m_graph.m_tensors.size());
    made.firstInput = static_cast<std::uint32_t>(m_graph.m_inputs.size());
    made.inputCount = static_cast<std::uint32_t>(inputs.size());
    if (m_isInGroup) {
        made.group = static_cast<GroupIndex>(m_graph.m_groups.size() - 1);
        ++m_graph.m_groups.back().nodeCount;
    }
    for (const TensorIndex input : inputs) {
        m_graph.m_inputs.push_back(input);
    }
    Tensor& tensor = m_graph.m_tensors.emplace_back();
    tensor.shape = output;
    tensor.bits = node.outputBits;
    tensor.producer = index;
    return made;
}

} // namespace bitops
