// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/batch_plan.h"

#include "core/data/random.h"
#include "core/jobs/steps_per_epoch.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace bitops {

BatchPlan::BatchPlan(std::int64_t images, std::int64_t batchSize)
    : m_images(images)
    , m_batchSize(batchSize)
    , m_batches(stepsPerEpoch(images, batchSize))
{
}

std::int64_t BatchPlan::end(std::int64_t batch) const
{
    return batch + 1 == m_batches ? m_images : begin(batch + 1);
}

std::vector<std::int64_t> trainingOrder(std::int64_t images, std::int64_t seed, int epoch)
{
    std::vector<std::int64_t> order = naturalOrder(images);
    Random random(static_cast<std::uint64_t>(seed), static_cast<std::uint64_t>(epoch));
    for (std::size_t i = order.size(); i > 1; --i) { // Fisher and Yates
        std::swap(order[i - 1], order[random.below(i)]);
    }
    return order;
}

std::vector<std::int64_t> naturalOrder(std::int64_t images)
{
    std::vector<std::int64_t> order(static_cast<std::size_t>(images));
    std::iota(order.begin(), order.end(), 0);
    return order;
}

} // namespace bitops
