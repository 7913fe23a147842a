// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/network_plot.h"

#include "ui/document/network_document.h"
#include "ui/format.h"
#include "ui/plots/axis_tickers.h"
#include "ui/plots/cost_bars.h"
#include "ui/plots/network_picture.h"
#include "ui/plots/plot_style.h"

#include <QApplication>
#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

/// "Block 3 · s2" where there is room, else the number alone, and not for each block if there are many.
class BlockTicker : public WholeNumberTicker
{
public:
    void setBlocks(const std::vector<BlockFigure>* blocks, double roomOfBlock, const QFontMetricsF& metrics)
    {
        m_blocks = blocks;
        m_isLong = metrics.horizontalAdvance(label(blocks->size(), 8)) + 8 < roomOfBlock;
    }

protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override
    {
        const int block = qRound(tick);
        if (block < 0 || static_cast<std::size_t>(block) >= m_blocks->size()) {
            return {};
        }
        const auto index = static_cast<std::size_t>(block);
        return m_isLong ? label(index, m_blocks->at(index).stride)
                        : WholeNumberTicker::getTickLabel(tick, locale, formatChar, precision);
    }

private:
    static QString label(std::size_t block, std::int64_t stride)
    {
        return NetworkPlot::tr("Block %1 · s%2", "s: stride").arg(block).arg(stride);
    }

    const std::vector<BlockFigure>* m_blocks = nullptr;
    bool m_isLong = true;
};

} // namespace

NetworkPlot::NetworkPlot(NetworkDocument* document, QWidget* parent)
    : QCustomPlot(parent)
    , m_document(document)
    , m_pictureRect(new QCPAxisRect(this))
    , m_barsRect(new QCPAxisRect(this))
{
    setUpAxes();
    m_picture =
        new NetworkPicture(m_pictureRect->axis(QCPAxis::atBottom), m_pictureRect->axis(QCPAxis::atLeft));
    m_bars = new CostBars(m_barsRect->axis(QCPAxis::atBottom), m_barsRect->axis(QCPAxis::atLeft));
    setAccessibleName(tr("Network and cost of each block"));
    setMinimumSize(280, 200);

    connect(document, &NetworkDocument::costsChanged, this, &NetworkPlot::updateFigures);
    connect(this, &QCustomPlot::beforeReplot, this, &NetworkPlot::updateTickLabels);
    connect(this, &QCustomPlot::mousePress, this, &NetworkPlot::onMousePressed);
    connect(this, &QCustomPlot::mouseRelease, this, &NetworkPlot::onMouseReleased);
    connect(this, &QCustomPlot::mouseDoubleClick, this, &NetworkPlot::showAllBlocks);
    updateColors();
    updateFigures();
    showAllBlocks();
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
    for (QCPAxis* axis : m_pictureRect->axes()) {
        axis->setVisible(false);
    }
    m_pictureRect->axis(QCPAxis::atLeft)->setRange(0, 1);
    m_pictureRect->axis(QCPAxis::atLeft)->grid()->setVisible(false);
    m_pictureRect->axis(QCPAxis::atBottom)->grid()->setVisible(false);
    m_barsRect->axis(QCPAxis::atBottom)->grid()->setVisible(false);
    m_barsRect->axis(QCPAxis::atBottom)->setTicker(QSharedPointer<BlockTicker>::create());
    m_barsRect->axis(QCPAxis::atLeft)->setTicker(QSharedPointer<PrefixTicker>::create());
}

void NetworkPlot::setCurrentBlock(int block)
{
    m_picture->setCurrentBlock(block);
    m_bars->setCurrentBlock(block);
    replot(QCustomPlot::rpQueuedReplot);
}

void NetworkPlot::updateFigures()
{
    const std::size_t blocksBefore = m_bars->figures().size();
    std::vector<BlockFigure> figures = figuresOf(m_document->network(), m_document->costs());
    m_picture->setFigures(figures);
    m_bars->setFigures(std::move(figures));
    if (m_bars->figures().size() != blocksBefore) {
        showAllBlocks();
    }
    // Room above the highest bar for its number.
    const double highest = m_bars->highest();
    m_barsRect->axis(QCPAxis::atLeft)->setRange(0, highest > 0 ? 1.15 * highest : 1);
    setAccessibleDescription(tr("%1 BitOps in %2 blocks")
                                 .arg(exactText(m_document->costs().total.bitops))
                                 .arg(m_bars->figures().size()));
    replot(QCustomPlot::rpQueuedReplot);
}

void NetworkPlot::updateTickLabels()
{
    QCPAxis* axis = m_barsRect->axis(QCPAxis::atBottom);
    const double room = m_barsRect->width() / axis->range().size();
    const auto ticker = axis->ticker().staticCast<BlockTicker>();
    ticker->setBlocks(&m_bars->figures(), room, QFontMetricsF(axis->tickLabelFont()));
    ticker->setTickCount(std::max(1, std::min(40, m_barsRect->width() / 40)));
}

void NetworkPlot::updateColors()
{
    applyPlotStyle(this);
    replot(QCustomPlot::rpQueuedReplot);
}

void NetworkPlot::showAllBlocks()
{
    const auto count = static_cast<double>(std::max<std::size_t>(m_bars->figures().size(), 1));
    m_barsRect->axis(QCPAxis::atBottom)->setRange(-0.5, count - 0.5);
    replot(QCustomPlot::rpQueuedReplot);
}

void NetworkPlot::limitRange(const QCPRange& range)
{
    const auto count = static_cast<double>(std::max<std::size_t>(m_bars->figures().size(), 1));
    const QCPRange limited = range.bounded(-0.5, count - 0.5);
    m_pictureRect->axis(QCPAxis::atBottom)->setRange(limited);
    m_barsRect->axis(QCPAxis::atBottom)->setRange(limited);
}

int NetworkPlot::blockAt(const QPoint& position) const
{
    const bool isInside = m_barsRect->rect().contains(position) || m_pictureRect->rect().contains(position);
    const int block = qRound(m_barsRect->axis(QCPAxis::atBottom)->pixelToCoord(position.x()));
    return isInside && block >= 0 && static_cast<std::size_t>(block) < m_bars->figures().size() ? block : -1;
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
    if (isClick && event->button() == Qt::LeftButton && block >= 0) {
        Q_EMIT blockClicked(block, m_bars->layerAt(block, position).value_or(-1));
    }
}

QString NetworkPlot::toolTipOf(int block) const
{
    const BlockFigure& figure = m_bars->figures().at(static_cast<std::size_t>(block));
    QStringList lines{tr("Block %1: %2 BitOps").arg(block).arg(exactText(figure.bitops))};
    for (const LayerCost& cost : m_document->costs().layers) {
        if (cost.layer.block == static_cast<std::size_t>(block)) {
            lines += tr("%1: %2 BitOps, weights of %3 bits")
                         .arg(layerText(cost.layer), exactText(cost.bitops))
                         .arg(cost.layer.weightBits);
        }
    }
    lines += tr("Output %1").arg(shapeText(figure.output));
    return lines.join(QLatin1Char('\n'));
}

bool NetworkPlot::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int block = blockAt(help->pos());
        QToolTip::showText(help->globalPos(), block < 0 ? QString() : toolTipOf(block), this);
        return true;
    }
    return QCustomPlot::event(event);
}

void NetworkPlot::changeEvent(QEvent* event)
{
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        updateColors();
    }
}

} // namespace bitops
