// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/bits.h"

#include <torch/torch.h>

namespace bitops {

/// Rounds values that no ReLU6 bounds to the bits that they are counted with, on a grid whose range follows
/// them in training (see trackRange()).
class TrackedGrid
{
public:
    enum class Values {
        Signed,      ///< See quantizeSigned().
        NotNegative, ///< See quantizeUnsigned().
    };

    /// Leaves values as they are.
    TrackedGrid() = default;
    /// The range is a buffer of the network's; see newRange(). Precondition: the bits are not float.
    TrackedGrid(torch::Tensor range, int bits, Values kind);

    /// One that begins with the first batch: a scalar.
    static torch::Tensor newRange() { return torch::zeros({}); }

    [[nodiscard]] bool isRounding() const { return m_range.defined(); }
    [[nodiscard]] torch::Tensor round(const torch::Tensor& values, bool isTraining) const;

private:
    torch::Tensor m_range;
    int m_bits = floatBits;
    Values m_kind = Values::Signed;
};

} // namespace bitops
