// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/loss_meter.h"

#include <cmath>
#include <utility>

namespace bitops {

void LossMeter::add(const torch::Tensor& loss, const torch::Tensor& correct, std::int64_t images)
{
    m_losses.push_back(loss.detach());
    m_corrects.push_back(correct);
    m_images.push_back(images);
}

std::optional<std::int64_t> LossMeter::collectInto(MetricSums& sums)
{
    const std::int64_t count = pending();
    if (count == 0) {
        return std::nullopt;
    }
    const torch::Tensor losses = torch::stack(std::exchange(m_losses, {})).to(torch::kCPU, torch::kFloat64);
    const torch::Tensor corrects = torch::stack(std::exchange(m_corrects, {})).to(torch::kCPU);
    const std::vector<std::int64_t> images = std::exchange(m_images, {});
    for (std::int64_t i = 0; i < count; ++i) {
        const double loss = losses.data_ptr<double>()[i];
        if (!std::isfinite(loss)) {
            return i;
        }
        sums.lossSum += loss * static_cast<double>(images[static_cast<std::size_t>(i)]);
        sums.correct += corrects.data_ptr<std::int64_t>()[i];
        sums.images += images[static_cast<std::size_t>(i)];
    }
    return std::nullopt;
}

} // namespace bitops
