// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/window.h"

#include <torch/torch.h>

#include <cstdint>

namespace bitops {

inline constexpr auto channelsLast = torch::MemoryFormat::ChannelsLast; ///< Of all maps.

/// The convolution of N × channels × height × width with weights of output channels × input channels of a
/// group × kernel rows × kernel columns. Without a bias where that is undefined.
torch::Tensor convolve(const torch::Tensor& images, const torch::Tensor& weight, const torch::Tensor& bias,
                       const Window& window, std::int64_t groups);

/// The transposed convolution, with weights of input channels × output channels of a group × kernel. A
/// padding takes from the result; one below 0 adds to it.
torch::Tensor convolveTransposed(const torch::Tensor& images, const torch::Tensor& weight,
                                 const torch::Tensor& bias, const Window& window, std::int64_t groups);

/// The mean of the values under the window, of which those of the padding `counted` count as 0, if they are
/// to be counted at all. The window itself may reach further, or not so far.
torch::Tensor averagePool(const torch::Tensor& images, const Window& window, const Window& counted,
                          bool countsPadding);

/// The largest value under the window, which is never one of the padding.
torch::Tensor maxPool(const torch::Tensor& images, const Window& window);

} // namespace bitops
