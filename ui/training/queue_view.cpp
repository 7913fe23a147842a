// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/queue_view.h"

#include "ui/base/fonts.h"
#include "ui/training/job_queue.h"
#include "ui/training/queue_delegate.h"

#include <QDropEvent>
#include <QWheelEvent>

#include <algorithm>

namespace bitops {

QueueView::QueueView(JobQueue* queue, QWidget* parent)
    : QListView(parent)
    , m_queue(queue)
{
    setObjectName(QStringLiteral("queue"));
    setAccessibleName(tr("Trainings that wait"));
    setModel(queue);
    setItemDelegate(new QueueDelegate(this));
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setDragDropMode(InternalMove);
    setDragDropOverwriteMode(false);
    // As high as its rows: what scrolls is around it.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFrameShape(NoFrame);
    setTextElideMode(Qt::ElideRight);
    setTextSize(this, text_size::table);
    setUniformItemSizes(true);
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

QSize QueueView::sizeHint() const
{
    const int rowHeight = sizeHintForRow(0) < 0 ? fontMetrics().height() + 4 : sizeHintForRow(0);
    return {fontMetrics().averageCharWidth() * 20, m_queue->rowCount() * rowHeight};
}

QSize QueueView::minimumSizeHint() const
{
    return sizeHint();
}

void QueueView::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // All of it can be seen.
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
