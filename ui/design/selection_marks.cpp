// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/selection_marks.h"

#include "ui/design/cost_bars.h"
#include "ui/design/design_selection.h"
#include "ui/design/network_picture.h"

#include <algorithm>

namespace bitops {

namespace {

constexpr double leastRoomForOutlines = 6; ///< In pixels.
constexpr double leastBand = 2;            ///< In pixels.

} // namespace

SelectionMarks::SelectionMarks(const DesignSelection* selection, const NetworkPicture* picture,
                               const CostBars* bars, const QString& layer)
    : QCPLayerable(picture->parentPlot(), layer)
    , m_selection(selection)
    , m_picture(picture)
    , m_bars(bars)
{
}

void SelectionMarks::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(true);
}

/// Between left and right of picture and bars, which share an axis.
QRect SelectionMarks::clipRect() const
{
    const QRect picture = m_picture->keyAxis()->axisRect()->rect();
    const QRect bars = m_bars->keyAxis()->axisRect()->rect();
    return {picture.topLeft(), bars.bottomRight()};
}

void SelectionMarks::draw(QCPPainter* painter)
{
    const QCPAxis* axis = m_bars->keyAxis();
    const QCPRange range = axis->range();
    const bool hasRoom = axis->coordToPixel(1) - axis->coordToPixel(0) >= leastRoomForOutlines;
    for (const int block : m_selection->blocks()) {
        if (block + 0.5 < range.lower || block - 0.5 > range.upper) {
            continue;
        }
        if (hasRoom) {
            drawColumn(painter, block);
            drawOutlines(painter, block);
        } else {
            drawBand(painter, block);
        }
    }
}

void SelectionMarks::drawBand(QCPPainter* painter, int block) const
{
    if (m_bars->barRect(block).isEmpty()) {
        return;
    }
    const QCPAxis* axis = m_bars->keyAxis();
    const double center = axis->coordToPixel(block);
    const double width = std::max(axis->coordToPixel(1) - axis->coordToPixel(0), leastBand);
    const QRect area = clipRect();
    QColor color = mParentPlot->palette().color(QPalette::Text);
    color.setAlphaF(block == m_selection->block() ? 0.7F : 0.25F);
    painter->setAntialiasing(false);
    painter->fillRect(QRectF(center - width / 2, area.top(), width, area.height()), color);
}

/// A tint through picture and bars, which leaves the colours of the block as they are.
void SelectionMarks::drawColumn(QCPPainter* painter, int block) const
{
    const QCPAxis* axis = m_bars->keyAxis();
    const QRect area = clipRect();
    QPainterPath column;
    column.setFillRule(Qt::OddEvenFill);
    column.addRect(QRectF(axis->coordToPixel(block - 0.5), area.top(),
                          axis->coordToPixel(block + 0.5) - axis->coordToPixel(block - 0.5), area.height()));
    const QRectF box = m_picture->boxRect(block);
    if (!box.isEmpty()) {
        column.addPath(blockOutline(m_picture->typeOf(block), box));
    }
    column.addRect(m_bars->barRect(block));
    QColor tint = mParentPlot->palette().color(QPalette::Link);
    tint.setAlphaF(block == m_selection->block() ? 0.1F : 0.06F);
    painter->setAntialiasing(false);
    painter->fillPath(column, tint);
    painter->setAntialiasing(true);
}

void SelectionMarks::drawOutlines(QCPPainter* painter, int block) const
{
    const bool isCurrent = block == m_selection->block();
    const QColor color = mParentPlot->palette().color(QPalette::Text);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(color, isCurrent ? 2 : 1.25));
    const QRectF box = m_picture->boxRect(block);
    if (box.isEmpty()) {
        return;
    }
    painter->drawPath(blockOutline(m_picture->typeOf(block), box));
    const auto index = static_cast<std::size_t>(block);
    if (index < m_bars->figures().size()) {
        drawBarOutlines(painter, block, m_bars->figures()[index].parts.size(), color);
    }
}

void SelectionMarks::drawBarOutlines(QCPPainter* painter, int block, std::size_t layers,
                                     const QColor& color) const
{
    const bool isCurrent = block == m_selection->block();
    const int last = static_cast<int>(layers) - 1;
    const bool hasLayer = isCurrent && m_selection->layer() != DesignSelection::classifier;
    painter->setPen(QPen(color, isCurrent ? 1.5 : 1));
    if (m_bars->view().byLayer) {
        for (int layer = 0; layer <= last; ++layer) {
            painter->drawRect(m_bars->layerRect(block, layer));
        }
    } else {
        painter->drawRect(m_bars->barRect(block));
    }
    const QRectF rect = m_bars->layerRect(block, std::min(m_selection->layer(), last));
    if (hasLayer && rect.width() > 4 && rect.height() > 1) {
        painter->setPen(QPen(color, 2.5));
        painter->drawRect(rect);
    }
}

} // namespace bitops
