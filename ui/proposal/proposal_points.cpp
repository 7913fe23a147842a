// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/proposal/proposal_points.h"

#include "ui/base/colors.h"
#include "ui/base/format.h"

#include <QLocale>

namespace bitops {

namespace {

constexpr double ring = 8; ///< Its radius.
constexpr QSizeF chipSize(14, 12);

} // namespace

ProposalPoints::ProposalPoints(QCustomPlot* plot, const QString& layer)
    : QCPLayerable(plot, layer)
{
}

QPointF ProposalPoints::placeOf(const ProposalPoint& point) const
{
    return {mParentPlot->xAxis->coordToPixel(point.share), mParentPlot->yAxis->coordToPixel(point.accuracy)};
}

void ProposalPoints::draw(QCPPainter* painter)
{
    painter->setFont(mParentPlot->xAxis->tickLabelFont());
    drawBudget(painter);
    for (const UniformPoint& point : m_uniform) {
        drawUniform(painter, point);
    }
    const QPalette palette = mParentPlot->palette();
    for (const MarkedPoint& point : m_marked) {
        const QPointF place = placeOf(point.at);
        if (point.isChosen) {
            painter->setPen(QPen(palette.color(QPalette::Text), 1.5));
            painter->setBrush(palette.color(QPalette::Base));
            painter->drawEllipse(place, ring, ring);
        }
        paintProposalMark(painter, place, point.mark, palette);
    }
}

/// Through the plot, with its name at the lower end, on the side where there is room.
void ProposalPoints::drawBudget(QCPPainter* painter) const
{
    const QRectF ground = clipRect();
    const double x = mParentPlot->xAxis->coordToPixel(m_budget);
    if (x < ground.left() || x > ground.right()) {
        return;
    }
    painter->setPen(QPen(mParentPlot->palette().color(QPalette::Text), 1.3));
    painter->drawLine(QLineF(x, ground.top(), x, ground.bottom()));
    const QString text = tr("budget");
    const QFontMetricsF metrics(painter->font());
    const double width = metrics.horizontalAdvance(text);
    const double left = x + 4 + width <= ground.right() ? x + 4 : x - 4 - width;
    painter->drawText(QRectF(left, ground.bottom() - metrics.height() - 1, width, metrics.height()),
                      Qt::AlignCenter | Qt::TextDontClip, text);
}

void ProposalPoints::drawUniform(QCPPainter* painter, const UniformPoint& point) const
{
    const QRectF ground = clipRect();
    QRectF chip(QPointF(), chipSize);
    chip.moveCenter(placeOf(point.at));
    if (chip.center().x() < ground.left() || chip.center().x() > ground.right() + 1) {
        return;
    }
    chip.moveLeft(std::clamp(chip.left(), ground.left(), ground.right() - chip.width()));
    if (chip.center().y() <= ground.bottom()) {
        drawChip(painter, chip, point.bits);
        return;
    }
    // Below what is shown: its number, and an arrow to where it is.
    constexpr double arrow = 9;
    chip.moveBottom(ground.bottom() - arrow - 3);
    drawChip(painter, chip, point.bits);
    painter->setPen(QPen(mutedText(mParentPlot->palette()), 1));
    const QPointF tip(chip.center().x(), ground.bottom() - 1);
    painter->drawLine(QLineF(tip - QPointF(0, arrow), tip));
    painter->drawLine(QLineF(tip - QPointF(3, 3), tip));
    painter->drawLine(QLineF(tip - QPointF(-3, 3), tip));
    const QString text = QLocale().toString(100 * point.at.accuracy, 'f', 1);
    const QFontMetricsF metrics(painter->font()); // Above it: beside it may be the next chip.
    QRectF place(0, chip.top() - metrics.height(), metrics.horizontalAdvance(text), metrics.height());
    place.moveLeft(std::max(ground.left(), chip.center().x() - place.width() / 2));
    painter->drawText(place, Qt::AlignCenter | Qt::TextDontClip, text);
}

void ProposalPoints::drawChip(QCPPainter* painter, const QRectF& chip, int bits) const
{
    const QColor color = bitColor(bits);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawRoundedRect(chip, 3, 3);
    painter->setPen(readableOn(color));
    painter->drawText(chip, Qt::AlignCenter | Qt::TextDontClip, bitsText(bits));
}

void ProposalPoints::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    applyAntialiasingHint(painter, mAntialiased, QCP::aeScatters);
}

QRect ProposalPoints::clipRect() const
{
    return mParentPlot->axisRect()->rect();
}

} // namespace bitops
