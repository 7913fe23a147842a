// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/design_selection.h"

#include <algorithm>

namespace bitops {

bool DesignSelection::contains(int block) const
{
    return std::binary_search(m_blocks.begin(), m_blocks.end(), block);
}

void DesignSelection::select(QList<int> blocks, int current)
{
    const bool leavesClassifier = m_layer == classifier && current != m_block;
    set(std::move(blocks), current, leavesClassifier ? 0 : m_layer);
}

void DesignSelection::selectLayer(int block, int layer)
{
    set({block}, block, layer);
}

void DesignSelection::setLayer(int layer)
{
    set(m_blocks, m_block, layer);
}

void DesignSelection::set(QList<int> blocks, int current, int layer)
{
    std::sort(blocks.begin(), blocks.end());
    if (blocks == m_blocks && current == m_block && layer == m_layer) {
        return;
    }
    m_blocks = std::move(blocks);
    m_block = current;
    m_layer = layer;
    Q_EMIT changed();
}

} // namespace bitops
