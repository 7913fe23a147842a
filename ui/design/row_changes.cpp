// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/row_changes.h"

#include <algorithm>

namespace bitops {

namespace {

constexpr std::size_t mostRanges = 8;

/// Makes one value like another, and says whether it was not before.
template <typename Value> bool update(Value& old, const Value& now)
{
    const bool isOther = old != now;
    if (isOther) {
        old = now;
    }
    return isOther;
}

void append(std::vector<RowChanges::Range>& ranges, int row)
{
    if (!ranges.empty() && ranges.back().last == row - 1) {
        ranges.back().last = row;
    } else {
        ranges.push_back({row, row});
    }
}

} // namespace

RowChanges::Changes RowChanges::update(const std::vector<Block>& blocks, const CostReport& costs)
{
    Changes changes;
    // Problems are marked in cells of any row.
    const bool isAllOther = bitops::update(m_problems, costs.problems) || m_blocks.size() != blocks.size() ||
                            m_costs.size() != costs.blocks.size();
    m_blocks.resize(blocks.size());
    m_costs.resize(costs.blocks.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        bool isOther = bitops::update(m_blocks[i], blocks[i]);
        isOther |= i < m_costs.size() && bitops::update(m_costs[i], costs.blocks[i]);
        if (isOther || isAllOther) {
            append(changes.rows, static_cast<int>(i));
        }
    }
    if (changes.rows.size() > mostRanges) {
        changes.rows = {{changes.rows.front().first, changes.rows.back().last}};
    }
    changes.shares = bitops::update(m_total, costs.total.bitops) || !changes.rows.empty();
    return changes;
}

} // namespace bitops
