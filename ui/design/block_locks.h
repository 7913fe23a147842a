// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>

namespace bitops {

class NetworkDocument;

/// Which blocks keep their bits, whatever is proposed. Locks go with their blocks wherever these move; a
/// block that was removed comes back without its lock. Does not own the document.
class BlockLocks : public QObject
{
    Q_OBJECT

public:
    explicit BlockLocks(NetworkDocument* document, QObject* parent = nullptr);

    [[nodiscard]] bool isLocked(int block) const { return m_locked.contains(block); }
    /// Ascending.
    [[nodiscard]] const QList<int>& locked() const { return m_locked; }
    /// Locks these blocks and no others.
    void setLocked(QList<int> blocks);
    /// Locks them all; or unlocks them, if all are locked.
    void toggle(const QList<int>& blocks);

    /// Whether the first and the last block are kept, too, by a rule for all designs.
    [[nodiscard]] bool areEndsKept() const { return m_areEndsKept; }
    void setEndsKept(bool areKept);
    /// By a lock or by that rule.
    [[nodiscard]] bool isKept(int block) const;

Q_SIGNALS:
    /// Not where locks go with blocks that move: the document tells of these.
    void changed();

private:
    void makeRoom(int first, int last);
    void forget(int first, int last);
    void move(int first, int last, int destination);

    NetworkDocument* m_document;
    QList<int> m_locked;
    bool m_areEndsKept = false;
};

} // namespace bitops
