// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/training/metric_sums.h"

#include <torch/torch.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace bitops {

/// Keeps the figures of batches on their device until they are asked for, so that a graphics card is not
/// waited for after every batch.
class LossMeter
{
public:
    /// `loss` is the mean over the batch, `correct` the number of right answers, each one number.
    void add(const torch::Tensor& loss, const torch::Tensor& correct, std::int64_t images);

    /// How many batches were added since the last collection.
    [[nodiscard]] std::int64_t pending() const { return static_cast<std::int64_t>(m_images.size()); }

    /// Adds what has come since the last call to the sums, batch by batch in double precision. If a loss is
    /// not finite, gives how many batches came before it since the last call, and adds no more.
    std::optional<std::int64_t> collectInto(MetricSums& sums);

private:
    std::vector<torch::Tensor> m_losses;
    std::vector<torch::Tensor> m_corrects;
    std::vector<std::int64_t> m_images;
};

} // namespace bitops
