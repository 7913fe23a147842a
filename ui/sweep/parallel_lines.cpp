// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sweep/parallel_lines.h"

#include "ui/base/colors.h"
#include "ui/base/fonts.h"
#include "ui/sweep/parallel_plot.h"

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

/// Beyond it, lines are drawn without smooth edges, which takes too long.
constexpr std::size_t mostSmooth = 1'000;
constexpr double thinLine = 1.2;
constexpr double sideMargin = 46; ///< Room for the labels of the first axis, and of the last.
constexpr double topMargin = 26;
constexpr double bottomMargin = 10;
constexpr double tickLength = 4;
constexpr double brushWidth = 12;
constexpr double fadedOpacity = 0.12;
constexpr double nearLine = 5;

double distance(const QPointF& place, const QPointF& from, const QPointF& to)
{
    const QPointF along = to - from;
    const double length = QPointF::dotProduct(along, along);
    const double part =
        length > 0 ? std::clamp(QPointF::dotProduct(place - from, along) / length, 0.0, 1.0) : 0;
    const QPointF off = place - from - part * along;
    return std::hypot(off.x(), off.y());
}

} // namespace

ParallelLines::ParallelLines(ParallelPlot* plot, const QString& layer)
    : QCPLayerable(plot, layer)
    , m_plot(plot)
{
}

void ParallelLines::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(m_plot->axes().runs() <= mostSmooth);
}

QRect ParallelLines::clipRect() const
{
    return m_plot->viewport();
}

QRectF ParallelLines::room() const
{
    return QRectF(m_plot->viewport()).adjusted(sideMargin, topMargin, -sideMargin, -bottomMargin);
}

QPointF ParallelLines::pixelOf(std::size_t axis, double place) const
{
    const QRectF all = room();
    const std::size_t axes = m_plot->axes().axes().size();
    const double part = axes < 2 ? 0.5 : static_cast<double>(axis) / static_cast<double>(axes - 1);
    return {all.left() + part * all.width(), all.bottom() - place * all.height()};
}

/// Up to the first axis on which the run has no place.
QPolygonF ParallelLines::lineOf(std::size_t run) const
{
    QPolygonF line;
    const std::vector<ParallelAxis>& axes = m_plot->axes().axes();
    for (std::size_t axis = 0; axis < axes.size() && axes[axis].places[run]; ++axis) {
        line += pixelOf(axis, *axes[axis].places[run]);
    }
    return line;
}

/// From muted to the accent, by the accuracy.
QColor ParallelLines::colorOf(std::size_t run) const
{
    const QPalette palette = m_plot->palette();
    const std::optional<double>& accuracy = m_plot->axes().axes().back().places[run];
    const QColor worst = mixed(palette.color(QPalette::Base), mutedText(palette), 0.55);
    return accuracy ? mixed(worst, accentColor(palette), *accuracy) : faintText(palette);
}

void ParallelLines::draw(QCPPainter* painter)
{
    if (m_plot->axes().axes().empty()) {
        return;
    }
    drawLines(painter);
    for (std::size_t axis = 0; axis < m_plot->axes().axes().size(); ++axis) {
        drawBrush(painter, axis);
        drawAxis(painter, axis);
    }
}

/// What is let through over what is not, and what is selected over all.
void ParallelLines::drawLines(QCPPainter* painter) const
{
    const ParallelAxes& axes = m_plot->axes();
    const double width = axes.runs() <= mostSmooth ? thinLine : 1; // Of one pixel, they are drawn at once.
    for (const bool passes : {false, true}) {
        painter->setOpacity(passes ? 1 : fadedOpacity);
        for (std::size_t run = 0; run < axes.runs(); ++run) {
            if (axes.passes(run) == passes && !m_plot->selected().contains(run)) {
                painter->setPen(QPen(colorOf(run), width));
                drawLine(painter, run);
            }
        }
    }
    for (const std::size_t run : m_plot->selected()) {
        painter->setOpacity(axes.passes(run) ? 1 : fadedOpacity);
        painter->setPen(QPen(m_plot->palette().color(QPalette::Text), 2.2));
        drawLine(painter, run);
    }
    painter->setOpacity(1);
}

void ParallelLines::drawLine(QCPPainter* painter, std::size_t run) const
{
    painter->drawPolyline(lineOf(run));
}

void ParallelLines::drawBrush(QCPPainter* painter, std::size_t axis) const
{
    const std::optional<ParallelAxes::Brush> brush = m_plot->axes().brush(axis);
    if (!brush) {
        return;
    }
    const QPointF top = pixelOf(axis, brush->most);
    const QPointF bottom = pixelOf(axis, brush->least);
    QColor fill = accentColor(m_plot->palette());
    fill.setAlphaF(0.25F);
    painter->setPen(QPen(accentColor(m_plot->palette()), 1));
    painter->setBrush(fill);
    painter->drawRect(QRectF(top.x() - brushWidth / 2, top.y(), brushWidth, bottom.y() - top.y()));
    painter->setBrush(Qt::NoBrush);
}

void ParallelLines::drawAxis(QCPPainter* painter, std::size_t axis) const
{
    const ParallelAxis& drawn = m_plot->axes().axes()[axis];
    const QPalette palette = m_plot->palette();
    const QPointF top = pixelOf(axis, 1);
    const bool isCurrent = m_plot->hasFocus() && m_plot->currentAxis() == axis;
    painter->setPen(QPen(isCurrent ? accentColor(palette) : frameColor(palette), isCurrent ? 2 : 1));
    painter->drawLine(top, pixelOf(axis, 0));
    painter->setFont(scaled(m_plot->font(), text_size::note));
    for (const ParallelAxis::Tick& tick : drawn.ticks) {
        const QPointF at = pixelOf(axis, tick.place);
        painter->setPen(QPen(frameColor(palette), 1));
        painter->drawLine(at, at - QPointF(tickLength, 0));
        painter->setPen(mutedText(palette));
        drawText(painter, axis, at - QPointF(tickLength + 2, 0), Qt::AlignRight | Qt::AlignVCenter,
                 tick.label);
    }
    painter->setFont(scaled(m_plot->font(), text_size::note, QFont::DemiBold));
    painter->setPen(palette.color(QPalette::Text));
    drawText(painter, axis, QPointF(top.x(), topMargin - 8), Qt::AlignHCenter | Qt::AlignBottom, drawn.title);
}

/// Cut off where it would reach the next axis, on a ground that lines do not cross.
void ParallelLines::drawText(QCPPainter* painter, std::size_t axis, const QPointF& at,
                             Qt::Alignment alignment, const QString& text) const
{
    const QFontMetricsF metrics(painter->font());
    const double step = std::abs(pixelOf(1, 0).x() - pixelOf(0, 0).x());
    const double most = alignment.testFlag(Qt::AlignRight) ? (axis == 0 ? sideMargin - 8 : step - 12)
                                                           : std::min(step - 6, 2 * sideMargin);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, std::max(most, 0.0));
    const QSizeF size(metrics.horizontalAdvance(shown), metrics.height());
    const double left =
        alignment.testFlag(Qt::AlignRight) ? at.x() - size.width() : at.x() - size.width() / 2;
    const double top =
        alignment.testFlag(Qt::AlignBottom) ? at.y() - size.height() : at.y() - size.height() / 2;
    const QRectF place(QPointF(left, top), size);
    QColor ground = m_plot->palette().color(QPalette::Base);
    ground.setAlphaF(0.8F);
    painter->fillRect(place, ground);
    painter->drawText(place, static_cast<int>(Qt::AlignCenter | Qt::TextSingleLine), shown);
}

std::optional<std::size_t> ParallelLines::runAt(const QPointF& place) const
{
    std::optional<std::size_t> nearest;
    double least = nearLine;
    for (std::size_t run = 0; run < m_plot->axes().runs(); ++run) {
        if (!m_plot->axes().passes(run)) {
            continue;
        }
        const QPolygonF line = lineOf(run);
        for (qsizetype i = 1; i < line.size(); ++i) {
            const double off = distance(place, line[i - 1], line[i]);
            if (off < least) {
                least = off;
                nearest = run;
            }
        }
    }
    return nearest;
}

} // namespace bitops
