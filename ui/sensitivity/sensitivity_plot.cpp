// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sensitivity/sensitivity_plot.h"

#include "core/base/foreign_text.h"
#include "ui/base/axis_tickers.h"
#include "ui/base/colors.h"
#include "ui/base/fonts.h"
#include "ui/base/format.h"
#include "ui/base/plain_text.h"
#include "ui/base/plot_style.h"
#include "ui/design/design_rows.h"
#include "ui/design/design_selection.h"
#include "ui/design/network_document.h"
#include "ui/design/network_plot.h"
#include "ui/sensitivity/layer_bits.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace bitops {

namespace {

const QString selectionLayer = QStringLiteral("selection");
const QString cellsLayer = QStringLiteral("cells");
const QString bitsLayer = QStringLiteral("bits");

constexpr double leastLossSpan = 0.005; ///< So that nothing looks like something.

/// The blocks of the places where the layers do not stand as built.
class SortedTicker : public WholeNumberTicker
{
public:
    explicit SortedTicker(const SensitivityGrid* grid)
        : m_grid(grid)
    {
    }

protected:
    QString getTickLabel(double tick, const QLocale& /*locale*/, QChar /*format*/, int /*precision*/) override
    {
        const int column = m_grid->columnAt(tick);
        return column < 0 ? QString()
                          : QString::number(m_grid->columns()[static_cast<std::size_t>(column)].block);
    }

private:
    const SensitivityGrid* m_grid;
};

} // namespace

SensitivityPlot::SensitivityPlot(NetworkDocument* document, DesignSelection* selection, NetworkPlot* network,
                                 QWidget* parent)
    : PlotWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_network(network)
    , m_mapRect(new QCPAxisRect(this))
    , m_lossRect(new QCPAxisRect(this))
{
    setObjectName(QStringLiteral("sensitivityPlot"));
    setAccessibleName(tr("Accuracy that each layer loses at other bits"));
    setMinimumSize(240, 110);
    setFocusPolicy(Qt::StrongFocus);
    setUpAxes();
    setUpLayers();
    connect(document, &NetworkDocument::costsChanged, this, &SensitivityPlot::readDesign);
    connect(selection, &DesignSelection::changed, this,
            [this] { drawLater(hasFocus() ? Stale::Bits : Stale::Selection); });
    connect(network, &NetworkPlot::axisChanged, this, &SensitivityPlot::followNetwork);
    updateColors();
}

void SensitivityPlot::setUpAxes()
{
    plotLayout()->clear();
    plotLayout()->setRowSpacing(0);
    m_key = new HeatKey(this, {&m_grid, m_mapRect->axis(QCPAxis::atBottom), m_mapRect->axis(QCPAxis::atLeft),
                               m_lossRect->axis(QCPAxis::atLeft)});
    m_lossTitle = new QCPTextElement(this, tr("Loss with one layer alone at its bits"));
    m_lossTitle->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
    plotLayout()->addElement(0, 0, m_mapRect);
    plotLayout()->addElement(1, 0, m_key);
    plotLayout()->addElement(2, 0, m_lossTitle);
    plotLayout()->addElement(3, 0, m_lossRect);
    for (QCPAxisRect* rect : {m_mapRect, m_lossRect}) {
        rect->setAutoMargins(QCP::msNone);
        rect->setRangeDrag(Qt::Horizontal);
        rect->setRangeZoom(Qt::Horizontal);
        rect->setMinimumSize(30, 30);
        rect->axis(QCPAxis::atBottom)->grid()->setVisible(false);
        connect(rect->axis(QCPAxis::atBottom), qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this,
                &SensitivityPlot::takeRange);
    }
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    for (QCPAxis* axis : m_mapRect->axes()) {
        axis->setVisible(false);
    }
    m_mapRect->axis(QCPAxis::atLeft)->grid()->setVisible(false);
    constexpr int mostBlocks = 24; // With a number each.
    auto blocks = QSharedPointer<SortedTicker>::create(&m_grid);
    blocks->setTickCount(mostBlocks);
    m_lossRect->axis(QCPAxis::atBottom)->setTicker(blocks);
    m_lossRect->axis(QCPAxis::atBottom)->setTickLabels(false);
    auto ticker = QSharedPointer<SpacedTicker<DecimalTicker>>::create();
    ticker->setTickCount(3);
    m_lossRect->axis(QCPAxis::atLeft)->setTicker(ticker);
}

/// What changes with edits, and what with the selection, have paint buffers of their own.
void SensitivityPlot::setUpLayers()
{
    const SensitivityAxes axes{&m_grid, m_mapRect->axis(QCPAxis::atBottom), m_mapRect->axis(QCPAxis::atLeft),
                               m_lossRect->axis(QCPAxis::atLeft)};
    for (const QString& name : {selectionLayer, cellsLayer, bitsLayer}) {
        addLayer(name);
        layer(name)->setMode(QCPLayer::lmBuffered);
    }
    new SelectedColumns(this, selectionLayer, axes, m_selection); // Their parent, the plot, owns them.
    new HeatCells(this, cellsLayer, axes);
    m_marks = new BitMarks(this, bitsLayer, axes);
}

void SensitivityPlot::setTable(std::shared_ptr<const SensitivityTable> table, const QString& baseName)
{
    m_marks->setBaseName(baseName);
    showGrid(m_grid.part(), m_grid.order(), std::move(table));
}

void SensitivityPlot::setPart(LayerPart part)
{
    showGrid(part, m_grid.order(), m_grid.table());
}

void SensitivityPlot::setOrder(LayerOrder order)
{
    showGrid(m_grid.part(), order, m_grid.table());
    m_lossRect->axis(QCPAxis::atBottom)->setTickLabels(order == LayerOrder::BySensitivity);
    followNetwork();
}

void SensitivityPlot::setProposal(std::optional<BlockBits> proposal)
{
    if (m_key->hasProposal() != proposal.has_value()) {
        m_key->setHasProposal(proposal.has_value());
        drawLater(Stale::Everything);
    }
    takeChange(m_grid.propose(std::move(proposal)));
}

void SensitivityPlot::showGrid(LayerPart part, LayerOrder order,
                               std::shared_ptr<const SensitivityTable> table)
{
    m_isOld = false;
    takeChange(m_grid.update(m_document->costs(), std::move(table), part, order));
}

/// What nobody sees is read when somebody looks.
void SensitivityPlot::readDesign()
{
    if (isVisible()) {
        showGrid(m_grid.part(), m_grid.order(), m_grid.table());
    } else {
        m_isOld = true;
    }
}

void SensitivityPlot::takeChange(GridChange change)
{
    if (change == GridChange::Nothing) {
        return;
    }
    if (change == GridChange::Everything) {
        m_mapRect->axis(QCPAxis::atLeft)
            ->setRange(0, static_cast<double>(std::max<std::size_t>(m_grid.rows().size(), 1)));
        m_cursorRow = std::min(m_cursorRow, static_cast<int>(m_grid.rows().size()) - 1);
        followNetwork();
        drawLater(Stale::Everything);
    }
    updateLossRange();
    drawLater(Stale::Bits);
}

/// From the loss as it is, or the least below it, to the highest: those that are not on the screen count,
/// too, so that it stays while the place is moved.
void SensitivityPlot::updateLossRange()
{
    const std::optional<double> base = m_grid.lossAsItIs();
    if (!base) {
        return;
    }
    QCPRange range(*base, *base + leastLossSpan);
    for (const SensitivityColumn& column : m_grid.columns()) {
        for (const int bits : {column.bits, column.proposed.value_or(column.bits)}) {
            if (const std::optional<double> loss = m_grid.lossAt(column, bits)) {
                range.expand(*loss);
            }
        }
    }
    range.upper += 0.06 * range.size();
    QCPAxis* axis = m_lossRect->axis(QCPAxis::atLeft);
    if (axis->range() != range) {
        axis->setRange(range);
        drawLater(Stale::Everything);
    }
}

/// As built, the layers stand below their bars, pixel by pixel.
void SensitivityPlot::followNetwork()
{
    const int left = std::max(mapFromGlobal(m_network->mapToGlobal(QPoint(m_network->axisLeft(), 0))).x(), 0);
    const int right =
        std::max(width() - mapFromGlobal(m_network->mapToGlobal(QPoint(m_network->axisRight(), 0))).x(), 0);
    const bool isSorted = m_grid.order() == LayerOrder::BySensitivity;
    const int below = QFontMetrics(scaled(font(), text_size::heading)).height() + 2;
    m_mapRect->setMargins({left, 2, right, 0});
    m_lossRect->setMargins({left, 2, right, below});
    m_lossTitle->setMargins({left, 2, right, 0});
    const QCPRange range =
        isSorted ? QCPRange(-0.5, static_cast<double>(std::max<std::size_t>(m_grid.places(), 1)) - 0.5)
                 : m_network->blockRange();
    for (QCPAxisRect* rect : {m_mapRect, m_lossRect}) {
        const QSignalBlocker blocker(rect->axis(QCPAxis::atBottom)); // Which is followed, and does not lead.
        rect->axis(QCPAxis::atBottom)->setRange(range);
    }
    drawLater(Stale::Everything);
}

/// Zoomed or moved here: the bars go along.
void SensitivityPlot::takeRange(const QCPRange& range)
{
    if (m_grid.order() == LayerOrder::AsBuilt) {
        m_network->showBlocks(range);
        followNetwork(); // It may allow less than was wanted.
        return;
    }
    const QCPRange limited = range.bounded(-0.5, static_cast<double>(m_grid.places()) - 0.5);
    for (QCPAxisRect* rect : {m_mapRect, m_lossRect}) {
        const QSignalBlocker blocker(rect->axis(QCPAxis::atBottom));
        rect->axis(QCPAxis::atBottom)->setRange(limited);
    }
    drawLater(Stale::Everything);
}

void SensitivityPlot::updateColors()
{
    applyPlotStyle(this);
    m_lossTitle->setFont(scaled(font(), text_size::note));
    m_lossTitle->setTextColor(palette().color(QPalette::Text));
    m_lossRect->axis(QCPAxis::atBottom)->setBasePen(Qt::NoPen); // The line of the weights as they are is one.
    for (QCPAxis* axis : m_lossRect->axes()) {
        axis->setTickLabelFont(scaled(font(), text_size::heading));
    }
    drawLater(Stale::Everything);
}

/// Several changes of one edit are drawn once, and before the window is painted: their queue is served first.
void SensitivityPlot::drawLater(Stale stale)
{
    if (!isVisible()) {
        return; // All is drawn when somebody looks.
    }
    if (m_stale == Stale::Nothing) {
        QMetaObject::invokeMethod(this, &SensitivityPlot::drawNow, Qt::QueuedConnection);
    }
    m_stale = std::max(m_stale, stale);
}

void SensitivityPlot::drawNow()
{
    const Cell cell = hasFocus() ? cursor() : Cell();
    m_marks->setCursor(cell.column, cell.row);
    switch (std::exchange(m_stale, Stale::Nothing)) {
    case Stale::Nothing:
        break;
    case Stale::Selection:
        layer(selectionLayer)->replot();
        break;
    case Stale::Bits:
        layer(selectionLayer)->replot();
        layer(bitsLayer)->replot();
        break;
    case Stale::Everything:
        replot(QCustomPlot::rpQueuedRefresh);
        break;
    }
}

QRectF SensitivityPlot::cellRect(int column, std::size_t row) const
{
    const SensitivityAxes axes{&m_grid, m_mapRect->axis(QCPAxis::atBottom), m_mapRect->axis(QCPAxis::atLeft),
                               m_lossRect->axis(QCPAxis::atLeft)};
    const auto index = static_cast<std::size_t>(column);
    return axes.cellRect(index, index, row);
}

SensitivityPlot::Cell SensitivityPlot::cellAt(const QPoint& place) const
{
    const auto rows = static_cast<int>(m_grid.rows().size());
    if (!m_mapRect->rect().contains(place) || rows == 0) {
        return {};
    }
    const double height = m_mapRect->axis(QCPAxis::atLeft)->pixelToCoord(place.y());
    const int column = m_grid.columnAt(m_mapRect->axis(QCPAxis::atBottom)->pixelToCoord(place.x()));
    return {column, std::clamp(rows - 1 - static_cast<int>(std::floor(height)), 0, rows - 1)};
}

/// The column of the selected layer, and the row where the keys are, or else that of its bits.
SensitivityPlot::Cell SensitivityPlot::cursor() const
{
    int column = m_grid.columnOf(m_selection->block(), m_selection->layer());
    if (column < 0) {
        column = m_grid.columnOf(m_selection->block(), 0);
    }
    if (column < 0 || m_grid.rows().empty()) {
        return {};
    }
    const int bits = m_grid.columns()[static_cast<std::size_t>(column)].bits;
    const auto own = static_cast<int>(m_grid.rowOf(bits).value_or(0));
    return {column, m_cursorRow >= 0 ? m_cursorRow : own};
}

void SensitivityPlot::moveCursor(int byColumns, int byRows)
{
    const Cell before = cursor();
    const auto columns = static_cast<int>(m_grid.columns().size());
    const auto rows = static_cast<int>(m_grid.rows().size());
    if (columns == 0 || rows == 0) {
        return;
    }
    const int column = std::clamp(before.column + byColumns, 0, columns - 1);
    m_cursorRow = std::clamp(before.row + byRows, 0, rows - 1);
    const SensitivityColumn& chosen = m_grid.columns()[static_cast<std::size_t>(column)];
    m_selection->selectLayer(chosen.block, chosen.layerInBlock);
    drawLater(Stale::Bits);
    tellCursor();
}

/// To who listens, and to who looks.
void SensitivityPlot::tellCursor()
{
    const Cell cell = cursor();
    if (cell.column < 0) {
        return;
    }
    const QString text = cellText(cell);
    setAccessibleDescription(text);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    const QRectF rect = cellRect(cell.column, static_cast<std::size_t>(cell.row));
    QToolTip::showText(mapToGlobal(rect.bottomRight().toPoint()), plainToolTip(text), this);
}

void SensitivityPlot::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) {
        PlotWidget::keyPressEvent(event);
        return;
    }
    const auto all = static_cast<int>(m_grid.columns().size());
    switch (event->key()) {
    case Qt::Key_Left:
        moveCursor(-1, 0);
        break;
    case Qt::Key_Right:
        moveCursor(1, 0);
        break;
    case Qt::Key_Up:
        moveCursor(0, -1);
        break;
    case Qt::Key_Down:
        moveCursor(0, 1);
        break;
    case Qt::Key_Home:
        moveCursor(-all, 0);
        break;
    case Qt::Key_End:
        moveCursor(all, 0);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        setBits(cursor(), event->modifiers().testFlag(Qt::ShiftModifier));
        break;
    default:
        PlotWidget::keyPressEvent(event);
    }
}

void SensitivityPlot::focusInEvent(QFocusEvent* event)
{
    PlotWidget::focusInEvent(event);
    drawLater(Stale::Bits);
}

void SensitivityPlot::focusOutEvent(QFocusEvent* event)
{
    PlotWidget::focusOutEvent(event);
    m_cursorRow = -1;
    drawLater(Stale::Bits);
}

void SensitivityPlot::mousePressEvent(QMouseEvent* event)
{
    PlotWidget::mousePressEvent(event);
    m_pressPosition = event->position().toPoint();
}

void SensitivityPlot::mouseReleaseEvent(QMouseEvent* event)
{
    PlotWidget::mouseReleaseEvent(event);
    const QPoint place = event->position().toPoint();
    const bool isClick = (place - m_pressPosition).manhattanLength() < QApplication::startDragDistance();
    const Cell cell = cellAt(place);
    if (!isClick || event->button() != Qt::LeftButton || cell.column < 0) {
        return;
    }
    const SensitivityColumn& column = m_grid.columns()[static_cast<std::size_t>(cell.column)];
    m_cursorRow = cell.row;
    m_selection->selectLayer(column.block, column.layerInBlock);
    setBits(cell, event->modifiers().testFlag(Qt::ShiftModifier));
}

/// One undo step.
void SensitivityPlot::setBits(const Cell& cell, bool ofBlock)
{
    if (cell.column < 0 || cell.row < 0) {
        return;
    }
    const SensitivityColumn& column = m_grid.columns()[static_cast<std::size_t>(cell.column)];
    const int bits = m_grid.rows()[static_cast<std::size_t>(cell.row)];
    const bool areWeights = m_grid.part() == LayerPart::Weights;
    const auto block = static_cast<std::size_t>(column.block);
    std::optional<Design> changed;
    if (Network network = m_document->network(); areWeights && ofBlock && m_document->imported() == nullptr) {
        network.blocks[block].weightBits = bits;
        changed = std::move(network);
    } else {
        changed = withLayerBits(m_document->design(), block, static_cast<std::size_t>(column.layerInBlock),
                                m_grid.part(), bits);
    }
    if (!changed) {
        return;
    }
    const QString text = areWeights ? tr("Change Weight Bits") : tr("Change Activation Bits");
    if (m_document->imported() != nullptr) {
        m_document->changeBlock(column.block, rowsOf(*changed)[block], text);
    } else {
        changeStack(*changed->blocks(), column.block, text);
    }
    m_document->finishEdit();
}

void SensitivityPlot::changeStack(const Network& changed, int block, const QString& text)
{
    for (const int i : {block, block - 1}) { // The one before may give what this one reads.
        if (i >= 0) {
            m_document->changeBlock(i, changed.blocks[static_cast<std::size_t>(i)], text);
        }
    }
    NetworkFrame frame = m_document->frame();
    frame.input.bits = changed.input.bits;
    m_document->changeFrame(frame, text);
}

QString SensitivityPlot::textAt(const QPoint& place) const
{
    const int column = m_grid.columnAt(m_lossRect->axis(QCPAxis::atBottom)->pixelToCoord(place.x()));
    if (m_lossRect->rect().contains(place) && column >= 0) {
        return lossText(m_grid.columns()[static_cast<std::size_t>(column)]);
    }
    return cellText(cellAt(place));
}

/// Of an imported network by its path: its rows have no other numbers.
QString SensitivityPlot::nameOf(const SensitivityColumn& column) const
{
    const QString name = layerTitle(m_document->costs().layers.at(column.layer).layer);
    return m_document->imported() != nullptr
               ? name
               : tr("Block %1, %2", "a layer").arg(QString::number(column.block), name);
}

/// "Block 12, Projection, 2 bits: −3.4 points, saves 21.2 M"
QString SensitivityPlot::cellText(const Cell& cell) const
{
    if (cell.column < 0 || cell.row < 0) {
        return {};
    }
    const SensitivityColumn& column = m_grid.columns()[static_cast<std::size_t>(cell.column)];
    const int bits = m_grid.rows()[static_cast<std::size_t>(cell.row)];
    const QString head = tr("%1, %2 bits", "of a layer").arg(nameOf(column), bitsText(bits));
    const SensitivityMeasurement* const measured = m_grid.find(column, bits);
    const QString points =
        measured == nullptr
            ? tr("not measured")
            : tr("%1 points", "of accuracy").arg(differenceText(-100 * measured->accuracyDrop, 1));
    return QStringLiteral("%1: %2, %3").arg(head, points, costText(column, bits));
}

QString SensitivityPlot::costText(const SensitivityColumn& column, int bits) const
{
    if (bits == column.bits) {
        return tr("as on screen");
    }
    const std::optional<Design> changed =
        withLayerBits(m_document->design(), static_cast<std::size_t>(column.block),
                      static_cast<std::size_t>(column.layerInBlock), m_grid.part(), bits);
    if (!changed) {
        return tr("its bits cannot be chosen");
    }
    const std::int64_t saved =
        m_document->costs().total.bitops - computeCosts(*changed, m_document->costOptions()).total.bitops;
    return saved == 0  ? tr("saves nothing")
           : saved > 0 ? tr("saves %1").arg(shortText(static_cast<double>(saved)))
                       : tr("costs %1 more").arg(shortText(-static_cast<double>(saved)));
}

QString SensitivityPlot::lossText(const SensitivityColumn& column) const
{
    const QString head = tr("%1 alone at %2 bits", "a layer").arg(nameOf(column), bitsText(column.bits));
    const SensitivityMeasurement* const measured = m_grid.find(column, column.bits);
    return QStringLiteral("%1: %2").arg(head, measured == nullptr
                                                  ? tr("not measured")
                                                  : tr("loss %1 (%2)")
                                                        .arg(QLocale().toString(measured->loss, 'f', 4),
                                                             differenceText(measured->lossIncrease, 4)));
}

std::optional<QString> SensitivityPlot::hoverText(const QPoint& place) const
{
    return plainToolTip(textAt(place));
}

void SensitivityPlot::showEvent(QShowEvent* event)
{
    PlotWidget::showEvent(event);
    if (m_isOld) {
        showGrid(m_grid.part(), m_grid.order(), m_grid.table());
    }
    followNetwork();
}

void SensitivityPlot::resizeEvent(QResizeEvent* event)
{
    PlotWidget::resizeEvent(event);
    followNetwork();
}

void SensitivityPlot::beginExport(bool /*withLegend*/)
{
    layer(selectionLayer)->setVisible(false);
    m_marks->setCursor(-1, -1);
    constexpr int left = 60;
    constexpr int right = 12;
    for (QCPLayoutElement* element :
         std::initializer_list<QCPLayoutElement*>{m_mapRect, m_lossRect, m_lossTitle}) {
        QMargins margins = element->margins();
        margins.setLeft(left);
        margins.setRight(right);
        element->setMargins(margins);
    }
    QCPAxis* axis = m_lossRect->axis(QCPAxis::atBottom);
    axis->setTickLabels(true);
    axis->setLabel(m_document->imported() != nullptr ? tr("Layer") : tr("Block"));
    QMargins margins = m_lossRect->margins();
    margins.setBottom(3 * QFontMetrics(font()).height());
    m_lossRect->setMargins(margins);
}

void SensitivityPlot::endExport()
{
    QCPAxis* axis = m_lossRect->axis(QCPAxis::atBottom);
    axis->setLabel({});
    axis->setTickLabels(m_grid.order() == LayerOrder::BySensitivity);
    layer(selectionLayer)->setVisible(true);
    followNetwork();
}

} // namespace bitops
