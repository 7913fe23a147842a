// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/turned_header.h"

#include <QPainter>

#include <algorithm>

namespace bitops {

namespace {

constexpr int padding = 4;
/// Longer names are cut off, so that the table keeps its room.
constexpr int longestHeaderName = 14;

} // namespace

TurnedHeader::TurnedHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
}

void TurnedHeader::setTurned(bool isTurned)
{
    if (isTurned != m_isTurned) {
        m_isTurned = isTurned;
        updateGeometry();
        Q_EMIT geometriesChanged(); // The table makes room.
        viewport()->update();
    }
}

QString TurnedHeader::text(int section) const
{
    return model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
}

QSize TurnedHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    if (m_isTurned) {
        int length = 0;
        for (int section = 0; section < count(); ++section) {
            length = std::max(length, fontMetrics().horizontalAdvance(text(section)));
        }
        size.setHeight(std::min(length, longestHeaderName * fontMetrics().averageCharWidth()) + 2 * padding);
    }
    return size;
}

void TurnedHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    if (!m_isTurned) {
        QHeaderView::paintSection(painter, rect, logicalIndex);
        return;
    }
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Base));
    painter->setPen(palette().color(QPalette::Text));
    painter->translate(rect.bottomLeft());
    painter->rotate(-90);
    const QRect turned(padding, 0, rect.height() - 2 * padding, rect.width());
    painter->drawText(turned, Qt::AlignVCenter | Qt::AlignLeft,
                      fontMetrics().elidedText(text(logicalIndex), Qt::ElideRight, turned.width()));
    painter->restore();
}

} // namespace bitops
