// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/tracked_grid.h"

#include "core/training/quantizers.h"

namespace bitops {

TrackedGrid::TrackedGrid(torch::nn::Module& owner, const char* rangeName, int bits, Values kind)
    : m_bits(bits)
    , m_kind(kind)
{
    if (bits != floatBits) {
        m_range = owner.register_buffer(rangeName, torch::zeros({}));
    }
}

torch::Tensor TrackedGrid::round(const torch::Tensor& values, bool isTraining) const
{
    if (!m_range.defined()) {
        return values;
    }
    if (isTraining) {
        trackRange(m_range, values, m_bits);
    }
    return m_kind == Values::Signed ? quantizeSigned(values, m_range, m_bits)
                                    : quantizeUnsigned(values, m_range, m_bits);
}

} // namespace bitops
