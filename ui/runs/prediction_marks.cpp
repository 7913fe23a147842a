// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/prediction_marks.h"

#include "ui/base/colors.h"
#include "ui/base/format.h"
#include "ui/base/plot_style.h"
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

PredictionMarks::Places PredictionMarks::places() const
{
    const QRectF ground = clipRect();
    Places places;
    const double x = placeOf(m_prediction->budget * m_prediction->bitopsAtEightBits, 0).x();
    if (x >= ground.left() && x <= ground.right()) {
        places.budget = x;
    }
    if (m_prediction->onScreen) {
        const QPointF place = placeOf(m_prediction->onScreen->bitops, m_prediction->onScreen->accuracy);
        if (ground.contains(place)) {
            places.onScreen = place;
        }
    }
    return places;
}

bool PredictionMarks::isBelow(const TradeoffPoint& run) const
{
    return placeOf(run.bitops, *run.predicted).y() > clipRect().bottom();
}

std::vector<PredictionMarks::Text> PredictionMarks::texts() const
{
    const QFontMetricsF metrics(mParentPlot->font());
    const QRectF ground = clipRect();
    const double lowest = ground.bottom() - metrics.height() - 2;
    const Places at = places();
    std::vector<Text> texts;
    // Beside a line or a mark, to the right if there is room, at the first height that is free.
    const auto add = [&](const QString& text, double x, double gap, double top, bool isMuted) {
        const double width = metrics.horizontalAdvance(text);
        const double left = x + gap + width <= ground.right() ? x + gap : x - gap - width;
        QRectF rect(left, std::min(top, lowest), width, metrics.height());
        const auto isTaken = [&rect](const Text& other) { return other.rect.intersects(rect); };
        while (rect.top() > ground.top() && std::any_of(texts.begin(), texts.end(), isTaken)) {
            rect.translate(0, -metrics.height());
        }
        texts.push_back({text, rect, isMuted});
    };
    if (at.budget) {
        add(tr("budget %1").arg(budgetText(m_prediction->budget)), *at.budget, 5, lowest, false);
    }
    for (const TradeoffPoint& run : m_points) {
        if (run.predicted && run.isShown && isBelow(run)) {
            add(tr("from %1").arg(percentText(*run.predicted)), placeOf(run.bitops, run.accuracy).x(), 6,
                lowest, true);
        }
    }
    if (at.onScreen) {
        add(tr("on screen, predicted %1").arg(percentText(m_prediction->onScreen->accuracy)),
            at.onScreen->x(), 10, at.onScreen->y() + cross, false);
    }
    return texts;
}

std::vector<QRectF> PredictionMarks::obstacles() const
{
    if (m_prediction == nullptr) {
        return {};
    }
    std::vector<QRectF> taken;
    for (const Text& text : texts()) {
        taken.push_back(text.rect);
    }
    const auto addMark = [&taken](const QPointF& place, double size) {
        taken.emplace_back(place - QPointF(size, size) / 2, QSizeF(size, size));
    };
    for (const TradeoffPoint& run : m_points) {
        if (run.predicted && run.isShown && !isBelow(run)) {
            addMark(placeOf(run.bitops, *run.predicted), markSize);
        }
    }
    if (const std::optional<QPointF> place = places().onScreen) {
        addMark(*place, 2 * cross);
    }
    return taken;
}

std::vector<QRectF> PredictionMarks::arrows() const
{
    std::vector<QRectF> shafts;
    for (const TradeoffPoint& run : m_points) {
        if (m_prediction != nullptr && run.predicted && run.isShown) {
            const QPointF trained = placeOf(run.bitops, run.accuracy);
            const double end = std::min<double>(placeOf(run.bitops, *run.predicted).y(), clipRect().bottom());
            shafts.push_back(QRectF(trained.x() - 1, trained.y(), 2, end - trained.y()).normalized());
        }
    }
    return shafts;
}

void PredictionMarks::draw(QCPPainter* painter)
{
    if (m_prediction == nullptr) {
        return;
    }
    drawBudget(painter);
    for (const TradeoffPoint& point : m_points) {
        if (point.predicted && point.isShown) {
            drawArrow(painter, point);
        }
    }
    drawOnScreen(painter);
    const QPalette palette = mParentPlot->palette();
    painter->setFont(mParentPlot->font());
    for (const Text& text : texts()) {
        painter->fillRect(text.rect, textVeil(palette)); // Keeps lines out of the letters.
        painter->setPen(text.isMuted ? mutedText(palette) : palette.color(QPalette::Text));
        painter->drawText(text.rect, Qt::AlignCenter | Qt::TextDontClip, text.text);
    }
}

void PredictionMarks::drawBudget(QCPPainter* painter) const
{
    if (const std::optional<double> x = places().budget) {
        const QRectF ground = clipRect();
        painter->setPen(QPen(mParentPlot->palette().color(QPalette::Text), lineWidth));
        painter->drawLine(QLineF(*x, ground.top(), *x, ground.bottom()));
    }
}

void PredictionMarks::drawArrow(QCPPainter* painter, const TradeoffPoint& run) const
{
    const QPalette palette = mParentPlot->palette();
    const QColor color = runColor(palette, run.look.color);
    const QPointF trained = placeOf(run.bitops, run.accuracy);
    const QPointF predicted = placeOf(run.bitops, *run.predicted);
    const double towards = predicted.y() > trained.y() ? -1 : 1; // Upwards in pixels is less.
    painter->setPen(QPen(color, lineWidth));
    if (std::abs(predicted.y() - trained.y()) > nearly) {
        const double from = isBelow(run) ? clipRect().bottom() - 1 : predicted.y() + towards * markSize / 2;
        const QPointF tip(trained.x(), trained.y() - towards * (markSize / 2 + 1));
        painter->drawLine(QPointF(trained.x(), from), tip);
        drawArrowHead(painter, tip, towards);
    }
    if (isBelow(run)) {
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

void PredictionMarks::drawOnScreen(QCPPainter* painter) const
{
    if (const std::optional<QPointF> place = places().onScreen) {
        painter->setPen(QPen(mParentPlot->palette().color(QPalette::Text), 2));
        painter->drawLine(*place - QPointF(cross, cross), *place + QPointF(cross, cross));
        painter->drawLine(*place - QPointF(cross, -cross), *place + QPointF(cross, -cross));
    }
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
