// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/proposal/proposal_plot.h"

#include "ui/base/axis_tickers.h"
#include "ui/base/colors.h"
#include "ui/base/format.h"
#include "ui/base/panel_help.h"
#include "ui/base/plot_style.h"
#include "ui/design/network_document.h"
#include "ui/proposal/bit_proposals.h"

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

const QString curveLayer = QStringLiteral("curve");
const QString pointsLayer = QStringLiteral("points");
/// Of which width designs stand there as chips.
constexpr std::array uniformBits{2, 3, 4, 6, 8};
constexpr double leastHeight = 0.02; ///< Of the accuracies that are shown.
constexpr int plotHeight = 132;      ///< In pixels.

} // namespace

ProposalPlot::ProposalPlot(BitProposals* proposals, QWidget* parent)
    : PlotWidget(parent)
    , m_proposals(proposals)
{
    setObjectName(QStringLiteral("proposalPlot"));
    setAccessibleName(tr("Predicted accuracy over all budgets"));
    setWhatsThis(tr("The line is the best that is predicted for each budget. The cross is the design on the "
                    "screen, chips are designs with the same bits everywhere. A click sets the budget."));
    setFixedHeight(plotHeight);
    for (const QString& name : {curveLayer, pointsLayer}) {
        addLayer(name);
    }
    layer(pointsLayer)->setMode(QCPLayer::lmBuffered);
    m_curve = addGraph();
    m_curve->setLayer(curveLayer);
    m_points = new ProposalPoints(this, pointsLayer); // Its parent, the plot, owns it.
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setTicker(QSharedPointer<SpacedTicker<PercentTicker>>::create());
        axis->ticker()->setTickCount(4);
    }
    xAxis->grid()->setVisible(false);
    connect(proposals, &BitProposals::changed, this, &ProposalPlot::readFront);
    connect(proposals, &BitProposals::chosenChanged, this, &ProposalPlot::readMarks);
    connect(proposals, &BitProposals::onScreenChanged, this, &ProposalPlot::readMarks);
    updateColors();
    readFront();
}

void ProposalPlot::readFront()
{
    const ProposalFront* const front = m_proposals->front();
    std::vector<UniformPoint> uniform;
    m_curve->data()->clear();
    if (front != nullptr) {
        for (const Allocation& point : front->points()) {
            m_curve->addData(front->shareOf(point.bitops, point.weightBits),
                             m_proposals->predictedAccuracy(point.accuracyDrop));
        }
        const NetworkDocument& document = *m_proposals->document();
        for (const int bits : uniformBits) {
            const Design design =
                uniformDesign(document.design(), bits, document.costOptions().withClassifier);
            if (const std::optional<double> accuracy = m_proposals->accuracyOf(design)) {
                const TotalCost total = computeCosts(design, document.costOptions()).total;
                uniform.push_back({bits, {front->shareOf(total.bitops, total.weightStorageBits), *accuracy}});
            }
        }
    }
    m_points->setUniform(std::move(uniform));
    readMarks();
    setRanges();
    replot(QCustomPlot::rpQueuedReplot);
}

void ProposalPlot::readMarks()
{
    const ProposalFront* const front = m_proposals->front();
    std::vector<MarkedPoint> marked;
    if (front != nullptr) {
        if (const std::optional<double> accuracy = m_proposals->accuracyOnScreen()) {
            const TotalCost& total = m_proposals->document()->costs().total;
            marked.push_back({ProposalMark::OnScreen,
                              {front->shareOf(total.bitops, total.weightStorageBits), *accuracy},
                              false});
        }
        // The chosen one on top, and the budget's, of which there is always one, over others.
        for (const ProposalKind kind : {ProposalKind::Knee, ProposalKind::OnePoint, ProposalKind::Budget}) {
            if (const Allocation* const allocation = m_proposals->proposal(kind)) {
                marked.push_back({markOf(kind),
                                  {front->shareOf(allocation->bitops, allocation->weightBits),
                                   m_proposals->predictedAccuracy(allocation->accuracyDrop)},
                                  m_proposals->isPreviewed() && m_proposals->chosenKind() == kind});
            }
        }
        std::stable_partition(marked.begin(), marked.end(),
                              [](const MarkedPoint& point) { return !point.isChosen; });
    }
    m_points->setMarked(std::move(marked));
    m_points->setBudget(static_cast<double>(m_proposals->budget()) / ProposalFront::stepsOfWhole);
    drawMarksLater();
}

/// From well below the proposals that do not move with the budget, so that the part is large in which one
/// chooses; what is worse is below the plot.
void ProposalPlot::setRanges()
{
    const auto curve = m_curve->data();
    if (curve->isEmpty()) {
        return;
    }
    const double least = curve->constBegin()->key;
    const double most = std::max((curve->constEnd() - 1)->key, 1.0);
    const double room = 0.03 * (most - std::min(least, 0.9 * most));
    double top = 0;
    double lowest = 1;
    for (const QCPGraphData& point : *curve) {
        top = std::max(top, point.value);
        lowest = std::min(lowest, point.value);
    }
    double interesting = top - leastHeight;
    for (const ProposalKind kind : {ProposalKind::Knee, ProposalKind::OnePoint}) {
        if (const Allocation* const allocation = m_proposals->proposal(kind)) {
            interesting = std::min(interesting, m_proposals->predictedAccuracy(allocation->accuracyDrop));
        }
    }
    const double bottom =
        std::max(interesting - 0.6 * (top - interesting), std::min(lowest, top - leastHeight));
    double left = least;
    for (const UniformPoint& point : m_points->uniform()) {
        left = std::min(left, point.at.share);
    }
    xAxis->setRange(left - room, most + room);
    yAxis->setRange(bottom, top + 0.12 * (top - bottom));
}

/// Several changes at once are drawn once.
void ProposalPlot::drawMarksLater()
{
    if (std::exchange(m_isDue, true)) {
        return;
    }
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isDue = false;
            layer(pointsLayer)->replot();
        },
        Qt::QueuedConnection);
}

void ProposalPlot::updateColors()
{
    applyPlotStyle(this);
    m_curve->setPen(QPen(accentColor(palette()), 1.5));
    replot(QCustomPlot::rpQueuedReplot);
}

void ProposalPlot::setBudgetAt(const QPointF& place)
{
    const ProposalFront* const front = m_proposals->front();
    if (front == nullptr || !axisRect()->rect().contains(place.toPoint())) {
        return;
    }
    const double share = xAxis->pixelToCoord(place.x());
    m_proposals->setBudget(std::clamp(static_cast<int>(std::lround(share * ProposalFront::stepsOfWhole)),
                                      front->leastSteps(), front->greatestSteps()));
}

void ProposalPlot::mousePressEvent(QMouseEvent* event)
{
    PlotWidget::mousePressEvent(event);
    if (event->button() == Qt::LeftButton) {
        m_proposals->document()->finishEdit(); // What the keys did before is an edit of its own.
        setBudgetAt(event->position());
    }
}

void ProposalPlot::mouseReleaseEvent(QMouseEvent* event)
{
    PlotWidget::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton) {
        m_proposals->document()->finishEdit();
    }
}

void ProposalPlot::mouseMoveEvent(QMouseEvent* event)
{
    PlotWidget::mouseMoveEvent(event);
    if (event->buttons().testFlag(Qt::LeftButton)) {
        setBudgetAt(event->position());
    }
}

std::optional<QString> ProposalPlot::hoverText(const QPoint& place) const
{
    const ProposalFront* const front = m_proposals->front();
    if (front == nullptr || !axisRect()->rect().contains(place)) {
        return QString();
    }
    const int steps =
        static_cast<int>(std::lround(xAxis->pixelToCoord(place.x()) * ProposalFront::stepsOfWhole));
    const Allocation* const allocation = front->within(steps);
    return allocation == nullptr
               ? QString()
               : tr("%1 BitOps, %2 predicted")
                     .arg(shortText(static_cast<double>(allocation->bitops)),
                          percentText(m_proposals->predictedAccuracy(allocation->accuracyDrop)));
}

} // namespace bitops
