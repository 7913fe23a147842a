// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/weight_histogram.h"

#include "ui/base/axis_tickers.h"
#include "ui/base/colors.h"
#include "ui/base/format.h"
#include "ui/base/number_text.h"
#include "ui/base/plot_style.h"
#include "ui/base/reading_keys.h"
#include "ui/runs/layer_figures.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

/// More levels than these in sight are a grey wall rather than lines.
constexpr std::size_t mostLines = 128;

const QString cursorLayer = QStringLiteral("cursor");

} // namespace

WeightHistogram::WeightHistogram(QWidget* parent)
    : PlotWidget(parent)
    , m_bars(new QCPBars(xAxis, yAxis))
    , m_levels(addGraph(xAxis, yAxis2))
    , m_range(new QCPItemLine(this))
    , m_rangeText(new QCPItemText(this))
    , m_cursor(new QCPItemRect(this))
{
    addLayer(cursorLayer);
    layer(cursorLayer)->setMode(QCPLayer::lmBuffered); // Moving it draws no bar again.
    layer(cursorLayer)->setVisible(false);
    m_cursor->setLayer(cursorLayer);
    createRange();
    setFocusPolicy(Qt::StrongFocus);
    m_bars->setName(tr("weights"));
    m_levels->setName(tr("levels"));
    m_levels->setLineStyle(QCPGraph::lsImpulse);
    yAxis2->setRange(0, 1);
    yAxis->setTicker(QSharedPointer<PrefixTicker>::create());
    xAxis->setLabel(tr("Weight"));
    xAxis->ticker()->setTickCount(4);
    setAxisTitle(yAxis, {tr("Weights in a bin"), tr("Weights")});
    yAxis->ticker()->setTickCount(4);
    setMinimumSize(150, 110);
    setAccessibleName(tr("Histogram of the layer's weights"));
    setWhatsThis(
        tr("How many weights of the layer have which value, at the end of the chosen epoch. Each line "
           "is a quantization level: what the layer computes with is the nearest one of them."));
    updateColors();
}

/// Along the upper edge, as levels hang over all bars.
void WeightHistogram::createRange()
{
    constexpr double nearTop = 0.03;
    for (QCPItemPosition* position : {m_range->start, m_range->end, m_rangeText->position}) {
        position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        position->setCoords(0, nearTop);
    }
    m_rangeText->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
    m_rangeText->position->setCoords(0.5, nearTop);
    m_rangeText->setPositionAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_range->setHead(QCPLineEnding::esBar);
    m_range->setTail(QCPLineEnding::esBar);
    m_rangeText->setPadding({4, 1, 4, 1});
    m_range->setVisible(false);
    m_rangeText->setVisible(false);
}

void WeightHistogram::setRanges(double lower, double upper, double most)
{
    const double room = std::max(0.03 * (upper - lower), 1e-9);
    xAxis->setRange(lower - room, upper + room);
    m_most = most;
    fitHeight(false);
}

/// With room for the text on levels over the highest bar.
void WeightHistogram::fitHeight(bool hasText)
{
    yAxis->setRange(0, std::max(1.0, m_most) * (hasText ? 1.3 : 1.08));
}

void WeightHistogram::setFigures(const LayerFigures& figures)
{
    m_bars->data()->clear();
    if (figures.range.size() == 2 && !figures.histogram.empty()) {
        const double width =
            (figures.range.back() - figures.range.front()) / static_cast<double>(figures.histogram.size());
        // All weights are the same: a bar of some width all the same.
        m_bars->setWidth(width > 0 ? width : 0.01 * xAxis->range().size());
        double place = figures.range.front() + width / 2;
        for (const std::int64_t count : figures.histogram) {
            m_bars->addData(place, static_cast<double>(count));
            place += width;
        }
    }
    showLevels(figures);
    if (m_current >= m_bars->dataCount()) {
        m_current = -1;
    }
    showCursor(hasFocus());
    QString description = layerFiguresText(figures);
    if (m_leftOut > 0) {
        description += QStringLiteral(" · ") + levelsRemark();
    }
    setAccessibleDescription(description);
    replot(QCustomPlot::rpQueuedReplot);
}

void WeightHistogram::showLevels(const LayerFigures& figures)
{
    m_levels->data()->clear();
    for (const double level : levelPlaces(figures, xAxis->range().lower, xAxis->range().upper, mostLines)) {
        m_levels->addData(level, 1);
    }
    m_levels->setPen(levelPen());
    const std::int64_t levels = levelCount(figures);
    // In all epochs of a layer, though it may be that few enough are in sight in some.
    fitHeight(levels > static_cast<std::int64_t>(mostLines));
    const bool areTooMany = m_levels->data()->isEmpty() && levels > static_cast<std::int64_t>(mostLines);
    m_leftOut = areTooMany ? static_cast<int>(levels) : 0;
    m_range->setVisible(areTooMany);
    m_rangeText->setVisible(areTooMany);
    if (areTooMany) {
        m_range->start->setCoords(figures.levels.front() * *figures.scale, m_range->start->coords().y());
        m_range->end->setCoords(figures.levels.back() * *figures.scale, m_range->end->coords().y());
        m_rangeText->setText(tr("%1 levels").arg(m_leftOut));
    }
}

QString WeightHistogram::levelsRemark() const
{
    return m_leftOut == 0 ? QString() : tr("%1 levels: too close together to be drawn").arg(m_leftOut);
}

QString WeightHistogram::textOf(const QCPBarsData& bin) const
{
    const double half = m_bars->width() / 2;
    return tr("%1 to %2: %n weight(s)", nullptr, static_cast<int>(bin.value))
        .arg(numberText(bin.key - half, 3), numberText(bin.key + half, 3));
}

QString WeightHistogram::textAt(const QPoint& place) const
{
    const double half = m_bars->width() / 2;
    const double weight = xAxis->pixelToCoord(place.x());
    for (const QCPBarsData& bin : *m_bars->data()) {
        if (std::abs(bin.key - weight) <= half) {
            return textOf(bin);
        }
    }
    return {};
}

/// By the keys: beside the bin, and to who hears the window.
void WeightHistogram::readBin(int bin)
{
    m_current = bin;
    showCursor(true);
    const QCPBarsData& weights = *m_bars->data()->at(bin);
    tellReading(this, {qRound(xAxis->coordToPixel(weights.key)), axisRect()->top()}, textOf(weights));
}

void WeightHistogram::showCursor(bool isShown)
{
    const bool isThere = isShown && m_current >= 0;
    if (isThere) {
        const QCPBarsData& bin = *m_bars->data()->at(m_current);
        m_cursor->topLeft->setCoords(bin.key - m_bars->width() / 2, yAxis->range().upper);
        m_cursor->bottomRight->setCoords(bin.key + m_bars->width() / 2, yAxis->range().lower);
    }
    if (isThere || layer(cursorLayer)->visible()) {
        layer(cursorLayer)->setVisible(isThere);
        layer(cursorLayer)->replot();
    }
}

void WeightHistogram::keyPressEvent(QKeyEvent* event)
{
    if (const auto bin = placeByKey(event->key(), m_current, m_bars->dataCount())) {
        readBin(*bin);
    } else {
        PlotWidget::keyPressEvent(event);
    }
}

/// What has the focus shows it by its cursor: at first in the middle.
void WeightHistogram::focusInEvent(QFocusEvent* event)
{
    PlotWidget::focusInEvent(event);
    if (m_current < 0 && m_bars->dataCount() > 0) {
        m_current = m_bars->dataCount() / 2;
    }
    showCursor(true);
}

void WeightHistogram::focusOutEvent(QFocusEvent* event)
{
    PlotWidget::focusOutEvent(event);
    showCursor(false);
}

void WeightHistogram::beginExport(bool /*withLegend*/)
{
    layer(cursorLayer)->setVisible(false);
}

void WeightHistogram::endExport()
{
    layer(cursorLayer)->setVisible(hasFocus() && m_current >= 0);
    replot(QCustomPlot::rpQueuedReplot);
}

/// Fainter the more there are, so that the bars are seen behind them.
QPen WeightHistogram::levelPen() const
{
    constexpr double few = 16;
    const double crowd = std::clamp((m_levels->dataCount() - few) / (mostLines - few), 0.0, 1.0);
    const double faintness = 0.25 + 0.45 * std::sqrt(crowd);
    return {mixed(palette().color(QPalette::Text), palette().color(QPalette::Base), faintness), 1,
            Qt::DotLine};
}

void WeightHistogram::updateColors()
{
    applyPlotStyle(this);
    const QColor accent = palette().color(QPalette::Link);
    m_bars->setPen(Qt::NoPen);
    m_bars->setBrush(mixed(accent, palette().color(QPalette::Base), 0.35));
    m_levels->setPen(levelPen());
    m_range->setPen(QPen(mutedText(palette()), 1));
    m_rangeText->setColor(mutedText(palette()));
    m_rangeText->setFont(font());
    m_rangeText->setBrush(palette().color(QPalette::Base)); // Over grid and bars.
    m_cursor->setPen(QPen(palette().color(QPalette::Text), 1, Qt::DotLine));
    replot(QCustomPlot::rpQueuedReplot);
}

std::optional<QString> WeightHistogram::hoverText(const QPoint& place) const
{
    return textAt(place);
}

} // namespace bitops
