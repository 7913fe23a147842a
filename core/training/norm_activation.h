// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/bits.h"
#include "core/training/channel_kernels.h"

#include <torch/torch.h>

#include <vector>

namespace bitops {

/// What follows a batch norm: nothing (a linear projection), or ReLU6 and then an unsigned grid of so many
/// bits on [0, 6] (see quantizeActivations()).
struct ActivationScheme
{
    bool hasRelu6 = true;
    int bits = floatBits; ///< Precondition: float without ReLU6.
};

/// What a batch norm multiplies each channel by, and what it adds then.
struct NormWeights
{
    torch::Tensor scale;
    torch::Tensor shift;
};

/// Batch norm (Ioffe and Szegedy, ICML 2015) as torch.nn.BatchNorm2d defines it, and the activation behind
/// it: N × channels × height × width, both ways. On the processor all is one pass over the values to measure
/// them, and one to change them, as is the way back; by itself each would be a pass of its own. Elsewhere
/// LibTorch computes it. In training, figures and gradients are those of the whole batch (see Shard). The
/// norm has the running figures; with these weights, which may be its own, it scales and shifts.
/// Preconditions: the norm has running figures and a momentum; training sees at least two values of each
/// channel.
torch::Tensor normalizeAndActivate(torch::nn::BatchNorm2dImpl& norm, const NormWeights& weights,
                                   const torch::Tensor& images, const ActivationScheme& scheme);

// Its parts, for who computes them together with something else.

/// Mean and 1 / √(variance + ε) of each channel of a batch, over so many values.
struct BatchFigures
{
    double count = 0;
    std::vector<float> mean;
    std::vector<float> inverse;
};

/// Those of the whole batch, from the moments of this shard; the norm's running figures follow them.
BatchFigures figuresInTraining(const torch::nn::BatchNorm2dImpl& norm, const ChannelMoments& own);
/// Those that training has left.
BatchFigures figuresInEvaluation(const torch::nn::BatchNorm2dImpl& norm);

/// Normalisation, the affine map behind it, and the activation as one map of each channel.
ChannelMap mapOf(const NormWeights& weights, const BatchFigures& figures, const ActivationScheme& scheme);

/// The same in training, where the batch was measured; with gradients.
torch::Tensor normalizeAndActivate(const NormWeights& weights, const torch::Tensor& images,
                                   const BatchFigures& figures, const ActivationScheme& scheme);

/// From the sums of this shard: the gradients of a norm's weights, and what makes the gradient of its images
/// (see applyGradient()), by the sums of the whole batch.
struct NormGradients
{
    torch::Tensor scale;
    torch::Tensor shift;
    std::vector<float> slope;
    std::vector<float> offset;
};

NormGradients normGradients(const ChannelGradients& own, const ChannelMap& map, const BatchFigures& figures);

} // namespace bitops
