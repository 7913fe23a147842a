// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/block_locks.h"

#include "ui/design/network_document.h"

#include <algorithm>

namespace bitops {

BlockLocks::BlockLocks(NetworkDocument* document, QObject* parent)
    : QObject(parent)
    , m_document(document)
{
    connect(document, &NetworkDocument::aboutToResetBlocks, this, [this] { m_locked.clear(); });
    connect(document, &NetworkDocument::aboutToInsertBlocks, this, &BlockLocks::makeRoom);
    connect(document, &NetworkDocument::aboutToRemoveBlocks, this, &BlockLocks::forget);
    connect(document, &NetworkDocument::aboutToMoveBlocks, this, &BlockLocks::move);
}

void BlockLocks::setLocked(QList<int> blocks)
{
    std::sort(blocks.begin(), blocks.end());
    blocks.erase(std::unique(blocks.begin(), blocks.end()), blocks.end());
    if (blocks != m_locked) {
        m_locked = std::move(blocks);
        Q_EMIT changed();
    }
}

void BlockLocks::toggle(const QList<int>& blocks)
{
    const bool areAllLocked =
        std::all_of(blocks.begin(), blocks.end(), [this](int block) { return isLocked(block); });
    QList<int> locked = m_locked;
    for (const int block : blocks) {
        if (areAllLocked) {
            locked.removeOne(block);
        } else {
            locked += block;
        }
    }
    setLocked(std::move(locked));
}

void BlockLocks::setEndsKept(bool areKept)
{
    if (areKept != m_areEndsKept) {
        m_areEndsKept = areKept;
        Q_EMIT changed();
    }
}

bool BlockLocks::isKept(int block) const
{
    const bool isEnd = block == 0 || block + 1 == static_cast<int>(m_document->blocks().size());
    return isLocked(block) || (m_areEndsKept && isEnd);
}

void BlockLocks::makeRoom(int first, int last)
{
    for (int& block : m_locked) {
        block += block >= first ? last - first + 1 : 0;
    }
}

void BlockLocks::forget(int first, int last)
{
    QList<int> locked;
    for (const int block : m_locked) {
        if (block < first || block > last) {
            locked += block > last ? block - (last - first + 1) : block;
        }
    }
    m_locked = std::move(locked);
}

/// Blocks come to stand before what is now at `destination`, which is outside of them.
void BlockLocks::move(int first, int last, int destination)
{
    const int count = last - first + 1;
    const auto placeOf = [&](int block) {
        if (block >= first && block <= last) {
            return destination > last ? block + destination - last - 1 : block + destination - first;
        }
        if (block > last && block < destination) {
            return block - count;
        }
        return block < first && block >= destination ? block + count : block;
    };
    std::transform(m_locked.begin(), m_locked.end(), m_locked.begin(), placeOf);
    std::sort(m_locked.begin(), m_locked.end());
}

} // namespace bitops
