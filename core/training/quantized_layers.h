// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/layer.h"
#include "core/training/network_module.h"

#include <torch/torch.h>

namespace bitops {

/// The weights of one layer, and how they are quantized. Holds the module's own tensors.
class QuantizedWeight
{
public:
    /// Registers a learned step with the module, if there is to be one.
    QuantizedWeight(torch::nn::Module& owner, torch::Tensor weight, int bits,
                    const QuantizationScheme& scheme);

    /// What the layer computes with.
    [[nodiscard]] torch::Tensor forForward() const;

    /// To be called after each change of the weights in training: fitStep(), where there is a step.
    void fitLearnedStep() const;

private:
    torch::Tensor m_weight;
    torch::Tensor m_step; ///< Undefined without a learned step.
    int m_bits;
    QuantizationScheme m_scheme;
};

class QuantizedConvolution : public torch::nn::Conv2dImpl
{
public:
    QuantizedConvolution(const Layer& layer, const QuantizationScheme& scheme);
    torch::Tensor forward(const torch::Tensor& images);
    void fitLearnedStep() const { m_quantized.fitLearnedStep(); }

private:
    std::int64_t m_padding; ///< The options hold it in a variant whose type depends on LibTorch's version.
    QuantizedWeight m_quantized;
};

class QuantizedLinear : public torch::nn::LinearImpl
{
public:
    QuantizedLinear(const Layer& layer, const QuantizationScheme& scheme);
    torch::Tensor forward(const torch::Tensor& features);
    void fitLearnedStep() const { m_quantized.fitLearnedStep(); }

private:
    QuantizedWeight m_quantized;
};

} // namespace bitops
