// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/network_plot.h"

#include "ui/base/colors.h"
#include "ui/base/format.h"
#include "ui/base/panel_help.h"
#include "ui/base/plain_text.h"
#include "ui/base/plot_style.h"
#include "ui/design/bar_legend.h"
#include "ui/design/baseline.h"
#include "ui/design/block_ticker.h"
#include "ui/design/cost_tool_tip.h"
#include "ui/design/design_preview.h"
#include "ui/design/design_selection.h"
#include "ui/design/legend_row.h"
#include "ui/design/network_document.h"
#include "ui/design/network_picture.h"
#include "ui/design/selection_marks.h"

#include <QApplication>
#include <QKeyEvent>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace bitops {

namespace {

const QString blocksLayer = QStringLiteral("blocks");
const QString marksLayer = QStringLiteral("marks");
constexpr int leastPicture = 38; ///< A box with its bits, and a line of text.
constexpr int roomForLane = 18;
constexpr int roomForProposal = 40; ///< A row of chips below them, and arcs above.

} // namespace

NetworkPlot::NetworkPlot(NetworkDocument* document, DesignSelection* selection, const Baseline* baseline,
                         QWidget* parent)
    : PlotWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_baseline(baseline)
    , m_pictureRect(new QCPAxisRect(this))
    , m_barsRect(new QCPAxisRect(this))
{
    setPanelHelp(this, QStringLiteral("panel-network"),
                 tr("The network as a picture over its costs. Click a box or a bar to choose it; the wheel "
                    "zooms, and 0 shows all."));
    setUpAxes();
    setUpLayers();
    setAccessibleName(tr("Network and cost of each block"));
    setMinimumSize(240, 150);
    setFocusPolicy(Qt::TabFocus); // After a click, keys go on in the table.

    connect(document, &NetworkDocument::blocksReset, this, &NetworkPlot::updateLanes);
    connect(document, &NetworkDocument::costsChanged, this, &NetworkPlot::updateFigures);
    connect(baseline, &Baseline::changed, this, &NetworkPlot::updateCompared);
    connect(selection, &DesignSelection::changed, this, &NetworkPlot::updateSelection);
    connect(this, &QCustomPlot::beforeReplot, this, &NetworkPlot::updateTickLabels);
    connect(this, &QCustomPlot::afterLayout, this, &NetworkPlot::announceAxis);
    connect(this, &QCustomPlot::mousePress, this, &NetworkPlot::onMousePressed);
    connect(this, &QCustomPlot::mouseRelease, this, &NetworkPlot::onMouseReleased);
    connect(this, &QCustomPlot::mouseDoubleClick, this, &NetworkPlot::showAllBlocks);
    updateColors();
    updateLanes();
    updateCompared();
    updateFigures();
    showAllBlocks();
}

/// How an imported network hangs together does not change.
void NetworkPlot::updateLanes()
{
    const ImportedNetwork* const network = m_document->imported();
    m_figures.setLayout(network == nullptr ? nullptr : std::make_shared<const GraphLayout>(*network));
    reserveRoom(m_figures.isProposal());
}

/// So that lanes and chips can be told apart, however low the window is.
void NetworkPlot::reserveRoom(bool isProposal)
{
    const int lanes = m_figures.layout() == nullptr ? 1 : m_figures.layout()->lanes();
    m_pictureRect->setMinimumSize(leastPicture, leastPicture + (lanes - 1) * roomForLane +
                                                    (isProposal ? roomForProposal : 0));
    drawLater(Stale::Everything);
}

void NetworkPlot::setUpAxes()
{
    plotLayout()->clear();
    plotLayout()->addElement(0, 0, m_pictureRect);
    plotLayout()->addElement(1, 0, m_barsRect);
    plotLayout()->setRowStretchFactor(1, 1.6);
    plotLayout()->setRowSpacing(0);
    auto* sides = new QCPMarginGroup(this);
    for (QCPAxisRect* rect : {m_pictureRect, m_barsRect}) {
        rect->setMarginGroup(QCP::msLeft | QCP::msRight, sides);
        rect->setRangeDrag(Qt::Horizontal);
        rect->setRangeZoom(Qt::Horizontal);
        // Qualified by name: the signal has a second form with the old range.
        connect(rect->axis(QCPAxis::atBottom), qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this,
                &NetworkPlot::limitRange);
    }
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    constexpr int leastLeft = 52; // So much plots need that stand below on the same axis.
    m_barsRect->setMinimumMargins({leastLeft, 15, 15, 15});
    for (QCPAxis* axis : m_pictureRect->axes()) {
        axis->setVisible(false);
    }
    m_pictureRect->setMinimumSize(leastPicture, leastPicture);
    m_pictureRect->axis(QCPAxis::atLeft)->setRange(0, 1);
    m_pictureRect->axis(QCPAxis::atLeft)->grid()->setVisible(false);
    m_pictureRect->axis(QCPAxis::atBottom)->grid()->setVisible(false);
    m_barsRect->axis(QCPAxis::atBottom)->grid()->setVisible(false);
    m_barsRect->axis(QCPAxis::atBottom)->setTicker(QSharedPointer<BlockTicker>::create(&m_figures));
    m_barsRect->axis(QCPAxis::atLeft)->setTicker(QSharedPointer<PrefixTicker>::create());
}

/// What changes at each edit, and what moves with the selection, have paint buffers of their own.
void NetworkPlot::setUpLayers()
{
    addLayer(blocksLayer);
    addLayer(marksLayer);
    for (const QString& name : {blocksLayer, marksLayer}) {
        layer(name)->setMode(QCPLayer::lmBuffered);
    }
    m_picture = new NetworkPicture(&m_figures, m_pictureRect->axis(QCPAxis::atBottom),
                                   m_pictureRect->axis(QCPAxis::atLeft));
    m_bars = new CostBars(&m_figures, m_barsRect->axis(QCPAxis::atBottom), m_barsRect->axis(QCPAxis::atLeft));
    m_picture->setLayer(blocksLayer);
    m_bars->setLayer(blocksLayer);
    new SelectionMarks(m_selection, m_picture, m_bars, marksLayer); // Its parent, the plot, owns it.
}

void NetworkPlot::setBarView(BarView view)
{
    if (view == barView()) {
        return;
    }
    const bool changesScale = view.isLogarithmic != barView().isLogarithmic;
    m_bars->setView(view);
    QCPAxis* axis = m_barsRect->axis(QCPAxis::atLeft);
    if (changesScale) {
        if (view.isLogarithmic) {
            axis->setTicker(QSharedPointer<PrefixLogTicker>::create());
        } else {
            axis->setTicker(QSharedPointer<PrefixTicker>::create());
        }
        axis->setScaleType(view.isLogarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    }
    axis->setRange(valueRange());
    drawLater(Stale::Everything);
    Q_EMIT barViewChanged();
}

void NetworkPlot::updateFigures()
{
    const std::size_t placesBefore = m_figures.places();
    const FigureChange change =
        m_figures.update(m_document->blocks(), m_document->frame().input.shape, m_document->costs());
    if (change != FigureChange::Nothing) {
        drawLater(change == FigureChange::Labels ? Stale::Everything : Stale::Blocks);
        updateRanges(placesBefore);
    }
    // The total changes with the classifier, too, which is no figure.
    setAccessibleDescription(tr("%1 BitOps in %2 blocks")
                                 .arg(exactText(m_document->costs().total.bitops))
                                 .arg(m_figures.blocks().size()));
}

void NetworkPlot::setPreview(const DesignPreview* preview)
{
    m_preview = preview;
    connect(preview, &DesignPreview::changed, this, &NetworkPlot::updateCompared);
    updateCompared();
}

void NetworkPlot::updateCompared()
{
    const std::size_t placesBefore = m_figures.places();
    const bool isProposal = m_preview != nullptr && m_preview->isShown();
    const std::vector<Block>& blocks = isProposal ? m_preview->blocks() : m_baseline->blocks();
    const CostReport& costs = isProposal ? m_preview->costs() : m_baseline->costs();
    if (isProposal != m_figures.isProposal()) {
        reserveRoom(isProposal);
    }
    if (m_figures.updateCompared(blocks, costs, isProposal) != FigureChange::Nothing) {
        drawLater(Stale::Blocks);
        updateRanges(placesBefore);
    }
    Q_EMIT comparedChanged();
}

/// Axes and their labels are drawn anew only if they show something else than before.
void NetworkPlot::updateRanges(std::size_t placesBefore)
{
    if (m_figures.places() != placesBefore) {
        showAllBlocks();
    }
    if (const QCPRange range = valueRange(); m_barsRect->axis(QCPAxis::atLeft)->range() != range) {
        m_barsRect->axis(QCPAxis::atLeft)->setRange(range);
        drawLater(Stale::Everything);
    }
}

QCPRange NetworkPlot::valueRange() const
{
    const auto highest = static_cast<double>(m_figures.highest(barView().byLayer));
    // Room above the highest bar for its number.
    if (!barView().isLogarithmic) {
        return {0, highest > 0 ? 1.15 * highest : 1};
    }
    if (highest <= 0) {
        return {1, 10};
    }
    // The lowest bar is to be seen, too: it stands on a power of ten well below it.
    const auto lowest = static_cast<double>(m_figures.lowest(barView().byLayer));
    const double lower = std::pow(10, std::floor(std::log10(std::max(0.7 * lowest, 0.1))));
    return {lower, highest * std::pow(highest / lower, 0.15)};
}

void NetworkPlot::updateSelection()
{
    showBlock(m_selection->block());
    drawLater(Stale::Marks);
}

void NetworkPlot::updateTickLabels()
{
    QCPAxis* axis = m_barsRect->axis(QCPAxis::atBottom);
    const auto ticker = axis->ticker().staticCast<BlockTicker>();
    ticker->setRoom(m_barsRect->width() / axis->range().size(), QFontMetricsF(axis->tickLabelFont()));
    ticker->setTickCount(std::max(1, std::min(40, m_barsRect->width() / 40)));
}

void NetworkPlot::updateColors()
{
    applyPlotStyle(this);
    drawLater(Stale::Everything);
}

/// Several changes of one edit are drawn once, and before the window is painted: their queue is served first.
void NetworkPlot::drawLater(Stale stale)
{
    if (m_stale == Stale::Nothing) {
        QMetaObject::invokeMethod(this, &NetworkPlot::drawNow, Qt::QueuedConnection);
    }
    m_stale = std::max(m_stale, stale);
}

void NetworkPlot::drawNow()
{
    switch (std::exchange(m_stale, Stale::Nothing)) {
    case Stale::Nothing:
        break;
    case Stale::Everything:
        replot(QCustomPlot::rpQueuedRefresh);
        break;
    case Stale::Blocks:
        layer(blocksLayer)->replot();
        layer(marksLayer)->replot(); // Outlines are as high as the bars.
        break;
    case Stale::Marks:
        layer(marksLayer)->replot();
        break;
    }
}

QCPRange NetworkPlot::fullRange() const
{
    return {-0.5, static_cast<double>(std::max<std::size_t>(m_figures.places(), 1)) - 0.5};
}

void NetworkPlot::showAllBlocks()
{
    m_barsRect->axis(QCPAxis::atBottom)->setRange(fullRange());
    drawLater(Stale::Everything);
}

void NetworkPlot::limitRange(const QCPRange& range)
{
    const QCPRange limited = range.bounded(fullRange().lower, fullRange().upper);
    m_pictureRect->axis(QCPAxis::atBottom)->setRange(limited);
    m_barsRect->axis(QCPAxis::atBottom)->setRange(limited);
    announceAxis();
}

QCPRange NetworkPlot::blockRange() const
{
    return m_barsRect->axis(QCPAxis::atBottom)->range();
}

void NetworkPlot::showBlocks(const QCPRange& range)
{
    if (range != blockRange()) {
        m_barsRect->axis(QCPAxis::atBottom)->setRange(range);
        drawLater(Stale::Everything);
    }
}

void NetworkPlot::announceAxis()
{
    const AxisPlace place{blockRange(), axisLeft(), axisRight()};
    if (place != m_announced) {
        m_announced = place;
        Q_EMIT axisChanged();
    }
}

void NetworkPlot::zoomAroundSelection(double factor)
{
    QCPAxis* axis = m_barsRect->axis(QCPAxis::atBottom);
    const double center = m_selection->block() < 0 ? axis->range().center() : m_selection->block();
    const double size = std::max(axis->range().size() * factor, 2.0);
    axis->setRange(center - size / 2, center + size / 2);
    drawLater(Stale::Everything);
}

/// Moves what is shown, if only a part is, so that the block is within it.
void NetworkPlot::showBlock(int block)
{
    QCPAxis* axis = m_barsRect->axis(QCPAxis::atBottom);
    const QCPRange range = axis->range();
    const double below = range.lower - (block - 0.5);
    const double above = block + 0.5 - range.upper;
    if (block < 0 || static_cast<std::size_t>(block) >= m_figures.places() || (below <= 0 && above <= 0)) {
        return;
    }
    const double shift = below > 0 ? -below : above;
    axis->setRange(range.lower + shift, range.upper + shift);
    drawLater(Stale::Everything);
}

int NetworkPlot::blockAt(const QPoint& position) const
{
    const bool isInside = m_barsRect->rect().contains(position) || m_pictureRect->rect().contains(position);
    const int block = qRound(m_barsRect->axis(QCPAxis::atBottom)->pixelToCoord(position.x()));
    return isInside && block >= 0 && static_cast<std::size_t>(block) < m_figures.places() ? block : -1;
}

void NetworkPlot::onMousePressed(const QMouseEvent* event)
{
    m_pressPosition = event->position().toPoint();
}

void NetworkPlot::onMouseReleased(const QMouseEvent* event)
{
    const QPoint position = event->position().toPoint();
    const int block = blockAt(position);
    const bool isClick = (position - m_pressPosition).manhattanLength() < QApplication::startDragDistance();
    if (isClick && event->button() == Qt::LeftButton && block >= 0 &&
        static_cast<std::size_t>(block) < m_figures.count()) {
        selectAt(block, position, event->modifiers());
        Q_EMIT blockClicked(block);
    }
}

/// As in a table: Ctrl adds or takes away, Shift goes from the block selected before.
void NetworkPlot::selectAt(int block, const QPoint& position, Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        selectTo(block, true);
        return;
    }
    m_anchor = block;
    if (modifiers.testFlag(Qt::ControlModifier)) {
        QList<int> blocks = m_selection->blocks();
        if (!blocks.removeOne(block)) {
            blocks += block;
        }
        m_selection->select(blocks, block);
    } else if (const std::optional<int> layer = m_bars->layerAt(block, position)) {
        m_selection->selectLayer(block, *layer);
    } else {
        m_selection->selectBlock(block);
    }
}

void NetworkPlot::selectTo(int block, bool extends)
{
    if (m_figures.count() == 0) {
        return;
    }
    block = std::clamp(block, 0, static_cast<int>(m_figures.count()) - 1);
    if (!extends) {
        m_anchor = block;
        m_selection->selectBlock(block);
        return;
    }
    if (!m_selection->contains(m_anchor)) {
        m_anchor = std::max(m_selection->block(), 0);
    }
    QList<int> blocks(std::abs(block - m_anchor) + 1);
    std::iota(blocks.begin(), blocks.end(), std::min(block, m_anchor));
    m_selection->select(blocks, block);
}

void NetworkPlot::stepLayer(int step)
{
    const auto block = static_cast<std::size_t>(m_selection->block());
    if (m_selection->block() < 0 || block >= m_figures.blocks().size()) {
        return;
    }
    const int last = static_cast<int>(m_figures.blocks()[block].parts.size()) - 1;
    m_selection->setLayer(std::clamp(std::min(m_selection->layer(), last) + step, 0, last));
}

void NetworkPlot::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) {
        PlotWidget::keyPressEvent(event);
        return;
    }
    const bool extends = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        selectTo(m_selection->block() - 1, extends);
        break;
    case Qt::Key_Right:
        selectTo(m_selection->block() + 1, extends);
        break;
    case Qt::Key_Home:
        selectTo(0, extends);
        break;
    case Qt::Key_End:
        selectTo(static_cast<int>(m_figures.count()) - 1, extends);
        break;
    case Qt::Key_Up:
        stepLayer(-1);
        break;
    case Qt::Key_Down:
        stepLayer(1);
        break;
    case Qt::Key_Plus:
        zoomAroundSelection(0.5);
        break;
    case Qt::Key_Minus:
        zoomAroundSelection(2);
        break;
    case Qt::Key_0:
        showAllBlocks();
        break;
    default:
        PlotWidget::keyPressEvent(event);
    }
}

QString NetworkPlot::toolTipAt(const QPoint& position) const
{
    const int block = blockAt(position);
    if (block < 0) {
        return {};
    }
    const CostReport& costs = m_document->costs();
    const auto index = static_cast<std::size_t>(block);
    const std::optional<int> layer = m_bars->layerAt(block, position);
    return layer ? layerToolTip(costs, index, static_cast<std::size_t>(*layer))
                 : blockToolTip(costs, *m_baseline, index);
}

void NetworkPlot::beginExport(bool withLegend)
{
    layer(marksLayer)->setVisible(false);
    m_barsRect->axis(QCPAxis::atLeft)
        ->setLabel(tr("BitOps (%1)").arg(toQString(infoOf(m_document->costOptions().rule).name)));
    m_barsRect->axis(QCPAxis::atBottom)->setLabel(tr("Block"));
    if (withLegend) {
        std::vector<LegendEntry> entries = barLegendEntries(*this, *m_baseline);
        for (const int bits : usedBits()) {
            entries.push_back({bitColor(bits), tr("%1 bits", "in a legend").arg(bitsText(bits))});
        }
        plotLayout()->addElement(2, 0, new LegendRow(this, std::move(entries)));
    }
}

void NetworkPlot::endExport()
{
    if (plotLayout()->rowCount() > 2) {
        plotLayout()->remove(plotLayout()->element(2, 0));
        plotLayout()->simplify();
    }
    for (const QCPAxis::AxisType axis : {QCPAxis::atLeft, QCPAxis::atBottom}) {
        m_barsRect->axis(axis)->setLabel({});
    }
    layer(marksLayer)->setVisible(true);
    drawLater(Stale::Everything); // With the room that it had.
}

/// Of the weights of all layers that are counted.
std::set<int> NetworkPlot::usedBits() const
{
    std::set<int> bits;
    for (const BlockFigure& figure : m_figures.blocks()) {
        for (const BarPart& part : figure.parts) {
            bits.insert(part.bits);
        }
    }
    return bits;
}

std::optional<QString> NetworkPlot::hoverText(const QPoint& place) const
{
    return plainToolTip(toolTipAt(place)); // The baseline's name is somebody's own.
}

} // namespace bitops
