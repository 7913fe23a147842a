// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/tradeoff_plot.h"

#include "core/cost/pareto_front.h"
#include "ui/base/axis_tickers.h"
#include "ui/base/colors.h"
#include "ui/base/format.h"
#include "ui/base/plot_style.h"
#include "ui/runs/prediction_marks.h"
#include "ui/runs/tradeoff_marks.h"

#include <QKeyEvent>
#include <QTextDocument>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace bitops {

namespace {

/// Room around the outermost points, as a part of their distance: names stand there.
constexpr double margin = 0.12;
/// From so many times the BitOps of all others, a float run is a line, so that the others have room.
constexpr double farBeyond = 2;

} // namespace

TradeoffPlot::TradeoffPlot(QWidget* parent)
    : PlotWidget(parent)
    , m_front(addGraph())
    , m_predictedFront(addGraph())
{
    m_front->removeFromLegend(); // The list of runs is the legend.
    addLayer(QStringLiteral("marks"), layer(QStringLiteral("main")));
    createPredictions();
    m_marks = new TradeoffMarks(this, QStringLiteral("marks"));
    m_marks->setObstacles([this] {
        std::vector<QRectF> taken = m_predictions->obstacles();
        const std::vector<QRectF> arrows = m_predictions->arrows();
        taken.insert(taken.end(), arrows.begin(), arrows.end());
        return taken;
    });
    m_front->setLineStyle(QCPGraph::lsStepLeft); // More cost alone brings nothing.
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Accuracy and BitOps of the runs"));
    setWhatsThis(tr("Each run is a point: its BitOps to the right, its best validation accuracy upwards. The "
                    "line joins those that no other run beats: none is as accurate for fewer BitOps. A click "
                    "selects the run, a double click opens its design."));
    yAxis->setTicker(QSharedPointer<PercentTicker>::create());
    setAxisTitle(yAxis, {tr("Best validation accuracy"), tr("Best accuracy"), tr("Accuracy")});
    setMinimumSize(180, 120);
    setLogarithmic(false);
    updateColors();
}

/// Under the marks of runs, on a layer of their own, so that moving the budget draws nothing else anew.
void TradeoffPlot::createPredictions()
{
    m_predictedFront->removeFromLegend();
    const QString name = QStringLiteral("predictions");
    addLayer(name, layer(QStringLiteral("main")));
    layer(name)->setMode(QCPLayer::lmBuffered);
    m_predictions = new PredictionMarks(this, name); // Its parent, the plot, owns it.
    xAxis2->setTicker(QSharedPointer<SpacedTicker<PercentTicker>>::create());
    xAxis2->setLabel(tr("share of 8-bit"));
    connect(xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, &TradeoffPlot::fitShares);
}

/// The axis above has the shares of what the axis below counts.
void TradeoffPlot::fitShares()
{
    const bool isShown =
        m_prediction && m_prediction->bitopsAtEightBits > 0 && xAxis->scaleType() == QCPAxis::stLinear;
    xAxis2->setVisible(isShown);
    if (isShown) {
        const QCPRange range = xAxis->range();
        xAxis2->setRange(range.lower / m_prediction->bitopsAtEightBits,
                         range.upper / m_prediction->bitopsAtEightBits);
    }
}

void TradeoffPlot::setPrediction(std::optional<TradeoffPrediction> prediction)
{
    m_prediction = std::move(prediction);
    m_predictedFront->data()->clear();
    if (m_prediction) {
        for (const PredictedPoint& point : m_prediction->front) {
            m_predictedFront->addData(point.bitops, point.accuracy);
        }
    }
    m_predictions->setPrediction(m_prediction ? &*m_prediction : nullptr);
    fitRanges();
    fitShares();
    replot(QCustomPlot::rpQueuedReplot);
}

void TradeoffPlot::setBudget(double share)
{
    if (m_prediction && m_prediction->budget != share) {
        m_prediction->budget = share;
        if (!xAxis->range().contains(share * m_prediction->bitopsAtEightBits)) {
            fitRanges();
            fitShares();
            replot(QCustomPlot::rpQueuedReplot);
        } else if (isVisible()) {
            m_predictions->layer()->replot();
        }
    }
}

const std::vector<TradeoffPoint>& TradeoffPlot::points() const
{
    return m_marks->points();
}

void TradeoffPlot::setPoints(const std::vector<TradeoffPoint>& points)
{
    if (points == m_marks->points()) {
        return;
    }
    const std::filesystem::path current = m_current < 0
                                              ? std::filesystem::path()
                                              : m_marks->points()[static_cast<std::size_t>(m_current)].folder;
    m_marks->setPoints(points);
    m_predictions->setPoints(points);
    m_current = -1;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (points[i].folder == current) {
            m_current = static_cast<int>(i);
        }
    }
    updateFront();
    fitRanges();
    updateLooks();
}

/// Of the runs that are shown.
void TradeoffPlot::updateFront()
{
    std::vector<CostAndGain> figures;
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < points().size(); ++i) {
        const TradeoffPoint& point = points()[i];
        if (point.isShown) {
            shown.push_back(i);
            figures.push_back({point.bitops, point.accuracy});
        }
    }
    m_onFront.clear();
    m_front->data()->clear();
    for (const std::size_t i : paretoFront(figures)) {
        m_onFront.push_back(shown[i]);
        m_front->addData(figures[i].cost, figures[i].gain);
    }
    std::sort(m_onFront.begin(), m_onFront.end(),
              [this](std::size_t a, std::size_t b) { return points()[a].bitops < points()[b].bitops; });
    m_marks->setFront(m_onFront);
}

/// The best float run that is shown, where it costs far more than all that is quantized.
int TradeoffPlot::pointBeyond() const
{
    double most = 0;
    int best = -1;
    for (std::size_t i = 0; i < points().size(); ++i) {
        const TradeoffPoint& point = points()[i];
        if (!point.isFloat) {
            most = std::max(most, point.bitops);
        } else if (point.isShown &&
                   (best < 0 || point.accuracy > points()[static_cast<std::size_t>(best)].accuracy)) {
            best = static_cast<int>(i);
        }
    }
    const bool isFar =
        best >= 0 && most > 0 && points()[static_cast<std::size_t>(best)].bitops > farBeyond * most;
    return isFar && xAxis->scaleType() == QCPAxis::stLinear ? best : -1;
}

void TradeoffPlot::setSelected(const std::vector<std::filesystem::path>& folders)
{
    m_selected = folders;
    for (std::size_t i = 0; i < points().size(); ++i) {
        if (folders.size() == 1 && points()[i].isOf(folders.front())) {
            m_current = static_cast<int>(i);
        }
    }
    updateLooks();
}

void TradeoffPlot::setRule(const QString& name)
{
    xAxis->setLabel(tr("BitOps (%1)").arg(name));
    replot(QCustomPlot::rpQueuedReplot);
}

void TradeoffPlot::setLogarithmic(bool isLogarithmic)
{
    xAxis->setScaleType(isLogarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    xAxis->setTicker(isLogarithmic ? QSharedPointer<PrefixLogTicker>::create().staticCast<QCPAxisTicker>()
                                   : QSharedPointer<PrefixTicker>::create().staticCast<QCPAxisTicker>());
    fitRanges();
    fitShares();
    replot(QCustomPlot::rpQueuedReplot);
}

void TradeoffPlot::fitRanges()
{
    const bool isLogarithmic = xAxis->scaleType() == QCPAxis::stLogarithmic;
    const int beyond = pointBeyond();
    m_marks->setBeyond(beyond);
    const bool areSomeShown = std::any_of(points().begin(), points().end(),
                                          [](const TradeoffPoint& point) { return point.isShown; });
    QCPRange costs;
    QCPRange accuracies;
    bool isFirst = true;
    for (const TradeoffPoint& point : points()) {
        if (isLogarithmic && point.bitops <= 0) {
            continue; // Has no place there.
        }
        const double cost = isLogarithmic ? std::log10(point.bitops) : point.bitops;
        if ((beyond >= 0 && point.isFloat) || (areSomeShown && !point.isShown)) {
            continue;
        }
        costs = isFirst ? QCPRange(cost, cost) : costs.expanded({cost, cost});
        const double deviation = point.deviation.value_or(0);
        const QCPRange reach(point.accuracy - deviation, point.accuracy + deviation);
        accuracies = isFirst ? reach : accuracies.expanded(reach);
        isFirst = false;
    }
    const auto showCost = [&](double bitops) {
        const double cost = isLogarithmic ? std::log10(std::max(bitops, 1.0)) : bitops;
        costs = costs.expanded({cost, cost});
    };
    if (m_prediction && !isFirst) {
        if (const double budget = m_prediction->budget * m_prediction->bitopsAtEightBits; budget > 0) {
            showCost(budget);
        }
        if (m_prediction->onScreen) {
            const PredictedPoint& point = *m_prediction->onScreen;
            showCost(point.bitops);
            accuracies = accuracies.expanded({point.accuracy, point.accuracy});
        }
    }
    if (beyond >= 0) {
        const double accuracy = points()[static_cast<std::size_t>(beyond)].accuracy;
        accuracies = accuracies.expanded({accuracy, accuracy});
    }
    const double room = costs.size() > 0 ? margin * costs.size()
                        : isLogarithmic  ? 0.1
                                         : std::max(0.1 * costs.upper, 1.0);
    const auto number = [&](double cost) { return isLogarithmic ? std::pow(10, cost) : cost; };
    xAxis->setRange(number(costs.lower - room), number(costs.upper + room));
    const double height = std::max(margin * accuracies.size(), 0.01);
    yAxis->setRange(accuracies.lower - height, accuracies.upper + 2 * height);
}

void TradeoffPlot::updateLooks()
{
    std::vector<TradeoffMarks::Look> looks(points().size());
    const std::set<std::filesystem::path> selected(m_selected.begin(), m_selected.end());
    for (std::size_t i = 0; i < looks.size(); ++i) {
        const TradeoffPoint& point = points()[i];
        const std::vector<std::filesystem::path> own{point.folder};
        const std::vector<std::filesystem::path>& runs = point.runs.empty() ? own : point.runs;
        looks[i].isSelected = std::any_of(runs.begin(), runs.end(),
                                          [&selected](const auto& run) { return selected.contains(run); });
        looks[i].isCurrent = static_cast<int>(i) == m_current;
    }
    for (const std::size_t i : m_onFront) {
        looks[i].isOnFront = true;
    }
    m_marks->setLooks(std::move(looks));
    setAccessibleDescription(m_current < 0 ? tr("%n run(s)", nullptr, static_cast<int>(points().size()))
                                           : points()[static_cast<std::size_t>(m_current)].text);
    replot(QCustomPlot::rpQueuedReplot);
}

void TradeoffPlot::updateColors()
{
    applyPlotStyle(this);
    m_front->setPen(QPen(mixed(palette().color(QPalette::Text), palette().color(QPalette::Base), 0.25), 1.3));
    m_predictedFront->setPen(QPen(accentColor(palette()), 1.3));
    replot(QCustomPlot::rpQueuedReplot);
}

void TradeoffPlot::pick(int point)
{
    m_current = point;
    updateLooks();
    const std::filesystem::path folder = points()[static_cast<std::size_t>(point)].folder;
    Q_EMIT picked(folder); // The points may be others after it.
}

std::vector<std::size_t> TradeoffPlot::order(bool byAccuracy) const
{
    std::vector<std::size_t> order(points().size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto rank = [&](std::size_t i) {
        const TradeoffPoint& point = points()[i];
        return byAccuracy ? std::pair(point.accuracy, point.bitops) : std::pair(point.bitops, point.accuracy);
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    return order;
}

void TradeoffPlot::goOn(bool byAccuracy, int step)
{
    const std::vector<std::size_t> points = order(byAccuracy);
    if (points.empty()) {
        return;
    }
    const auto here = std::find(points.begin(), points.end(), static_cast<std::size_t>(m_current));
    const auto last = static_cast<int>(points.size()) - 1;
    const int next = here == points.end()
                         ? (step > 0 ? 0 : last)
                         : std::clamp(static_cast<int>(here - points.begin()) + step, 0, last);
    pick(static_cast<int>(points[static_cast<std::size_t>(next)]));
}

void TradeoffPlot::keyPressEvent(QKeyEvent* event)
{
    const int all = static_cast<int>(points().size());
    switch (event->key()) {
    case Qt::Key_Left:
        goOn(false, -1);
        break;
    case Qt::Key_Right:
        goOn(false, 1);
        break;
    case Qt::Key_Down:
        goOn(true, -1);
        break;
    case Qt::Key_Up:
        goOn(true, 1);
        break;
    case Qt::Key_Home:
        goOn(false, -all);
        break;
    case Qt::Key_End:
        goOn(false, all);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0) {
            Q_EMIT opened(points()[static_cast<std::size_t>(m_current)].folder);
        }
        break;
    default:
        PlotWidget::keyPressEvent(event);
    }
}

void TradeoffPlot::focusInEvent(QFocusEvent* event)
{
    PlotWidget::focusInEvent(event);
    replot(QCustomPlot::rpQueuedReplot);
}

void TradeoffPlot::focusOutEvent(QFocusEvent* event)
{
    PlotWidget::focusOutEvent(event);
    replot(QCustomPlot::rpQueuedReplot);
}

void TradeoffPlot::mousePressEvent(QMouseEvent* event)
{
    PlotWidget::mousePressEvent(event);
    const int point = m_marks->pointAt(event->position());
    if (event->button() == Qt::LeftButton && point >= 0) {
        pick(point);
    }
}

void TradeoffPlot::mouseDoubleClickEvent(QMouseEvent* event)
{
    PlotWidget::mouseDoubleClickEvent(event);
    const int point = m_marks->pointAt(event->position());
    if (event->button() == Qt::LeftButton && point >= 0) {
        Q_EMIT opened(points()[static_cast<std::size_t>(point)].folder);
    }
}

QString TradeoffPlot::textAt(const QPoint& place) const
{
    const int point = m_marks->pointAt(place);
    return point < 0 ? QString() : points()[static_cast<std::size_t>(point)].text;
}

std::optional<QString> TradeoffPlot::hoverText(const QPoint& place) const
{
    const QString text = textAt(place);
    return text.isEmpty() ? text : Qt::convertFromPlainText(text); // A run's name is no markup.
}

} // namespace bitops
