// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/graph.h"
#include "core/jobs/training_configuration.h"

#include <torch/torch.h>

#include <cstdint>
#include <memory>

namespace bitops {

/// How the weights of a network are quantized, and what is between its layers; the bits are the layers' own.
struct QuantizationScheme
{
    Quantizer quantizer = Quantizer::Ste;
    bool perChannel = false;
    Arithmetic arithmetic = newestArithmetic;
};

/// The weights that a layer begins with.
struct LayerWeights
{
    torch::Tensor weight;
    torch::Tensor bias = {}; ///< Undefined for none.
    /// What it computes with, where somebody else's quantizers have said it; undefined: as its own makes it.
    torch::Tensor quantized = {};
};

/// A node with weights. Its parameters are "weight", "bias" if it has one, and "step" if that is learned.
class QuantizedLayer : public torch::nn::Module
{
public:
    /// N × channels × height × width, both ways, with these weights and, if there is one, this bias: the
    /// layer's quantizedWeight() and bias(), or others.
    virtual torch::Tensor compute(const torch::Tensor& values, const torch::Tensor& weight,
                                  const torch::Tensor& bias) const = 0;

    /// What the layer computes with. The notebook's quantizer changes the weights for it.
    [[nodiscard]] torch::Tensor quantizedWeight() const;
    /// As they are trained.
    [[nodiscard]] const torch::Tensor& weight() const { return m_weight; }
    [[nodiscard]] const torch::Tensor& bias() const { return m_bias; } ///< Undefined without one.

    /// To be called after each change of the weights in training: fitStep(), where there is a step.
    void fitLearnedStep() const;

protected:
    /// Of a LibTorch module that was just made, with the weights that it has drawn.
    template <typename Drawn>
    QuantizedLayer(const Drawn& drawn, int bits, const QuantizationScheme& scheme)
        : QuantizedLayer(LayerWeights{drawn->weight, drawn->bias}, bits, scheme)
    {
    }
    QuantizedLayer(LayerWeights weights, int bits, const QuantizationScheme& scheme);

private:
    torch::Tensor m_weight;
    torch::Tensor m_bias;
    torch::Tensor m_step;  ///< Undefined without a learned step.
    torch::Tensor m_given; ///< See LayerWeights::quantized.
    int m_bits;
    QuantizationScheme m_scheme;
};

/// With the initial weights that LibTorch's own module draws. Precondition: the node is a convolution, not
/// transposed, or fully connected.
std::shared_ptr<QuantizedLayer> makeQuantizedLayer(const Graph& graph, const Node& node,
                                                   const QuantizationScheme& scheme);

} // namespace bitops
