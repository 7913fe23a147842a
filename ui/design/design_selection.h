// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>

namespace bitops {

/// What of the design is selected: some blocks, one of them current, and in it one layer. There is one
/// selection, which table, picture, bars and explanation show and change; a change that changes nothing is
/// not announced. Indices count from 0.
class DesignSelection : public QObject
{
    Q_OBJECT

public:
    /// Stands for a layer: the one behind all blocks.
    static constexpr int classifier = -1;

    using QObject::QObject;

    /// Sorted.
    [[nodiscard]] const QList<int>& blocks() const { return m_blocks; }
    [[nodiscard]] bool contains(int block) const;
    /// The current block; −1 for none.
    [[nodiscard]] int block() const { return m_block; }
    /// Within the current block, or `classifier`. May lie beyond the layers of a block that has fewer than
    /// the one before: its last layer is meant then.
    [[nodiscard]] int layer() const { return m_layer; }

    /// Keeps the layer; the classifier only as long as the block does not change.
    void select(QList<int> blocks, int current);
    void selectBlock(int block) { select({block}, block); }
    void selectLayer(int block, int layer);
    /// Another layer of the current block, or the classifier.
    void setLayer(int layer);

Q_SIGNALS:
    void changed();

private:
    void set(QList<int> blocks, int current, int layer);

    QList<int> m_blocks;
    int m_block = -1;
    int m_layer = 0;
};

} // namespace bitops
