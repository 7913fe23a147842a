// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sweep/parallel_plot.h"

#include "ui/base/plain_text.h"
#include "ui/base/plot_style.h"
#include "ui/sweep/parallel_lines.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace bitops {

namespace {

const QString linesLayer = QStringLiteral("runs");

constexpr double nearAxis = 12; ///< In pixels.
constexpr double leastDrag = 4; ///< Else it is a click, which takes the brush away.
constexpr double keyStep = 0.1;
constexpr double firstBrush = 0.25; ///< By the keys, at an end.
constexpr double leastBrush = 0.05;

} // namespace

ParallelPlot::ParallelPlot(QWidget* parent)
    : PlotWidget(parent)
    , m_lines(nullptr)
{
    setObjectName(QStringLiteral("parallelPlot"));
    setAccessibleName(tr("Parallel coordinates of the sweep"));
    setWhatsThis(tr("Each line is a run, over what varies, what it costs and how accurate it became. A drag "
                    "along an axis shows only the runs that go through that part of it, here and in the "
                    "table; a click takes that back."));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(160, 110);
    plotLayout()->clear(); // There are no axes of its own.
    addLayer(linesLayer);
    m_lines = new ParallelLines(this, linesLayer);
    updateColors();
}

void ParallelPlot::setTable(const SweepTable& table)
{
    const ParallelAxes before = std::exchange(m_axes, ParallelAxes(table));
    m_axes.takeBrushes(before);
    m_names.clear();
    for (const SweepTableRow& row : table.rows) {
        m_names.push_back(row.name);
    }
    std::erase_if(m_selected, [this](std::size_t run) { return run >= m_axes.runs(); });
    m_current = std::min(m_current, m_axes.axes().size() - 1);
    m_dragged.reset();
    m_lines->measure();
    drawLater();
    Q_EMIT brushed();
}

void ParallelPlot::setSelected(std::set<std::size_t> runs)
{
    if (runs != m_selected) {
        m_selected = std::move(runs);
        drawLater();
    }
}

QPointF ParallelPlot::pixelOf(std::size_t axis, double place) const
{
    return m_lines->pixelOf(axis, place);
}

std::optional<std::size_t> ParallelPlot::axisAt(const QPointF& place) const
{
    for (std::size_t axis = 0; axis < m_axes.axes().size(); ++axis) {
        if (std::abs(pixelOf(axis, 0).x() - place.x()) <= nearAxis) {
            return axis;
        }
    }
    return std::nullopt;
}

/// The ends are hit from some pixels around.
double ParallelPlot::placeAt(double y) const
{
    constexpr double reach = 3;
    const QRectF room = m_lines->room().adjusted(0, reach, 0, -reach);
    return std::clamp((room.bottom() - y) / room.height(), 0.0, 1.0);
}

void ParallelPlot::setBrush(std::size_t axis, std::optional<ParallelAxes::Brush> brush)
{
    if (m_axes.brush(axis) != brush) {
        m_axes.setBrush(axis, brush);
        drawLater();
        Q_EMIT brushed();
    }
}

void ParallelPlot::mousePressEvent(QMouseEvent* event)
{
    PlotWidget::mousePressEvent(event);
    const std::optional<std::size_t> axis = axisAt(event->position());
    if (event->button() == Qt::LeftButton && axis) {
        m_current = *axis;
        m_dragged = event->position().y();
        drawLater();
    }
}

void ParallelPlot::mouseMoveEvent(QMouseEvent* event)
{
    PlotWidget::mouseMoveEvent(event);
    setCursor(axisAt(event->position()) ? Qt::SplitVCursor : Qt::ArrowCursor);
    if (m_dragged && std::abs(event->position().y() - *m_dragged) >= leastDrag) {
        const auto [least, most] = std::minmax({placeAt(*m_dragged), placeAt(event->position().y())});
        setBrush(m_current, ParallelAxes::Brush{least, most});
    }
}

void ParallelPlot::mouseReleaseEvent(QMouseEvent* event)
{
    PlotWidget::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || !m_dragged) {
        return;
    }
    if (std::abs(event->position().y() - *m_dragged) < leastDrag) {
        setBrush(m_current, std::nullopt);
    }
    m_dragged.reset();
}

/// False: the key does nothing with it.
bool ParallelPlot::moveBrush(int key)
{
    const std::optional<ParallelAxes::Brush> brush = m_axes.brush(m_current);
    const bool isUp = key == Qt::Key_Up;
    const bool isLarger = key == Qt::Key_Plus;
    if (!isUp && !isLarger && key != Qt::Key_Down && key != Qt::Key_Minus) {
        return false;
    }
    if (!brush) {
        setBrush(m_current, isUp || isLarger ? ParallelAxes::Brush{1 - firstBrush, 1}
                                             : ParallelAxes::Brush{0, firstBrush});
        return true;
    }
    double least = brush->least;
    double most = brush->most;
    if (isUp || key == Qt::Key_Down) {
        const double step = isUp ? std::min(keyStep, 1 - brush->most) : -std::min(keyStep, brush->least);
        least += step;
        most += step;
    } else {
        const double step = (isLarger ? keyStep : -keyStep) / 2;
        least = std::max(0.0, least - step);
        most = std::min(1.0, most + step);
    }
    if (most - least >= leastBrush) {
        setBrush(m_current, ParallelAxes::Brush{least, most});
    }
    return true;
}

void ParallelPlot::keyPressEvent(QKeyEvent* event)
{
    if (m_axes.axes().empty()) {
        PlotWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const std::size_t last = m_axes.axes().size() - 1;
        m_current = event->key() == Qt::Key_Right ? std::min(m_current + 1, last)
                                                  : m_current - std::min<std::size_t>(m_current, 1);
        drawLater();
        tellCurrent();
        break;
    }
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        setBrush(m_current, std::nullopt);
        break;
    default:
        if (!moveBrush(event->key())) {
            PlotWidget::keyPressEvent(event);
        }
    }
}

/// To those who hear it.
void ParallelPlot::tellCurrent()
{
    setAccessibleDescription(m_axes.axes()[m_current].title);
}

void ParallelPlot::focusInEvent(QFocusEvent* event)
{
    PlotWidget::focusInEvent(event);
    drawLater();
}

void ParallelPlot::focusOutEvent(QFocusEvent* event)
{
    PlotWidget::focusOutEvent(event);
    drawLater();
}

QString ParallelPlot::textAt(const QPoint& place) const
{
    if (const QString cut = m_lines->cutTextAt(place); !cut.isEmpty()) {
        return cut;
    }
    const std::optional<std::size_t> run = m_lines->runAt(place);
    if (!run) {
        return {};
    }
    return shownText(m_names[*run]);
}

std::optional<QString> ParallelPlot::hoverText(const QPoint& place) const
{
    return plainToolTip(textAt(place));
}

void ParallelPlot::updateColors()
{
    applyPlotStyle(this);
    m_lines->measure();
    drawLater();
}

void ParallelPlot::drawLater()
{
    replot(QCustomPlot::rpQueuedReplot);
}

} // namespace bitops
