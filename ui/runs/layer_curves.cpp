// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/layer_curves.h"

#include "ui/base/axis_tickers.h"
#include "ui/base/colors.h"
#include "ui/base/format.h"
#include "ui/base/plot_style.h"
#include "ui/base/reading_keys.h"
#include "ui/runs/layer_figures.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <limits>

namespace bitops {

namespace {

const QString markLayer = QStringLiteral("mark");
constexpr double none = std::numeric_limits<double>::quiet_NaN(); // A gap in the curve.

/// The values of all graphs, with room around them.
void fitValues(QCPAxis* axis, const std::vector<QCPGraph*>& graphs, double least, double most)
{
    QCPRange range;
    bool isFirst = true;
    for (const QCPGraph* graph : graphs) {
        bool isFound = false;
        const QCPRange values = graph->data()->valueRange(isFound);
        if (isFound) {
            range = isFirst ? values : range.expanded(values);
            isFirst = false;
        }
    }
    if (isFirst) {
        range = {least, most};
    }
    const double room = std::max(0.08 * range.size(), 0.005 * (most - least));
    axis->setRange(range.lower - room, range.upper + room);
}

} // namespace

LayerCurves::LayerCurves(QWidget* parent)
    : PlotWidget(parent)
{
    createAxes();
    createMarks();
    setMinimumSize(150, 110);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Quantization noise and changed weights of each layer over the epochs"));
    setWhatsThis(
        tr("Above, how far the weights stand out of the noise that quantization adds, in decibels: more is "
           "better. Below, the share of weights on another level than an epoch before: weights that keep "
           "changing between two levels oscillate. One curve for each layer; the chosen one stands out. A "
           "click or an arrow key chooses the epoch."));
    placeMarks();
    updateColors();
}

/// In a paint buffer of their own, so that moving them draws no curve again.
void LayerCurves::createMarks()
{
    addLayer(markLayer);
    layer(markLayer)->setMode(QCPLayer::lmBuffered);
    m_mark = new QCPItemStraightLine(this);
    m_markBelow = new QCPItemStraightLine(this);
    for (QCPItemPosition* position : m_markBelow->positions()) {
        position->setAxes(m_below->axis(QCPAxis::atBottom), m_below->axis(QCPAxis::atLeft));
        position->setAxisRect(m_below);
    }
    m_markBelow->setClipAxisRect(m_below);
    for (QCPItemStraightLine* mark : {m_mark, m_markBelow}) {
        mark->setLayer(markLayer);
    }
}

void LayerCurves::createAxes()
{
    m_below = new QCPAxisRect(this);
    plotLayout()->addElement(1, 0, m_below);
    plotLayout()->setRowSpacing(2);
    auto* group = new QCPMarginGroup(this);
    for (QCPAxisRect* rect : {axisRect(), m_below}) {
        rect->setMarginGroup(QCP::msLeft | QCP::msRight, group);
        for (QCPAxis* axis : rect->axes()) {
            axis->setLayer(QStringLiteral("axes"));
            axis->grid()->setLayer(QStringLiteral("grid"));
        }
        rect->axis(QCPAxis::atBottom)->setTicker(QSharedPointer<WholeNumberTicker>::create());
        rect->axis(QCPAxis::atBottom)->grid()->setVisible(false);
    }
    QCPAxis* const epochs = m_below->axis(QCPAxis::atBottom);
    epochs->setLabel(tr("Epoch"));
    xAxis->setTickLabels(false);
    connect(epochs, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), xAxis,
            qOverload<const QCPRange&>(&QCPAxis::setRange));
    QCPAxis* const changes = m_below->axis(QCPAxis::atLeft);
    yAxis->setTicker(QSharedPointer<SpacedTicker<DecimalTicker>>::create());
    changes->setTicker(QSharedPointer<SpacedTicker<PercentTicker>>::create());
    setAxisTitle(yAxis, {tr("SQNR in dB"), tr("dB")});
    setAxisTitle(changes, {tr("Changed"), QString()});
    fitTicks();
}

/// Both parts have half of the height each: what stands along their axes must not run together.
void LayerCurves::fitTicks()
{
    const int line = fontMetrics().height();
    const int belowBoth = 3 * line; // The epochs, their title, and what is between.
    const int room = (height() - belowBoth) / 2;
    for (QCPAxis* axis : {yAxis, m_below->axis(QCPAxis::atLeft)}) {
        axis->ticker()->setTickCount(std::clamp(2 * room / (3 * line), 1, 4));
    }
}

void LayerCurves::resizeEvent(QResizeEvent* event)
{
    fitTicks();
    PlotWidget::resizeEvent(event);
}

void LayerCurves::setLayers(const LayersEvent& last)
{
    std::vector<std::string> names;
    for (const LayerFigures& figures : last.layers) {
        names.push_back(figures.layer);
    }
    if (names == m_layers) {
        return;
    }
    m_layers = std::move(names);
    clearGraphs();
    m_noise.clear();
    m_changes.clear();
    for (const std::string& layer : m_layers) {
        m_noise.push_back(addGraph());
        m_changes.push_back(addGraph(m_below->axis(QCPAxis::atBottom), m_below->axis(QCPAxis::atLeft)));
        m_noise.back()->setName(trainedLayerText(layer));
        m_changes.back()->setName(trainedLayerText(layer));
    }
    updateColors();
}

void LayerCurves::setEpochs(const std::vector<LayersEventPtr>& epochs)
{
    setLayers(epochs.empty() ? LayersEvent() : *epochs.back());
    m_epochs.clear();
    for (const LayersEventPtr& event : epochs) {
        m_epochs.push_back(event->epoch);
    }
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        QVector<QCPGraphData> noise;
        QVector<QCPGraphData> changes;
        noise.reserve(static_cast<qsizetype>(epochs.size()));
        changes.reserve(static_cast<qsizetype>(epochs.size()));
        for (const LayersEventPtr& epoch : epochs) {
            const LayersEvent& event = *epoch;
            // Layers nearly always stand in the same order.
            const LayerFigures* figures = i < event.layers.size() && event.layers[i].layer == m_layers[i]
                                              ? &event.layers[i]
                                              : findLayer(event, m_layers[i]);
            noise.append(
                {static_cast<double>(event.epoch), figures == nullptr ? none : figures->sqnr.value_or(none)});
            changes.append({static_cast<double>(event.epoch),
                            figures == nullptr ? none : figures->changed.value_or(none)});
        }
        m_noise[i]->data()->set(noise, true);
        m_changes[i]->data()->set(changes, true);
    }
    const bool isCurve = epochs.size() > 1;
    m_below->axis(QCPAxis::atBottom)
        ->setRange(epochs.empty() ? 0.8 : epochs.front()->epoch - 0.2,
                   isCurve ? epochs.back()->epoch + 0.2 : (epochs.empty() ? 1 : epochs.front()->epoch) + 4.2);
    fitValues(yAxis, m_noise, 0, 40);
    QCPAxis* const changes = m_below->axis(QCPAxis::atLeft);
    fitValues(changes, m_changes, 0, 1);
    // No share is below 0: a line there needs no more room than its width.
    changes->setRangeLower(std::max(changes->range().lower, -0.03 * changes->range().upper));
    replot(QCustomPlot::rpQueuedReplot);
}

int LayerCurves::chosen() const
{
    const auto found = std::find(m_layers.begin(), m_layers.end(), m_layer);
    return found == m_layers.end() ? -1 : static_cast<int>(found - m_layers.begin());
}

void LayerCurves::setLayer(const std::string& layer)
{
    if (layer != m_layer) {
        m_layer = layer;
        updateColors();
    }
}

void LayerCurves::setEpoch(int epoch)
{
    if (epoch != m_epoch) {
        m_epoch = epoch;
        placeMarks();
        layer(markLayer)->replot();
    }
}

void LayerCurves::placeMarks()
{
    for (QCPItemStraightLine* mark : {m_mark, m_markBelow}) {
        mark->point1->setCoords(m_epoch, 0);
        mark->point2->setCoords(m_epoch, 1);
    }
}

QString LayerCurves::textAt(const QPoint& place) const
{
    return textOf(qRound(m_below->axis(QCPAxis::atBottom)->pixelToCoord(place.x())));
}

QString LayerCurves::textOf(int epoch) const
{
    const int index = chosen();
    if (index < 0) {
        return {};
    }
    const QCPGraph* const noise = m_noise[static_cast<std::size_t>(index)];
    const QCPGraph* const changes = m_changes[static_cast<std::size_t>(index)];
    const auto at = noise->data()->findBegin(epoch, false);
    if (at == noise->data()->constEnd() || qRound(at->key) != epoch) {
        return {};
    }
    const double change = changes->dataMainValue(static_cast<int>(at - noise->data()->constBegin()));
    return tr("%1, epoch %2\n%3 dB signal to noise\n%4 changed level")
        .arg(noise->name())
        .arg(epoch)
        .arg(qIsNaN(at->value) ? QStringLiteral("–") : locale().toString(at->value, 'f', 1),
             qIsNaN(change) ? QStringLiteral("–") : percentText(change));
}

void LayerCurves::mousePressEvent(QMouseEvent* event)
{
    PlotWidget::mousePressEvent(event);
    if (event->button() == Qt::LeftButton) {
        Q_EMIT epochPicked(qRound(m_below->axis(QCPAxis::atBottom)->pixelToCoord(event->position().x())));
    }
}

/// To an epoch with figures, and on from there.
void LayerCurves::keyPressEvent(QKeyEvent* event)
{
    const auto here = std::lower_bound(m_epochs.begin(), m_epochs.end(), m_epoch);
    const auto place = placeByKey(event->key(), static_cast<int>(here - m_epochs.begin()),
                                  static_cast<int>(m_epochs.size()));
    if (!place) {
        PlotWidget::keyPressEvent(event);
        return;
    }
    const int epoch = m_epochs[static_cast<std::size_t>(*place)];
    setEpoch(epoch);
    Q_EMIT epochPicked(epoch);
    tellReading(this, {qRound(xAxis->coordToPixel(epoch)), axisRect()->top()}, textOf(epoch));
}

void LayerCurves::styleMarks(bool isFocused)
{
    const QPen pen =
        isFocused ? QPen(palette().color(QPalette::Text), 2) : QPen(mutedText(palette()), 1, Qt::DashLine);
    for (QCPItemStraightLine* mark : {m_mark, m_markBelow}) {
        mark->setPen(pen);
    }
}

void LayerCurves::focusInEvent(QFocusEvent* event)
{
    PlotWidget::focusInEvent(event);
    styleMarks(true);
    layer(markLayer)->replot();
}

void LayerCurves::focusOutEvent(QFocusEvent* event)
{
    PlotWidget::focusOutEvent(event);
    styleMarks(false);
    layer(markLayer)->replot();
}

void LayerCurves::beginExport(bool /*withLegend*/)
{
    styleMarks(false);
}

void LayerCurves::endExport()
{
    styleMarks(hasFocus());
    replot(QCustomPlot::rpQueuedReplot);
}

void LayerCurves::updateColors()
{
    applyPlotStyle(this);
    const QColor ground = palette().color(QPalette::Base);
    const QPen others(mixed(palette().color(QPalette::Text), ground, 0.65), 1);
    const QColor accent = palette().color(QPalette::Link);
    const int index = chosen();
    for (const auto* graphs : {&m_noise, &m_changes}) {
        for (std::size_t i = 0; i < graphs->size(); ++i) {
            QCPGraph* const graph = (*graphs)[i];
            const bool isChosen = static_cast<int>(i) == index;
            graph->setPen(isChosen ? QPen(accent, 2.5) : others);
            graph->setLayer(isChosen ? QStringLiteral("main") : QStringLiteral("grid"));
            // A single epoch is seen by its point.
            graph->setScatterStyle(isChosen ? QCPScatterStyle(QCPScatterStyle::ssDisc, accent, 4)
                                            : QCPScatterStyle(QCPScatterStyle::ssDot));
        }
    }
    styleMarks(hasFocus());
    replot(QCustomPlot::rpQueuedReplot);
}

std::optional<QString> LayerCurves::hoverText(const QPoint& place) const
{
    return textAt(place);
}

} // namespace bitops
