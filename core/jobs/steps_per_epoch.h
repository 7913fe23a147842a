// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace bitops {

/// Optimizer steps in which an epoch goes through its images, batch by batch. The last batch may be smaller;
/// but a single image that is left over joins the batch before it, since a batch norm cannot learn from one.
/// Precondition: neither is negative, and a batch is not empty.
constexpr std::int64_t stepsPerEpoch(std::int64_t images, std::int64_t batchSize)
{
    const std::int64_t whole = images / batchSize;
    const std::int64_t rest = images % batchSize;
    const bool joinsBefore = rest == 1 && whole > 0;
    return rest == 0 || joinsBefore ? whole : whole + 1;
}

} // namespace bitops
