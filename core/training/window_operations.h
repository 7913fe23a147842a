// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/window.h"

#include <torch/torch.h>

#include <cstdint>

namespace bitops {

/// The convolution of N × channels × height × width with weights of output channels × input channels of a
/// group × kernel rows × kernel columns. Without a bias where that is undefined.
torch::Tensor convolve(const torch::Tensor& images, const torch::Tensor& weight, const torch::Tensor& bias,
                       const Window& window, std::int64_t groups);

/// The largest value under the window, which is never one of the padding.
torch::Tensor maxPool(const torch::Tensor& images, const Window& window);

} // namespace bitops
