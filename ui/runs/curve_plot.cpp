// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/curve_plot.h"

#include "ui/base/axis_tickers.h"
#include "ui/base/colors.h"
#include "ui/base/plot_style.h"
#include "ui/runs/epoch_table_model.h"
#include "ui/runs/run_marks.h"

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

CurvePlot::CurvePlot(const EpochTableModel* model, int trainColumn, int valColumn, Unit unit, QWidget* parent)
    : PlotWidget(parent)
    , m_model(model)
    , m_trainColumn(trainColumn)
    , m_valColumn(valColumn)
    , m_unit(unit)
    , m_live(withRawLayer(this), trainColumn, valColumn)
    , m_cursor(this)
    , m_samples{addGraph(), addGraph(), addGraph()}
{
    setUpAxes();
    setUpLegend();
    setMinimumSize(150, 110);
    setFocusPolicy(Qt::StrongFocus);

    m_redraw.setSingleShot(true);
    m_redraw.setInterval(redrawDelay);
    connect(&m_redraw, &QTimer::timeout, this, &CurvePlot::readModel);
    const auto redrawSoon = [this] {
        if (!m_redraw.isActive()) {
            m_redraw.start();
        }
    };
    connect(model, &QAbstractItemModel::rowsInserted, this, redrawSoon);
    connect(model, &QAbstractItemModel::rowsRemoved, this, redrawSoon);
    updateColors();
    readModel();
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

/// For exports alone: in the window, a legend stands beside the plots, where it covers no curve.
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
                                         : QSharedPointer<QCPAxisTicker>::create());
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

void CurvePlot::setRuns(const std::vector<ComparedRun>& runs, const Live& live)
{
    if (runs == m_runs && live == m_liveLook) {
        return;
    }
    std::unordered_map<std::string, std::size_t> before;
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        before.emplace(m_runs[i].folder.native(), i);
    }
    std::vector<RunCurves> curves;
    std::vector<bool> isKept(m_runs.size());
    for (const ComparedRun& compared : runs) {
        const auto known = before.find(compared.folder.native());
        const bool isKnown = known != before.end() && !isKept[known->second];
        if (isKnown) {
            isKept[known->second] = true;
            curves.push_back(std::move(m_curves[known->second]));
        } else {
            curves.emplace_back(this, m_trainColumn, m_valColumn).setView(m_view);
        }
        if (!isKnown || m_runs[known->second].run != compared.run) {
            curves.back().setEpochs(compared.epochs(), compared.stepsPerEpoch());
        }
    }
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        if (!isKept[i]) {
            m_curves[i].removeFromPlot();
        }
    }
    m_runs = runs;
    m_curves = std::move(curves);
    m_liveLook = live;
    m_live.setVisible(live.isVisible);
    updateColors();
    readModel();
}

void CurvePlot::setView(const CurveView& view)
{
    if (view == m_view) {
        return;
    }
    const CurveView before = std::exchange(m_view, view);
    m_live.setView(view);
    for (RunCurves& curves : m_curves) {
        curves.setView(view);
    }
    if (before.axis != view.axis || before.isLogarithmic != view.isLogarithmic) {
        m_isFitting = true; // What is done to the axes here is not done by a person.
        updateAxes();
        m_isFitting = false;
        m_isFitted = true;
        m_cursor.hide();
    }
    readModel();
}

void CurvePlot::readModel()
{
    m_live.setEpochs(m_model->epochs(), m_liveLook.stepsPerEpoch);
    m_fit = fitOf(visibleCurves());
    if (m_isFitted) {
        fit();
    }
    updateFineness();
    replot(QCustomPlot::rpQueuedReplot);
    if (m_cursor.place()) {
        setCursorPlace(m_cursor.place()); // Its points have moved.
    }
}

void CurvePlot::drawNow()
{
    m_redraw.stop();
    readModel();
    replot();
}

std::vector<const RunCurves*> CurvePlot::visibleCurves() const
{
    std::vector<const RunCurves*> all;
    for (const RunCurves& curves : m_curves) {
        all.push_back(&curves);
    }
    if (m_liveLook.isVisible) {
        all.push_back(&m_live);
    }
    return all;
}

CurvePlot::Fit CurvePlot::fitOf(const std::vector<const RunCurves*>& all) const
{
    constexpr double xMargin = 0.04;
    constexpr double yMargin = 0.08;
    constexpr int fewEpochs = 5; ///< In sight from the beginning.
    double first = std::numeric_limits<double>::max();
    double last = std::numeric_limits<double>::lowest();
    std::optional<QCPRange> values;
    for (const RunCurves* curves : all) {
        if (!curves->places().empty()) {
            first = std::min(first, curves->places().front());
            last = std::max(last, curves->places().back());
        }
        if (const auto range = curves->valueRange(isLogarithmic())) {
            values = values ? values->expanded(*range) : *range;
        }
    }
    const bool isByEpoch = m_view.axis == CurveAxis::Epoch;
    const bool isPlanned = m_liveLook.isVisible && m_liveLook.epochs > 0;
    const double leastEnd = (isPlanned ? std::min(m_liveLook.epochs, fewEpochs) : fewEpochs) + 0.2;
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
    for (const RunCurves* curves : visibleCurves()) {
        points += 2 * curves->epochs().size() * (m_view.smoothing > 0 ? 2 : 1);
    }
    const bool isFine = points > mostThickPoints;
    m_live.setFine(isFine);
    for (RunCurves& curves : m_curves) {
        curves.setFine(isFine);
    }
}

void CurvePlot::updateColors()
{
    applyPlotStyle(this);
    const QColor ground = palette().color(QPalette::Base);
    const std::optional<RunLook> look = m_liveLook.look;
    m_live.setStyle(look ? runColor(palette(), look->color) : palette().color(QPalette::Link),
                    markShape(look ? look->mark : 0), ground);
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        const RunLook& own = m_runs[i].look;
        m_curves[i].setStyle(runColor(palette(), own.color), markShape(own.mark), ground);
    }
    const QColor text = palette().color(QPalette::Text);
    m_cursor.setColor(mutedText(palette()));
    m_samples[0]->setPen(QPen(text, 1.8));
    m_samples[1]->setPen(QPen(text, 1.8, Qt::DashLine));
    m_samples[2]->setLineStyle(QCPGraph::lsNone);
    m_samples[2]->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(text, 1.8), Qt::NoBrush, 13));
    legend->setFont(font());
    legend->setTextColor(text);
    replot(QCustomPlot::rpQueuedReplot);
}

void CurvePlot::beginExport()
{
    moveCursor(std::nullopt);
    const auto addRun = [this](const RunCurves& curves, const QString& name) {
        curves.line(RunCurves::Training)->setName(name);
        curves.line(RunCurves::Training)->addToLegend();
    };
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        addRun(m_curves[i], m_runs[i].name());
    }
    if (m_liveLook.isVisible && !m_liveLook.name.isEmpty()) {
        addRun(m_live, m_liveLook.name);
    }
    for (QCPGraph* sample : m_samples) {
        sample->addToLegend();
    }
    axisRect()->insetLayout()->take(legend);
    plotLayout()->addElement(1, 0, legend);
    plotLayout()->setRowStretchFactor(1, 0.001);
    legend->setVisible(true);
    // In the window, a caption says so.
    yAxis->setLabel(m_unit == Unit::Percent ? tr("Accuracy") : tr("Loss"));
}

void CurvePlot::endExport()
{
    yAxis->setLabel({});
    legend->setVisible(false);
    plotLayout()->take(legend);
    plotLayout()->simplify();
    axisRect()->insetLayout()->addElement(legend, Qt::AlignRight | Qt::AlignTop);
    legend->clearItems();
    replot(QCustomPlot::rpQueuedReplot); // With the room that it had.
}

void CurvePlot::resizeEvent(QResizeEvent* event)
{
    updateTickCount(); // Before it is drawn anew.
    PlotWidget::resizeEvent(event);
}

} // namespace bitops
