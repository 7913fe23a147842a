// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/training_configuration.h"
#include "core/network/layer.h"
#include "core/network/network.h"
#include "core/training/tracked_grid.h"

#include <torch/torch.h>

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace bitops {

class QuantizedConvolution;
class QuantizedLinear;

/// How the weights of a network are quantized, and what is between its layers; the bits are the layers' own.
struct QuantizationScheme
{
    Quantizer quantizer = Quantizer::Ste;
    bool perChannel = false;
    Arithmetic arithmetic = newestArithmetic;
};

/// What a block of any type becomes: its convolutions, each with a batch norm behind it, and ReLU6 behind all
/// but a linear projection; its input added where it has a skip connection, and the sum rounded as the
/// projection is.
class BlockModule : public torch::nn::Module
{
public:
    BlockModule(const Block& block, const BlockLayers& layers, bool hasSkip,
                const QuantizationScheme& scheme);

    torch::Tensor forward(const torch::Tensor& images);
    void fitLearnedSteps() const;

    /// What it may give on.
    [[nodiscard]] TrackedGrid::Values givenValues() const;

private:
    std::vector<std::shared_ptr<QuantizedConvolution>> m_convolutions;
    std::vector<bool> m_isLinear;
    std::vector<torch::nn::BatchNorm2d> m_norms;
    TrackedGrid m_projectionGrid;
    TrackedGrid m_sumGrid;
    int m_activationBits;
    bool m_hasSkip;
};

/// A network that can be trained. Parameters have the names and, after the same torch::manual_seed, the
/// initial values of the notebook's class: blocks.0.depthwise.weight, blocks.0.pointwise.weight,
/// blocks.0.bn1.weight, …, classifier.bias; layers as layerPath() says, norms as normName(). Learned steps of
/// `lsq` are named blocks.0.depthwise.step.
class NetworkModule : public torch::nn::Module
{
public:
    /// Precondition: the network has no problem.
    NetworkModule(const Network& network, const QuantizationScheme& scheme);

    /// N × channels × height × width, normalised, to N × classes. With the notebook's quantizer it changes
    /// the weights, in training and in evaluation.
    torch::Tensor forward(torch::Tensor images);

    /// To be called after each change of the weights in training.
    void fitLearnedSteps() const;

    /// Of the network itself, without learned steps.
    [[nodiscard]] std::int64_t parameterCount() const;

private:
    std::vector<std::shared_ptr<BlockModule>> m_blocks;
    TrackedGrid m_poolGrid;
    std::shared_ptr<QuantizedLinear> m_classifier;
};

/// Whether a buffer of this name is a range that training tracks.
bool isRange(std::string_view bufferName);

/// Whether a parameter of this name is a learned step.
bool isLearnedStep(std::string_view parameterName);

} // namespace bitops
