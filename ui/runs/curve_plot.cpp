// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/curve_plot.h"

#include "ui/base/axis_tickers.h"
#include "ui/base/colors.h"
#include "ui/base/plot_style.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <unordered_map>
#include <utility>

namespace bitops {

namespace {

constexpr int redrawDelay = 40; ///< Milliseconds.
/// Thick lines of more points take longer than a frame.
constexpr std::size_t mostThickPoints = 6'000;

/// Before the first graph comes, which goes there.
QCustomPlot* withRawLayer(QCustomPlot* plot)
{
    plot->addLayer(rawCurvesLayer, plot->layer(QStringLiteral("main")), QCustomPlot::limBelow);
    return plot;
}

} // namespace

CurvePlot::CurvePlot(int trainColumn, int valColumn, Unit unit, QWidget* parent)
    : PlotWidget(parent)
    , m_trainColumn(trainColumn)
    , m_valColumn(valColumn)
    , m_unit(unit)
    , m_cursor(withRawLayer(this))
    , m_samples{addGraph(), addGraph(), addGraph()}
{
    setUpAxes();
    setUpLegend();
    setMinimumSize(150, 110);
    setFocusPolicy(Qt::StrongFocus);

    m_redraw.setSingleShot(true);
    m_redraw.setInterval(redrawDelay);
    connect(&m_redraw, &QTimer::timeout, this, &CurvePlot::updateCurves);
    updateColors();
    updateCurves();
}

void CurvePlot::setUpAxes()
{
    xAxis->grid()->setVisible(false);
    if (m_unit == Unit::Percent) {
        yAxis->setTicker(QSharedPointer<PercentTicker>::create());
    }
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    for (QCPAxis* axis : {xAxis, yAxis}) {
        connect(axis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, &CurvePlot::onRangeChanged);
    }
    updateAxes();
}

/// For exports alone: in the window, the list of runs is the legend.
void CurvePlot::setUpLegend()
{
    setAutoAddPlottableToLegend(false);
    legend->setVisible(false);
    legend->clearItems();
    legend->setBrush(Qt::NoBrush);
    legend->setBorderPen(Qt::NoPen);
    legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    legend->setWrap(4);
    legend->setIconSize(28, 16);
    const std::array names{tr("training"), tr("validation"), tr("best epoch")};
    for (std::size_t i = 0; i < m_samples.size(); ++i) {
        m_samples.at(i)->setName(names.at(i));
    }
}

void CurvePlot::updateAxes()
{
    switch (m_view.axis) {
    case CurveAxis::Epoch:
        xAxis->setLabel(tr("Epoch"));
        xAxis->setTicker(QSharedPointer<WholeNumberTicker>::create());
        break;
    case CurveAxis::Step:
        xAxis->setLabel(tr("Step"));
        xAxis->setTicker(QSharedPointer<WholeNumberTicker>::create());
        break;
    case CurveAxis::Time: {
        xAxis->setLabel(tr("Time (hours:minutes:seconds)"));
        auto ticker = QSharedPointer<QCPAxisTickerTime>::create();
        ticker->setTimeFormat(QStringLiteral("%h:%m:%s"));
        ticker->setFieldWidth(QCPAxisTickerTime::tuHours, 1);
        xAxis->setTicker(ticker);
        break;
    }
    }
    if (m_unit == Unit::Plain) {
        yAxis->setScaleType(isLogarithmic() ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
        yAxis->setTicker(isLogarithmic() ? QSharedPointer<QCPAxisTicker>(new PlainLogTicker)
                                         : QSharedPointer<QCPAxisTicker>(new DecimalTicker));
    }
    updateTickCount();
}

/// So that labels one above the other keep their distance in a low plot.
void CurvePlot::updateTickCount()
{
    constexpr int mostTicks = 5;
    const int room = height() / (3 * fontMetrics().height());
    yAxis->ticker()->setTickCount(std::clamp(room, 2, mostTicks));
}

void CurvePlot::setRuns(const std::vector<ComparedRun>& runs)
{
    if (runs == m_runs) {
        return;
    }
    const bool isGrowth = std::equal(runs.begin(), runs.end(), m_runs.begin(), m_runs.end(),
                                     [](const ComparedRun& a, const ComparedRun& b) {
                                         return a.folder() == b.folder() && a.look() == b.look();
                                     });
    if (!isGrowth) {
        matchCurves(runs);
    }
    m_runs = runs;
    if (isGrowth) {
        if (!m_redraw.isActive()) {
            m_redraw.start();
        }
        return;
    }
    updateColors();
    updateCurves();
}

/// Each run gets the curves that it had; those of runs that are gone go, too.
void CurvePlot::matchCurves(const std::vector<ComparedRun>& runs)
{
    std::unordered_map<std::string, std::size_t> before;
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        before.emplace(m_runs[i].folder().native(), i);
    }
    std::vector<RunCurves> curves;
    std::vector<bool> isKept(m_runs.size());
    for (const ComparedRun& compared : runs) {
        const auto known = before.find(compared.folder().native());
        if (known != before.end() && !isKept[known->second]) {
            isKept[known->second] = true;
            curves.push_back(std::move(m_curves[known->second]));
        } else {
            curves.emplace_back(this, m_trainColumn, m_valColumn).setView(m_view);
        }
    }
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        if (!isKept[i]) {
            m_curves[i].removeFromPlot();
        }
    }
    m_curves = std::move(curves);
}

void CurvePlot::setView(const CurveView& view)
{
    if (view == m_view) {
        return;
    }
    const CurveView before = std::exchange(m_view, view);
    for (RunCurves& curves : m_curves) {
        curves.setView(view);
    }
    if (before.axis != view.axis || before.isLogarithmic != view.isLogarithmic) {
        m_isFitting = true; // What is done to the axes here is not done by a person.
        updateAxes();
        m_isFitting = false;
        m_isFitted = true;
        moveCursor(std::nullopt);
    }
    updateCurves();
}

void CurvePlot::updateCurves()
{
    m_redraw.stop();
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        m_curves[i].setRun(m_runs[i]);
    }
    m_fit = fitOfCurves();
    if (m_isFitted) {
        fit();
    }
    updateFineness();
    replot(QCustomPlot::rpQueuedReplot);
    if (m_cursor.place()) {
        setCursorPlace(m_cursor.place()); // Its points have moved.
        if (m_isRead) {
            Q_EMIT cursorMoved(m_cursor.place());
        }
    }
}

void CurvePlot::drawNow()
{
    updateCurves();
    replot();
}

/// Where the axis of epochs ends at least: with what is planned, as far as that is in sight from the
/// beginning.
double CurvePlot::leastLastEpoch() const
{
    constexpr int fewEpochs = 5;
    int planned = m_runs.empty() ? fewEpochs : 1;
    for (const ComparedRun& compared : m_runs) {
        planned = std::max(planned, compared.plannedEpochs().value_or(fewEpochs));
    }
    return std::min(planned, fewEpochs) + 0.2;
}

CurvePlot::Fit CurvePlot::fitOfCurves() const
{
    constexpr double xMargin = 0.04;
    constexpr double yMargin = 0.08;
    double first = std::numeric_limits<double>::max();
    double last = std::numeric_limits<double>::lowest();
    std::optional<QCPRange> values;
    for (const RunCurves& curves : m_curves) {
        if (!curves.places().empty()) {
            first = std::min(first, curves.places().front());
            last = std::max(last, curves.places().back());
        }
        if (const auto range = curves.valueRange(isLogarithmic())) {
            values = values ? values->expanded(*range) : *range;
        }
    }
    const bool isByEpoch = m_view.axis == CurveAxis::Epoch;
    const double leastEnd = leastLastEpoch();
    Fit fit{isByEpoch ? QCPRange(0.8, leastEnd) : QCPRange(0, 1),
            m_unit == Unit::Percent ? QCPRange(0, 1) : QCPRange(isLogarithmic() ? 0.1 : 0, 3)};
    if (first < last) {
        const double margin = std::max(xMargin * (last - first), isByEpoch ? 0.2 : 0.0);
        fit.places = QCPRange(first - margin, last + margin);
    } else if (first <= last) {
        fit.places =
            isByEpoch ? QCPRange(first - 0.2, std::max(last + 0.2, leastEnd)) : QCPRange(0, 2 * last + 1);
    }
    if (values && isLogarithmic()) {
        const double factor = std::max(std::pow(values->upper / values->lower, yMargin), 1.02);
        fit.values = QCPRange(values->lower / factor, values->upper * factor);
    } else if (values) {
        const double margin = std::max(yMargin * values->size(), 0.01);
        fit.values = QCPRange(values->lower - margin, values->upper + margin);
    }
    return fit;
}

void CurvePlot::fit()
{
    m_isFitted = true;
    m_isFitting = true;
    xAxis->setRange(m_fit.places);
    yAxis->setRange(m_fit.values);
    m_isFitting = false;
    replot(QCustomPlot::rpQueuedReplot);
}

/// By wheel, drag or key, and because of what is done here.
void CurvePlot::onRangeChanged()
{
    if (m_isFitting) {
        return;
    }
    m_isFitting = true;
    const QCPRange all = m_fit.places;
    xAxis->setRange(xAxis->range().bounded(all.lower - all.size(), all.upper + all.size()));
    const QCPRange values = m_fit.values;
    const double height = isLogarithmic() ? values.upper / values.lower : values.size();
    yAxis->setRange(yAxis->range().bounded(isLogarithmic() ? values.lower / height : values.lower - height,
                                           isLogarithmic() ? values.upper * height : values.upper + height));
    m_isFitting = false;
    m_isFitted = false;
    Q_EMIT moved();
}

void CurvePlot::showPlaces(const QCPRange& range)
{
    m_isFitting = true;
    xAxis->setRange(range);
    m_isFitting = false;
    m_isFitted = false;
    replot(QCustomPlot::rpQueuedReplot);
}

void CurvePlot::updateFineness()
{
    std::size_t points = 0;
    for (const RunCurves& curves : m_curves) {
        points += 2 * curves.epochs().size() * (m_view.smoothing > 0 ? 2 : 1);
    }
    const bool isFine = points > mostThickPoints;
    for (RunCurves& curves : m_curves) {
        curves.setFine(isFine);
    }
}

void CurvePlot::updateColors()
{
    applyPlotStyle(this);
    const QColor ground = palette().color(QPalette::Base);
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        const RunLook own = m_runs[i].look();
        m_curves[i].setStyle(runColor(palette(), own.color), own.mark, ground);
    }
    const QColor text = palette().color(QPalette::Text);
    m_cursor.updateColors();
    m_samples[0]->setPen(QPen(text, RunCurves::trainingWidth));
    m_samples[1]->setPen(QPen(text, RunCurves::validationWidth));
    m_samples[2]->setLineStyle(QCPGraph::lsNone);
    m_samples[2]->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(text, 1.8), Qt::NoBrush, RunCurves::ringSize));
    legend->setFont(font());
    legend->setTextColor(text);
    replot(QCustomPlot::rpQueuedReplot);
}

void CurvePlot::beginExport(bool withLegend)
{
    moveCursor(std::nullopt);
    if (withLegend) {
        addLegend();
    }
    // In the window, a caption says so.
    yAxis->setLabel(m_unit == Unit::Percent ? tr("Accuracy") : tr("Loss"));
}

void CurvePlot::addLegend()
{
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        m_curves[i].endMark()->setName(m_runs[i].name());
        m_curves[i].endMark()->addToLegend();
    }
    for (QCPGraph* sample : m_samples) {
        sample->addToLegend();
    }
    axisRect()->insetLayout()->take(legend);
    plotLayout()->addElement(1, 0, legend);
    plotLayout()->setRowStretchFactor(1, 0.001);
    legend->setVisible(true);
}

void CurvePlot::endExport()
{
    yAxis->setLabel({});
    if (legend->visible()) {
        legend->setVisible(false);
        plotLayout()->take(legend);
        plotLayout()->simplify();
        axisRect()->insetLayout()->addElement(legend, Qt::AlignRight | Qt::AlignTop);
        legend->clearItems();
    }
    replot(QCustomPlot::rpQueuedReplot); // With the room that it had.
}

void CurvePlot::resizeEvent(QResizeEvent* event)
{
    updateTickCount(); // Before it is drawn anew.
    PlotWidget::resizeEvent(event);
}

} // namespace bitops
