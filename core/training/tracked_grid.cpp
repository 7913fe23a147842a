// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/tracked_grid.h"

#include "core/training/quantizers.h"

#include <utility>

namespace bitops {

TrackedGrid::TrackedGrid(torch::Tensor range, int bits, Values kind)
    : m_range(std::move(range))
    , m_bits(bits)
    , m_kind(kind)
{
}

torch::Tensor TrackedGrid::round(const torch::Tensor& values, bool isTraining) const
{
    if (!m_range.defined()) {
        return values;
    }
    const torch::Tensor range = isTraining ? trackRange(m_range, values, m_bits) : m_range;
    return m_kind == Values::Signed ? quantizeSigned(values, range, m_bits)
                                    : quantizeUnsigned(values, range, m_bits);
}

} // namespace bitops
