// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/bits.h"

#include <torch/torch.h>

namespace bitops {

/// Rounds values that no ReLU6 bounds to the bits that they are counted with, on a grid whose range follows
/// them in training (see trackRange()). The range is a buffer of the module that the values belong to.
class TrackedGrid
{
public:
    enum class Values {
        Signed,      ///< See quantizeSigned().
        NotNegative, ///< See quantizeUnsigned().
    };

    /// Leaves values as they are, and registers nothing, as every grid of float bits does.
    TrackedGrid() = default;
    TrackedGrid(torch::nn::Module& owner, const char* rangeName, int bits, Values kind);

    [[nodiscard]] torch::Tensor round(const torch::Tensor& values, bool isTraining) const;

private:
    torch::Tensor m_range; ///< Undefined where the bits are float.
    int m_bits = floatBits;
    Values m_kind = Values::Signed;
};

} // namespace bitops
