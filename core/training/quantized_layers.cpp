// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/quantized_layers.h"

#include "core/training/quantizers.h"
#include "core/training/window_operations.h"

#include <utility>

namespace bitops {

namespace {

torch::nn::Conv2d drawConvolution(const Graph& graph, const Node& node)
{
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(graph.input(node).shape.channels,
                                                      graph.output(node).shape.channels,
                                                      {node.window.rows.kernel, node.window.columns.kernel})
                                 .groups(node.groups)
                                 .bias(node.hasBias));
}

torch::nn::Linear drawLinear(const Graph& graph, const Node& node)
{
    return torch::nn::Linear(
        torch::nn::LinearOptions(graph.input(node).shape.channels, graph.output(node).shape.channels)
            .bias(node.hasBias));
}

class QuantizedConvolution final : public QuantizedLayer
{
public:
    QuantizedConvolution(const Graph& graph, const Node& node, const QuantizationScheme& scheme)
        : QuantizedLayer(drawConvolution(graph, node), node.weightBits, scheme)
        , m_window(node.window)
        , m_groups(node.groups)
    {
    }

    torch::Tensor compute(const torch::Tensor& values, const torch::Tensor& weight,
                          const torch::Tensor& bias) const override
    {
        return convolve(values, weight, bias, m_window, m_groups);
    }

private:
    Window m_window;
    std::int64_t m_groups;
};

/// The same for the channels of each position.
class QuantizedLinear final : public QuantizedLayer
{
public:
    QuantizedLinear(const Graph& graph, const Node& node, const QuantizationScheme& scheme)
        : QuantizedLayer(drawLinear(graph, node), node.weightBits, scheme)
    {
    }

    torch::Tensor compute(const torch::Tensor& values, const torch::Tensor& weight,
                          const torch::Tensor& bias) const override
    {
        const torch::Tensor features = values.permute({0, 2, 3, 1}).reshape({-1, values.size(1)});
        return torch::linear(features, weight, bias)
            .view({values.size(0), values.size(2), values.size(3), -1})
            .permute({0, 3, 1, 2});
    }
};

} // namespace

QuantizedLayer::QuantizedLayer(LayerWeights weights, int bits, const QuantizationScheme& scheme)
    : m_weight(register_parameter("weight", std::move(weights.weight)))
    , m_given(std::move(weights.quantized))
    , m_bits(bits)
    , m_scheme(scheme)
{
    if (weights.bias.defined()) {
        m_bias = register_parameter("bias", std::move(weights.bias));
    }
    if (!m_given.defined() && hasLearnedStep(scheme.quantizer, bits)) {
        m_step =
            register_parameter("step", initialStep(m_weight, bits, scheme.perChannel, scheme.arithmetic));
    }
}

torch::Tensor QuantizedLayer::quantizedWeight() const
{
    if (m_given.defined()) {
        return m_given;
    }
    if (m_step.defined()) {
        return quantizeWithStep(m_weight, m_step, m_bits, m_scheme.arithmetic);
    }
    if (m_scheme.quantizer == Quantizer::Notebook) {
        overwriteWithQuantized(m_weight, m_bits, m_scheme.perChannel);
        return m_weight;
    }
    return quantizeStraightThrough(m_weight, m_bits, m_scheme.perChannel);
}

void QuantizedLayer::fitLearnedStep() const
{
    if (m_step.defined() && learnsLogarithms(m_scheme.arithmetic)) {
        fitStep(m_step, m_weight, m_bits);
    }
}

std::shared_ptr<QuantizedLayer> makeQuantizedLayer(const Graph& graph, const Node& node,
                                                   const QuantizationScheme& scheme)
{
    switch (node.operation) {
    case Operation::Convolution:
        return std::make_shared<QuantizedConvolution>(graph, node, scheme);
    case Operation::FullyConnected:
        return std::make_shared<QuantizedLinear>(graph, node, scheme);
    default:
        TORCH_CHECK(false, graph.pathOf(node), " has no weights that can be trained");
    }
}

} // namespace bitops
