// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/network.h"
#include "core/runs/training_configuration.h"

#include <torch/torch.h>

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace bitops {

class QuantizedLinear;

/// How the weights of a network are quantized; their bits are each layer's own.
struct QuantizationScheme
{
    Quantizer quantizer = Quantizer::Ste;
    bool perChannel = false;
};

/// What a block of a network becomes. One class for each block type.
class BlockModule : public torch::nn::Module
{
public:
    virtual torch::Tensor forward(torch::Tensor images) = 0;
};

/// A network that can be trained. Parameters have the names and, after the same torch::manual_seed, the
/// initial values of the notebook's class: blocks.0.depthwise.weight, blocks.0.pointwise.weight,
/// blocks.0.bn1.weight, …, classifier.bias. Learned steps of `lsq` are named blocks.0.depthwise.step.
class NetworkModule : public torch::nn::Module
{
public:
    /// Precondition: the network has no problem.
    NetworkModule(const Network& network, const QuantizationScheme& scheme);

    /// N × channels × height × width, normalised, to N × classes. With the notebook's quantizer it changes
    /// the weights, in training and in evaluation.
    torch::Tensor forward(torch::Tensor images);

    /// Of the network itself, without learned steps.
    [[nodiscard]] std::int64_t parameterCount() const;

private:
    std::vector<std::shared_ptr<BlockModule>> m_blocks;
    std::shared_ptr<QuantizedLinear> m_classifier;
};

/// Whether a parameter of this name is a learned step.
bool isLearnedStep(std::string_view parameterName);

} // namespace bitops
