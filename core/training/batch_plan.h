// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

namespace bitops {

/// How images are dealt out into batches. The last batch holds what is left over; a single image that is
/// left over joins the batch before it, because batch norm has nothing to average over one image.
class BatchPlan
{
public:
    /// Preconditions: both above 0.
    BatchPlan(std::int64_t images, std::int64_t batchSize);

    [[nodiscard]] std::int64_t batches() const { return m_batches; }
    /// The index of the first image of a batch, and of the one past its last. Batches count from 0.
    [[nodiscard]] std::int64_t begin(std::int64_t batch) const { return batch * m_batchSize; }
    [[nodiscard]] std::int64_t end(std::int64_t batch) const;

private:
    std::int64_t m_images;
    std::int64_t m_batchSize;
    std::int64_t m_batches;
};

/// The order in which the images of a data set are trained in an epoch: a permutation that is a function of
/// seed and epoch alone, the same on every machine.
std::vector<std::int64_t> trainingOrder(std::int64_t images, std::int64_t seed, int epoch);

/// 0, 1, 2, …
std::vector<std::int64_t> naturalOrder(std::int64_t images);

} // namespace bitops
