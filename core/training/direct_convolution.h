// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/window.h"
#include "core/training/kernels/depthwise.h"

#include <torch/torch.h>

#include <cstdint>

namespace bitops {

/// Either 1 × 1 with one group, or 3 × 3 with each channel by itself; no dilation.
bool isDirectWindow(const Window& window, std::int64_t groups, std::int64_t inputs, std::int64_t outputs);

/// Whether directConvolution() computes it: such a window, float32 on the processor, without bias.
bool hasDirectConvolution(const torch::Tensor& images, const torch::Tensor& weight, const torch::Tensor& bias,
                          const Window& window, std::int64_t groups);

/// Of one that is not 1 × 1; of those, it has the sides.
DepthwiseShape depthwiseShape(const torch::Tensor& images, const Window& window);

/// What torch.nn.functional.conv2d computes, and its gradients, by the kernels in core/training/kernels: as
/// quick as oneDNN's or quicker, and without what LibTorch and oneDNN do before and after each, which takes
/// as long as a small layer itself, on each thread. N × channels × height × width both ways, channels side
/// by side in memory. Precondition: hasDirectConvolution().
torch::Tensor directConvolution(const torch::Tensor& images, const torch::Tensor& weight,
                                const Window& window);

} // namespace bitops
