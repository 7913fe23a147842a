// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/queue_view.h"

#include "ui/training/job_queue.h"

#include <QDropEvent>

#include <algorithm>

namespace bitops {

QueueView::QueueView(JobQueue* queue, QWidget* parent)
    : QListView(parent)
    , m_queue(queue)
{
    setObjectName(QStringLiteral("queue"));
    setAccessibleName(tr("Trainings that wait"));
    setModel(queue);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setDragDropMode(InternalMove);
    setDragDropOverwriteMode(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setAlternatingRowColors(true); // An entry has two lines.
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(queue, &QAbstractItemModel::rowsInserted, this, &QWidget::updateGeometry);
    connect(queue, &QAbstractItemModel::rowsRemoved, this, &QWidget::updateGeometry);
}

QList<int> QueueView::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
        rows += index.row();
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

int QueueView::rowHeight() const
{
    return 2 * fontMetrics().lineSpacing() + 4;
}

QSize QueueView::sizeHint() const
{
    constexpr int mostRows = 4;
    const int rows = std::clamp(m_queue->rowCount(), 1, mostRows);
    return {minimumSizeHint().width(), rows * rowHeight() + 2 * frameWidth()};
}

QSize QueueView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, rowHeight() + 2 * frameWidth()};
}

void QueueView::dropEvent(QDropEvent* event)
{
    const QList<int> rows = selectedRows();
    if (event->source() != this || rows.isEmpty()) {
        event->ignore();
        return;
    }
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    const bool isBelow = index.isValid() && position.y() > visualRect(index).center().y();
    m_queue->gather(rows, index.isValid() ? index.row() + (isBelow ? 1 : 0) : m_queue->rowCount());
    // The entries are moved already: the view must not remove what it believes to have been copied.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    setState(NoState);
    viewport()->update();
}

} // namespace bitops
