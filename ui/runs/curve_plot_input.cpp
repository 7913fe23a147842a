// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person does with curves: reads them by a cursor, zooms and pans.

#include "ui/runs/curve_plot.h"

#include <QKeyEvent>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

constexpr double zoomStep = 0.8;
constexpr double panStep = 0.1; ///< Of what is shown.

} // namespace

CurveReading CurvePlot::reading() const
{
    if (!m_cursor.place()) {
        return {};
    }
    CurveReading reading{placeText(*m_cursor.place(), m_view.axis), {}};
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        if (const auto index = m_curves[i].nearest(*m_cursor.place())) {
            reading.values.push_back(readingOf(m_runs[i].folder(), m_curves[i], *index, m_view, m_valColumn));
        }
    }
    return reading;
}

void CurvePlot::setCursorPlace(std::optional<double> place)
{
    if (!place) {
        m_cursor.hide();
        return;
    }
    std::vector<CursorPoint> points;
    for (const RunCurves& curves : m_curves) {
        if (const auto index = curves.nearest(*place)) {
            points.push_back(
                {curves.places()[*index], curves.shownValue(RunCurves::Validation, *index), curves.color()});
        }
    }
    m_cursor.show(*place, placeText(*place, m_view.axis), std::move(points));
}

void CurvePlot::moveCursor(std::optional<double> place)
{
    if (place && m_view.axis == CurveAxis::Epoch) {
        place = std::round(*place);
    }
    if (place != m_cursor.place()) {
        m_isRead = place.has_value();
        setCursorPlace(place);
        Q_EMIT cursorMoved(place);
    }
}

/// To the next epoch of any run.
void CurvePlot::stepCursor(int direction)
{
    const double from = m_cursor.place().value_or(xAxis->range().center());
    std::optional<double> next;
    for (const RunCurves& curves : m_curves) {
        for (const double place : curves.places()) {
            const bool isAhead = direction > 0 ? place > from : place < from;
            if (isAhead && (!next || std::abs(place - from) < std::abs(*next - from))) {
                next = place;
            }
        }
    }
    if (next) {
        moveCursor(next);
        tellReading();
    }
}

/// To who hears the window; who sees it reads the list of runs.
void CurvePlot::tellReading()
{
    const CurveReading read = reading();
    QStringList lines{read.place};
    for (const CurveReading::Value& value : read.values) {
        const auto run = std::find_if(m_runs.begin(), m_runs.end(), [&](const ComparedRun& compared) {
            return compared.folder() == value.folder;
        });
        lines += tr("%1: %2").arg(run->name(), value.text);
    }
    setAccessibleDescription(lines.join(QLatin1Char('\n')));
}

void CurvePlot::zoom(double factor)
{
    xAxis->scaleRange(factor, m_cursor.place().value_or(xAxis->range().center()));
    const QCPRange values = yAxis->range();
    yAxis->scaleRange(factor, isLogarithmic() ? std::sqrt(values.lower * values.upper) : values.center());
    replot(QCustomPlot::rpQueuedReplot);
}

void CurvePlot::pan(double x, double y)
{
    xAxis->moveRange(x * xAxis->range().size());
    if (y != 0 && isLogarithmic()) {
        yAxis->moveRange(std::pow(yAxis->range().upper / yAxis->range().lower, y));
    } else if (y != 0) {
        yAxis->moveRange(y * yAxis->range().size());
    }
    replot(QCustomPlot::rpQueuedReplot);
}

void CurvePlot::wheelEvent(QWheelEvent* event)
{
    Qt::Orientations directions = Qt::Horizontal | Qt::Vertical;
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        directions = Qt::Horizontal;
    } else if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        directions = Qt::Vertical;
    }
    axisRect()->setRangeZoom(directions);
    PlotWidget::wheelEvent(event);
}

void CurvePlot::mouseMoveEvent(QMouseEvent* event)
{
    PlotWidget::mouseMoveEvent(event);
    const bool isOver = event->buttons() == Qt::NoButton && axisRect()->rect().contains(event->pos());
    if (!isOver) {
        leaveEvent(event);
        return;
    }
    moveCursor(xAxis->pixelToCoord(event->pos().x()));
}

void CurvePlot::mouseDoubleClickEvent(QMouseEvent* event)
{
    PlotWidget::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton) {
        Q_EMIT fitWanted();
    }
}

void CurvePlot::leaveEvent(QEvent* event)
{
    moveCursor(std::nullopt);
    if (event->type() == QEvent::Leave) {
        PlotWidget::leaveEvent(event);
    }
}

void CurvePlot::focusOutEvent(QFocusEvent* event)
{
    moveCursor(std::nullopt);
    PlotWidget::focusOutEvent(event);
}

void CurvePlot::keyPressEvent(QKeyEvent* event)
{
    const bool pans = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        pans ? pan(-panStep, 0) : stepCursor(-1);
        break;
    case Qt::Key_Right:
        pans ? pan(panStep, 0) : stepCursor(1);
        break;
    case Qt::Key_Up:
        pan(0, panStep);
        break;
    case Qt::Key_Down:
        pan(0, -panStep);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(zoomStep);
        break;
    case Qt::Key_Minus:
        zoom(1 / zoomStep);
        break;
    case Qt::Key_0:
        Q_EMIT fitWanted();
        break;
    case Qt::Key_Escape:
        moveCursor(std::nullopt);
        break;
    default:
        PlotWidget::keyPressEvent(event);
    }
}

} // namespace bitops
