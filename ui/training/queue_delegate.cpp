// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/queue_delegate.h"

#include "ui/base/bit_strip.h"
#include "ui/base/colors.h"
#include "ui/training/job_queue.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace bitops {

namespace {

constexpr int margin = 6;

} // namespace

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const
{
    return {0, option.fontMetrics.lineSpacing() + 6};
}

void QueueDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString name = std::exchange(cell.text, {});
    const QStyle* const style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    const QString problem = index.data(JobQueue::ProblemRole).toString();
    const QString right =
        problem.isEmpty() ? index.data(JobQueue::DataRole).toString() : QStringLiteral("⚠ ") + problem;
    const auto bits = index.data(JobQueue::BitsRole).value<BlockBits>();
    const int strip = bitStripWidth(bits.size());
    QRect room = cell.rect.adjusted(margin, 0, -margin, 0);
    painter->save();
    paintBitStrip(
        painter, QRectF(room.left(), QRectF(room).center().y() - bitStripHeight / 2.0, strip, bitStripHeight),
        bits);
    room.setLeft(room.left() + strip + margin + 2);
    const int nameWidth = std::min(cell.fontMetrics.horizontalAdvance(name), room.width());
    painter->setPen(cell.palette.color(QPalette::Text));
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                      cell.fontMetrics.elidedText(name, Qt::ElideMiddle, room.width()));
    room.setLeft(room.left() + nameWidth + 2 * margin);
    painter->setPen(problem.isEmpty() ? mutedText(cell.palette) : problemColor(cell.palette));
    if (room.width() > 0) {
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignRight,
                          cell.fontMetrics.elidedText(right, Qt::ElideRight, room.width()));
    }
    painter->restore();
}

} // namespace bitops
