// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPersistentModelIndex>
#include <QTableView>
#include <QTimer>

namespace bitops {

class Baseline;
class NetworkDocument;

/// The block table. Rows are dragged to another place; wheel and keys edit as the delegates say.
class BlockTableView : public QTableView
{
    Q_OBJECT

public:
    explicit BlockTableView(NetworkDocument* document, QWidget* parent = nullptr);

    /// Differences to it have a column while it is pinned; not owned.
    void setBaseline(const Baseline* baseline);

    /// Selected rows from top to bottom.
    [[nodiscard]] QList<int> selectedBlocks() const;
    void selectBlocks(int first, int count);
    /// Gives the blocks so many bits more, or fewer: those of their weights, or of their activations. Goes on
    /// until the document's finishEdit().
    void stepBits(const QList<int>& rows, bool ofActivations, int steps);

protected:
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void setUpColumns();
    void updateColumns();
    [[nodiscard]] int dropRow(const QPoint& position) const;

    NetworkDocument* m_document;
    const Baseline* m_baseline = nullptr;
    QPersistentModelIndex m_wheelCell; ///< Over which the wheel was turned last.
    int m_wheelAngle = 0;              ///< What it has turned there and was not yet taken for a step.
    QTimer m_wheelRest;                ///< Runs out when the wheel has come to rest.
};

} // namespace bitops
