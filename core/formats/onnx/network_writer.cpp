// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/network_writer.h"

#include "core/base/foreign_text.h"
#include "core/graph/layer.h"
#include "core/network/rounded_bits.h"

#include <cmath>
#include <utility>

namespace bitops::onnx {

namespace {

constexpr const char* inputName = "image";
constexpr const char* outputName = "scores";
constexpr std::size_t mostOfName = 80;
constexpr float mostOfRelu6 = 6;

Dims dimsOf(const Shape& shape)
{
    return {1, shape.channels, shape.height, shape.width};
}

/// The attributes of convolutions and pools, all of them written out: not every reader knows the defaults.
std::vector<std::pair<std::string_view, NewNode::Setting>> attributesOf(const Window& window)
{
    const WindowSide& rows = window.rows;
    const WindowSide& columns = window.columns;
    return {
        {"kernel_shape", Dims{rows.kernel, columns.kernel}},
        {"strides", Dims{rows.stride, columns.stride}},
        {"pads", Dims{rows.paddingBefore, columns.paddingBefore, rows.paddingAfter, columns.paddingAfter}},
        {"dilations", Dims{rows.dilation, columns.dilation}}};
}

/// Levels above 0 of so many bits without a sign.
float stepsOf(int bits)
{
    return static_cast<float>(std::exp2(bits) - 1);
}

/// What the results of a layer are multiplied by, if its input is `factor` times too small, too.
std::vector<float> multiplied(std::vector<float> factors, float factor)
{
    if (factors.empty() && factor != 1) {
        return {factor};
    }
    for (float& own : factors) {
        own *= factor;
    }
    return factors;
}

} // namespace

int writtenBits(const Graph& graph, const bitops::Node& node, Arithmetic arithmetic)
{
    const bool hasGrid = node.activation == ActivationFunction::Relu6 || !node.range.empty();
    return hasGrid ? roundedBits(graph, node, arithmetic) : floatBits;
}

NetworkWriter::NetworkWriter(const Graph& graph, const NetworkValues& values, OnnxForm form)
    : m_graph(graph)
    , m_values(values)
    , m_quantizers(m_model, form)
    , m_tensors(graph.tensors().size())
{
}

std::string NetworkWriter::write(const std::string& name, const ModelWriter::Texts& metadata)
{
    addInput();
    for (const bitops::Node& node : m_graph.nodes()) {
        m_tensors[node.output] = finish(node, operate(node));
    }
    return m_model.finish(name.empty() ? "network" : excerpt(name, mostOfName), outputName, metadata);
}

void NetworkWriter::addInput()
{
    const Tensor& image = m_graph.tensor(0);
    m_tensors.front() = {inputName, dimsOf(image.shape)};
    m_model.addInput(inputName, m_tensors.front().dims);
    if (image.bits != floatBits) {
        // Normalised pixels are evenly spaced, but 0 need not be one of them, so that no Quant can say it.
        m_model.annotate(inputName, "SCALEDINT<" + std::to_string(image.bits) + ">");
    }
}

NetworkWriter::Written NetworkWriter::operate(const bitops::Node& node)
{
    const auto inputs = m_graph.inputs(node);
    const Written& first = m_tensors[inputs.front()];
    const std::string path = m_graph.pathOf(node);
    const Dims output = dimsOf(m_graph.output(node).shape);
    switch (node.operation) {
    case Operation::Convolution:
        return convolve(node, first);
    case Operation::FullyConnected:
        return connect(node, first);
    case Operation::Add:
        return {m_model.addNode({.name = path,
                                 .operation = "Add",
                                 .inputs = {settled(first).name, settled(m_tensors[inputs.back()]).name}},
                                output),
                output};
    case Operation::MaxPool:
        return {m_model.addNode({.name = path,
                                 .operation = "MaxPool",
                                 .inputs = {first.name},
                                 .attributes = attributesOf(node.window)},
                                output),
                output, first.factor};
    default: // Stacks of blocks have no others.
        return {
            m_model.addNode({.name = path, .operation = "GlobalAveragePool", .inputs = {first.name}}, output),
            output, first.factor};
    }
}

NetworkWriter::Written NetworkWriter::convolve(const bitops::Node& node, const Written& input)
{
    NewNode convolution{.operation = "Conv", .attributes = attributesOf(node.window)};
    convolution.attributes.emplace_back("group", std::int64_t{node.groups});
    return addLayer(node, input, std::move(convolution), dimsOf(m_graph.output(node).shape));
}

NetworkWriter::Written NetworkWriter::connect(const bitops::Node& node, const Written& input)
{
    const Dims rows{1, m_graph.input(node).shape.channels};
    const Written flat{m_model.addNode({.name = m_graph.pathOf(node) + ".flatten",
                                        .operation = "Flatten",
                                        .inputs = {input.name},
                                        .attributes = {{"axis", std::int64_t{1}}}},
                                       rows),
                       rows, input.factor};
    return addLayer(node, flat, {.operation = "Gemm", .attributes = {{"transB", std::int64_t{1}}}},
                    {1, m_graph.output(node).shape.channels});
}

NetworkWriter::Written NetworkWriter::addLayer(const bitops::Node& node, const Written& input,
                                               NewNode operation, const Dims& output)
{
    const WrittenWeights weights = weightsOf(node);
    const std::vector<float> factors = multiplied(weights.factors, input.factor);
    const Dims channels{m_graph.output(node).shape.channels};
    operation.name = m_graph.pathOf(node);
    operation.inputs = {input.name, weights.name};
    const bool isBiasApart = node.hasBias && !factors.empty();
    if (node.hasBias && !isBiasApart) {
        operation.inputs.push_back(stored(node, StateRole::Bias, channels));
    }
    const std::string path = operation.name;
    Written made{m_model.addNode(std::move(operation), output), output};
    if (!factors.empty()) {
        made.name = combine(path + ".scaled", "Mul", made, path + ".scale", factors);
    }
    if (isBiasApart) {
        made.name = combine(path + ".biased", "Add", made, stateName(m_graph, node, StateRole::Bias),
                            valuesOf(node, StateRole::Bias));
    }
    return made;
}

NetworkWriter::WrittenWeights NetworkWriter::weightsOf(const bitops::Node& node)
{
    const Dims dims = weightShape(layerOf(m_graph, node));
    const std::string path = m_graph.pathOf(node);
    std::string weights = stored(node, StateRole::Weight, dims);
    if (node.weightBits == floatBits) {
        return {std::move(weights), {}};
    }
    const std::string name = weights + ".quant";
    const std::vector<float>& scales = m_values.weightScales.find(path)->second;
    if (node.weightBits == 1) {
        return {m_quantizers.signs(name, weights, dims), scales};
    }
    return {m_quantizers.round(name, weights, dims, {.bits = node.weightBits, .scales = scales}), {}};
}

NetworkWriter::Written NetworkWriter::finish(const bitops::Node& node, Written tensor)
{
    const int bits = writtenBits(m_graph, node, m_values.arithmetic);
    const bool isActivated = node.activation == ActivationFunction::Relu6;
    if (node.hasNorm() || isActivated || bits != floatBits) {
        tensor = settled(tensor);
    }
    if (node.hasNorm()) {
        tensor.name = normalize(node, tensor);
    }
    if (isActivated) {
        tensor.name = activate(node, tensor, bits != floatBits);
    }
    return bits == floatBits ? tensor : round(node, tensor, bits);
}

std::string NetworkWriter::normalize(const bitops::Node& node, const Written& tensor)
{
    NewNode norm{.name = m_graph.pathOf(node, node.norm),
                 .operation = "BatchNormalization",
                 .inputs = {tensor.name},
                 .attributes = {{"epsilon", normEpsilon}}};
    for (const StateRole role :
         {StateRole::NormScale, StateRole::NormShift, StateRole::NormMean, StateRole::NormVariance}) {
        norm.inputs.push_back(stored(node, role, {m_graph.output(node).shape.channels}));
    }
    return m_model.addNode(std::move(norm), tensor.dims);
}

std::string NetworkWriter::activate(const bitops::Node& node, const Written& tensor, bool isRounded)
{
    const std::string path = m_graph.pathOf(node);
    if (isRounded) {
        // The grid ends at 6, and readers of quantizers look for a Relu before them.
        return m_model.addNode({.name = path + ".relu", .operation = "Relu", .inputs = {tensor.name}},
                               tensor.dims);
    }
    constexpr float least = 0;
    const std::string name = path + ".relu6";
    return m_model.addNode({.name = name,
                            .operation = "Clip",
                            .inputs = {tensor.name, m_model.addNumbers(name + ".least", {}, {&least, 1}),
                                       m_model.addNumbers(name + ".most", {}, {&mostOfRelu6, 1})}},
                           tensor.dims);
}

NetworkWriter::Written NetworkWriter::round(const bitops::Node& node, const Written& tensor, int bits)
{
    const std::string name = m_graph.pathOf(node) + ".quant";
    NewGrid grid{.bits = bits, .isSigned = false};
    if (node.activation == ActivationFunction::Relu6) {
        grid.scales = {static_cast<float>(mostOfRelu6 / (std::exp2(bits) - 1))};
        return {m_quantizers.round(name, tensor.name, tensor.dims, grid), tensor.dims};
    }
    const float range = valuesOf(node, StateRole::Range).front();
    grid.isSigned = grid.isSymmetric = m_graph.mayBeNegative(node.output);
    if (grid.isSigned && bits == 1) {
        return {m_quantizers.signs(name, tensor.name, tensor.dims), tensor.dims, range};
    }
    grid.scales = {range / stepsOf(grid.isSigned ? bits - 1 : bits)};
    return {m_quantizers.round(name, tensor.name, tensor.dims, grid), tensor.dims};
}

NetworkWriter::Written NetworkWriter::settled(const Written& tensor)
{
    if (tensor.factor == 1) {
        return tensor;
    }
    const auto [place, isNew] = m_settled.try_emplace(tensor.name);
    if (isNew) {
        place->second = {
            combine(tensor.name + ".scaled", "Mul", tensor, tensor.name + ".range", {tensor.factor}),
            tensor.dims};
    }
    return place->second;
}

std::string NetworkWriter::combine(const std::string& name, std::string_view operation, const Written& tensor,
                                   const std::string& constant, const std::vector<float>& values)
{
    Dims dims;
    if (values.size() > 1) {
        dims.assign(tensor.dims.size() - 1, 1);
        dims.front() = static_cast<std::int64_t>(values.size());
    }
    return m_model.addNode({.name = name,
                            .operation = operation,
                            .inputs = {tensor.name, m_model.addNumbers(constant, dims, values)}},
                           tensor.dims);
}

const std::vector<float>& NetworkWriter::valuesOf(const bitops::Node& node, StateRole role) const
{
    return m_values.state.find(stateName(m_graph, node, role))->second;
}

std::string NetworkWriter::stored(const bitops::Node& node, StateRole role, const Dims& dims)
{
    return m_model.addNumbers(stateName(m_graph, node, role), dims, valuesOf(node, role));
}

} // namespace bitops::onnx
