// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/prediction_marks.h"

#include "ui/base/colors.h"
#include "ui/base/format.h"
#include "ui/design/budget_text.h"
#include "ui/runs/run_marks.h"

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

constexpr double head = 4;    ///< Of an arrow, in pixels.
constexpr double nearly = 12; ///< Marks that are no further apart need no arrow.
constexpr double cross = 4;   ///< Half of its side.
constexpr double lineWidth = 1.3;
constexpr double hollow = 0.6; ///< Of a mark.

void drawArrowHead(QCPPainter* painter, const QPointF& tip, double towards)
{
    painter->drawLine(QLineF(tip, tip + QPointF(-head, -towards * head)));
    painter->drawLine(QLineF(tip, tip + QPointF(head, -towards * head)));
}

} // namespace

PredictionMarks::PredictionMarks(QCustomPlot* plot, const QString& layer)
    : QCPLayerable(plot, layer)
{
}

QPointF PredictionMarks::placeOf(double bitops, double accuracy) const
{
    return {mParentPlot->xAxis->coordToPixel(bitops), mParentPlot->yAxis->coordToPixel(accuracy)};
}

void PredictionMarks::draw(QCPPainter* painter)
{
    if (m_prediction == nullptr) {
        return;
    }
    painter->setFont(mParentPlot->font());
    drawBudget(painter);
    for (const TradeoffPoint& point : m_points) {
        if (point.predicted && point.isShown) {
            drawArrow(painter, point);
        }
    }
    if (m_prediction->onScreen) {
        drawOnScreen(painter, *m_prediction->onScreen);
    }
}

void PredictionMarks::drawBudget(QCPPainter* painter) const
{
    const QRectF ground = clipRect();
    const double x = placeOf(m_prediction->budget * m_prediction->bitopsAtEightBits, 0).x();
    if (x < ground.left() || x > ground.right()) {
        return;
    }
    painter->setPen(QPen(mParentPlot->palette().color(QPalette::Text), lineWidth));
    painter->drawLine(QLineF(x, ground.top(), x, ground.bottom()));
    const QString text = tr("budget %1").arg(budgetText(m_prediction->budget));
    const QFontMetricsF metrics(painter->font());
    const double width = metrics.horizontalAdvance(text);
    const double left = x + 5 + width <= ground.right() ? x + 5 : x - 5 - width;
    painter->drawText(QRectF(left, ground.bottom() - metrics.height() - 2, width, metrics.height()),
                      Qt::AlignCenter | Qt::TextDontClip, text);
}

void PredictionMarks::drawArrow(QCPPainter* painter, const TradeoffPoint& run) const
{
    const QPalette palette = mParentPlot->palette();
    const QRectF ground = clipRect();
    const QColor color = runColor(palette, run.look.color);
    const QPointF trained = placeOf(run.bitops, run.accuracy);
    const QPointF predicted = placeOf(run.bitops, *run.predicted);
    const bool isBelow = predicted.y() > ground.bottom();
    const double towards = predicted.y() > trained.y() ? -1 : 1; // Upwards in pixels is less.
    const double distance = std::abs(predicted.y() - trained.y());
    painter->setPen(QPen(color, lineWidth));
    if (distance > nearly) {
        const double from = isBelow ? ground.bottom() - 1 : predicted.y() + towards * markSize / 2;
        const QPointF tip(trained.x(), trained.y() - towards * (markSize / 2 + 1));
        painter->drawLine(QPointF(trained.x(), from), tip);
        drawArrowHead(painter, tip, towards);
    }
    if (isBelow) {
        const QString text = tr("from %1").arg(percentText(*run.predicted));
        const QFontMetricsF metrics(painter->font());
        painter->setPen(mutedText(palette));
        painter->drawText(QRectF(trained.x() + 6, ground.bottom() - metrics.height() - 2,
                                 metrics.horizontalAdvance(text), metrics.height()),
                          Qt::AlignCenter | Qt::TextDontClip, text);
        return;
    }
    // A mark of the ground's colour within one of the run's.
    paintMark(painter, predicted, run.look.mark, color);
    painter->save();
    painter->translate(predicted);
    painter->scale(hollow, hollow);
    paintMark(painter, {}, run.look.mark, palette.color(QPalette::Base));
    painter->restore();
}

void PredictionMarks::drawOnScreen(QCPPainter* painter, const PredictedPoint& point) const
{
    const QPalette palette = mParentPlot->palette();
    const QRectF ground = clipRect();
    const QPointF place = placeOf(point.bitops, point.accuracy);
    if (!ground.contains(place)) {
        return;
    }
    painter->setPen(QPen(palette.color(QPalette::Text), 2));
    painter->drawLine(place - QPointF(cross, cross), place + QPointF(cross, cross));
    painter->drawLine(place - QPointF(cross, -cross), place + QPointF(cross, -cross));
    const QString text = tr("on screen, predicted %1").arg(percentText(point.accuracy));
    const QFontMetricsF metrics(painter->font());
    const double width = metrics.horizontalAdvance(text);
    double left = place.x() + 10;
    left = left + width <= ground.right() ? left : place.x() - 10 - width;
    const double top = std::min(place.y() + 4, ground.bottom() - metrics.height());
    painter->drawText(QRectF(left, top, width, metrics.height()), Qt::AlignCenter | Qt::TextDontClip, text);
}

void PredictionMarks::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    applyAntialiasingHint(painter, mAntialiased, QCP::aeScatters);
}

QRect PredictionMarks::clipRect() const
{
    return mParentPlot->axisRect()->rect();
}

} // namespace bitops
