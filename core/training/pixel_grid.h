// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/data/pixel_values.h"

#include <torch/torch.h>

namespace bitops {

inline constexpr int pixelBits = 8; ///< Of images as they are stored.

/// Rounds images that are normalised already to fewer bits, to the very values that pixelValues() has for
/// these.
class PixelGrid
{
public:
    PixelGrid(const PixelScale& scale, int bits);

    /// Of N × channels × height × width with the values of 8 bits, to the same with channels side by side.
    [[nodiscard]] torch::Tensor round(const torch::Tensor& images) const;

private:
    torch::Tensor m_mean; ///< 1 × channels × 1 × 1, as those below.
    torch::Tensor m_deviation;
    torch::Tensor m_offset; ///< Where the values of each channel begin.
    torch::Tensor m_values; ///< Undefined where the images stay as they are.
};

} // namespace bitops
