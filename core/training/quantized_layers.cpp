// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/quantized_layers.h"

#include "core/training/quantizers.h"

#include <utility>

namespace bitops {

namespace {

torch::nn::Conv2dOptions convolutionOptions(const Layer& layer)
{
    return torch::nn::Conv2dOptions(layer.input.channels, layer.output.channels, layer.kernel)
        .stride(layer.stride)
        .padding(layer.padding)
        .groups(layer.groups)
        .bias(layer.hasBias);
}

torch::nn::LinearOptions linearOptions(const Layer& layer)
{
    return torch::nn::LinearOptions(layer.input.channels, layer.output.channels).bias(layer.hasBias);
}

} // namespace

QuantizedWeight::QuantizedWeight(torch::nn::Module& owner, torch::Tensor weight, int bits,
                                 const QuantizationScheme& scheme)
    : m_weight(std::move(weight))
    , m_bits(bits)
    , m_scheme(scheme)
{
    if (hasLearnedStep(scheme.quantizer, bits)) {
        m_step = owner.register_parameter("step",
                                          initialStep(m_weight, bits, scheme.perChannel, scheme.arithmetic));
    }
}

torch::Tensor QuantizedWeight::forForward() const
{
    if (m_step.defined()) {
        return quantizeWithStep(m_weight, m_step, m_bits, m_scheme.arithmetic);
    }
    if (m_scheme.quantizer == Quantizer::Notebook) {
        overwriteWithQuantized(m_weight, m_bits, m_scheme.perChannel);
        return m_weight;
    }
    return quantizeStraightThrough(m_weight, m_bits, m_scheme.perChannel);
}

void QuantizedWeight::fitLearnedStep() const
{
    if (m_step.defined() && learnsLogarithms(m_scheme.arithmetic)) {
        fitStep(m_step, m_weight, m_bits);
    }
}

QuantizedConvolution::QuantizedConvolution(const Layer& layer, const QuantizationScheme& scheme)
    : torch::nn::Conv2dImpl(convolutionOptions(layer))
    , m_padding(layer.padding)
    , m_quantized(*this, weight, layer.weightBits, scheme)
{
}

torch::Tensor QuantizedConvolution::forward(const torch::Tensor& images)
{
    return torch::conv2d(images, m_quantized.forForward(), bias, options.stride(), m_padding,
                         options.dilation(), options.groups());
}

QuantizedLinear::QuantizedLinear(const Layer& layer, const QuantizationScheme& scheme)
    : torch::nn::LinearImpl(linearOptions(layer))
    , m_quantized(*this, weight, layer.weightBits, scheme)
{
}

torch::Tensor QuantizedLinear::forward(const torch::Tensor& features)
{
    return torch::linear(features, m_quantized.forForward(), bias);
}

} // namespace bitops
