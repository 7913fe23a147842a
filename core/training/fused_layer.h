// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/window.h"
#include "core/training/channel_kernels.h"
#include "core/training/norm_activation.h"

#include <torch/torch.h>

#include <vector>

namespace bitops {

/// A batch norm and the activation behind it that are left to who reads the values: what a convolution has
/// made is stored as it is, and normalised, clamped and rounded in the cache by the next one. On the way
/// back, that one gives the gradient of what it has read, and tells here what makes of it the gradient of
/// what is stored.
struct PendingNorm : torch::CustomClassHolder
{
    ChannelMap map;
    BatchFigures figures;
    /// See applyGradient(). Empty until the reader's gradient was computed.
    std::vector<float> slope;
    std::vector<float> offset;
};

/// N × channels × height × width between two nodes of a network.
struct LayerValues
{
    torch::Tensor values = {};
    c10::intrusive_ptr<PendingNorm> pending = {}; ///< Null of what is as it is read.
    NormWeights weights = {};                     ///< Of the pending norm.
};

/// Values of a convolution, and their moments for the norm behind it, if so asked.
struct MeasuredValues
{
    torch::Tensor values;
    ChannelMoments moments;
};

/// A convolution that reads values through what is pending for them: see directConvolution(), whose kernels
/// and preconditions are the same. Its images are walked through once, one after the other or in tiles that
/// fit the cache, and once on the way back. `own` is what will be pending for its values: the reader of these
/// must be such a convolution, too, and the only one; null where nothing will.
MeasuredValues fusedConvolution(const LayerValues& input, const torch::Tensor& weight, const Window& window,
                                bool measures, const c10::intrusive_ptr<PendingNorm>& own);

} // namespace bitops
