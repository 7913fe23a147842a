// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"
#include "core/network/network.h"

#include <cstddef>
#include <vector>

namespace bitops {

/// Finds which blocks an edit has changed, so that a view of many blocks shows anew only what is another.
class RowChanges
{
public:
    struct Range
    {
        int first;
        int last;

        bool operator==(const Range&) const = default;
    };

    struct Changes
    {
        std::vector<Range> rows; ///< Blocks that are different in themselves or in what they cost.
        bool shares = false;     ///< Whether the blocks' parts of the whole may have changed, of all of them.
    };

    /// What has changed since the last call. Of many places, one range that holds them all.
    Changes update(const std::vector<Block>& blocks, const CostReport& costs);

private:
    std::vector<Block> m_blocks;
    std::vector<BlockCost> m_costs;
    std::vector<Problem> m_problems;
    std::int64_t m_total = 0;
};

} // namespace bitops
