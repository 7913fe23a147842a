// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/pixel_grid.h"

#include <cstdint>
#include <vector>

namespace bitops {

namespace {

constexpr std::int64_t pixelLevels = 256;

torch::Tensor perChannel(const std::vector<double>& values)
{
    return torch::tensor(values, torch::kFloat32).view({1, -1, 1, 1});
}

} // namespace

PixelGrid::PixelGrid(const PixelScale& scale, int bits)
    : m_mean(perChannel(scale.mean))
    , m_deviation(perChannel(scale.deviation))
    , m_offset(
          torch::arange(static_cast<std::int64_t>(scale.mean.size())).mul(pixelLevels).view({1, -1, 1, 1}))
{
    if (bits < pixelBits) {
        std::vector<float> values;
        for (const auto& ofChannel : pixelValues(scale, bits)) {
            values.insert(values.end(), ofChannel.begin(), ofChannel.end());
        }
        m_values = torch::tensor(values);
    }
}

torch::Tensor PixelGrid::round(const torch::Tensor& images) const
{
    if (!m_values.defined()) {
        return images;
    }
    const torch::Tensor brightness = (images * m_deviation + m_mean) * (pixelLevels - 1);
    const torch::Tensor pixels = brightness.round().clamp(0, pixelLevels - 1).to(torch::kInt64);
    return torch::take(m_values, pixels + m_offset).contiguous(torch::MemoryFormat::ChannelsLast);
}

} // namespace bitops
