// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/weight_histogram.h"

#include "ui/format.h"
#include "ui/models/layer_figures.h"
#include "ui/plots/axis_tickers.h"
#include "ui/plots/plot_style.h"
#include "ui/style/colors.h"

#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

/// More levels than these in sight are a grey wall rather than lines.
constexpr std::size_t mostLines = 128;

} // namespace

WeightHistogram::WeightHistogram(QWidget* parent)
    : PlotWidget(parent)
    , m_bars(new QCPBars(xAxis, yAxis))
    , m_levels(addGraph(xAxis, yAxis2))
{
    m_bars->setName(tr("weights"));
    m_levels->setName(tr("levels"));
    m_levels->setLineStyle(QCPGraph::lsImpulse);
    yAxis2->setRange(0, 1);
    yAxis->setTicker(QSharedPointer<PrefixTicker>::create());
    xAxis->setLabel(tr("Weight"));
    xAxis->ticker()->setTickCount(4);
    yAxis->setLabel(tr("Weights in a bin"));
    yAxis->ticker()->setTickCount(4);
    setMinimumSize(170, 120);
    setAccessibleName(tr("Histogram of the layer's weights"));
    setWhatsThis(
        tr("How many weights of the layer have which value, at the end of the chosen epoch. Each line "
           "is a quantization level: what the layer computes with is the nearest one of them."));
    updateColors();
}

void WeightHistogram::setRanges(double lower, double upper, double most)
{
    const double room = std::max(0.03 * (upper - lower), 1e-9);
    xAxis->setRange(lower - room, upper + room);
    yAxis->setRange(0, std::max(1.0, 1.08 * most));
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
    m_levels->data()->clear();
    for (const double level : levelPlaces(figures, xAxis->range().lower, xAxis->range().upper, mostLines)) {
        m_levels->addData(level, 1);
    }
    setAccessibleDescription(layerFiguresText(figures));
    replot(QCustomPlot::rpQueuedReplot);
}

QString WeightHistogram::textAt(const QPoint& place) const
{
    const double half = m_bars->width() / 2;
    const double weight = xAxis->pixelToCoord(place.x());
    for (const QCPBarsData& bin : *m_bars->data()) {
        if (std::abs(bin.key - weight) <= half) {
            return tr("%1 to %2: %n weight(s)", nullptr, static_cast<int>(bin.value))
                .arg(locale().toString(bin.key - half, 'g', 3), locale().toString(bin.key + half, 'g', 3));
        }
    }
    return {};
}

void WeightHistogram::updateColors()
{
    applyPlotStyle(this);
    const QColor accent = palette().color(QPalette::Link);
    m_bars->setPen(Qt::NoPen);
    m_bars->setBrush(mixed(accent, palette().color(QPalette::Base), 0.35));
    m_levels->setPen(
        QPen(mixed(palette().color(QPalette::Text), palette().color(QPalette::Base), 0.25), 1, Qt::DotLine));
    replot(QCustomPlot::rpQueuedReplot);
}

bool WeightHistogram::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), textAt(help->pos()), this);
        return true;
    }
    return QCustomPlot::event(event);
}

void WeightHistogram::changeEvent(QEvent* event)
{
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        updateColors();
    }
}

} // namespace bitops
