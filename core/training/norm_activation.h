// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/bits.h"

#include <torch/torch.h>

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

} // namespace bitops
