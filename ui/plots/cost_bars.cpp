// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/cost_bars.h"

#include "ui/format.h"
#include "ui/style/colors.h"

#include <algorithm>

namespace bitops {

namespace {

constexpr double barWidth = 0.56; ///< Of the room that a block has.

} // namespace

CostBars::CostBars(QCPAxis* keyAxis, QCPAxis* valueAxis)
    : QCPAbstractPlottable(keyAxis, valueAxis)
{
}

QRectF CostBars::rectBetween(int block, double lower, double upper) const
{
    const QPointF corner(keyAxis()->coordToPixel(block - barWidth / 2), valueAxis()->coordToPixel(upper));
    const QPointF opposite(keyAxis()->coordToPixel(block + barWidth / 2), valueAxis()->coordToPixel(lower));
    return QRectF(corner, opposite).normalized();
}

QRectF CostBars::barRect(int block) const
{
    if (block < 0 || static_cast<std::size_t>(block) >= m_figures.size()) {
        return {};
    }
    return rectBetween(block, 0, static_cast<double>(m_figures.at(static_cast<std::size_t>(block)).bitops));
}

std::vector<CostBars::PaintedPart> CostBars::paintedParts(int block) const
{
    const std::vector<BarPart>& parts = m_figures.at(static_cast<std::size_t>(block)).parts;
    const QColor ground = mParentPlot->palette().color(QPalette::Base);
    std::vector<PaintedPart> painted;
    double height = 0;
    // Depthwise comes last, so that it lies on top.
    for (const bool isDepthwise : {false, true}) {
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if ((parts[i].kind == LayerKind::Depthwise) != isDepthwise) {
                continue;
            }
            const double next = height + static_cast<double>(parts[i].bitops);
            const QColor color = bitColor(parts[i].bits);
            painted.push_back({static_cast<int>(i), rectBetween(block, height, next),
                               isDepthwise ? mixed(color, ground, 0.5) : color});
            height = next;
        }
    }
    return painted;
}

std::optional<int> CostBars::layerAt(int block, const QPointF& position) const
{
    if (block < 0 || static_cast<std::size_t>(block) >= m_figures.size()) {
        return std::nullopt;
    }
    for (const PaintedPart& part : paintedParts(block)) {
        if (part.rect.contains(position)) {
            return part.layer;
        }
    }
    return std::nullopt;
}

double CostBars::highest() const
{
    double highest = 0;
    for (const BlockFigure& figure : m_figures) {
        highest = std::max(highest, static_cast<double>(figure.bitops));
    }
    return highest;
}

double CostBars::selectTest(const QPointF& position, bool /*onlySelectable*/, QVariant* /*details*/) const
{
    const int block = qRound(keyAxis()->pixelToCoord(position.x()));
    return barRect(block).contains(position) ? mParentPlot->selectionTolerance() * 0.99 : -1;
}

QCPRange CostBars::getKeyRange(bool& foundRange, QCP::SignDomain /*inSignDomain*/) const
{
    foundRange = !m_figures.empty();
    return {-0.5, static_cast<double>(m_figures.size()) - 0.5};
}

QCPRange CostBars::getValueRange(bool& foundRange, QCP::SignDomain /*inSignDomain*/,
                                 const QCPRange& /*inKeyRange*/) const
{
    foundRange = !m_figures.empty();
    return {0, highest()};
}

void CostBars::draw(QCPPainter* painter)
{
    const auto last = static_cast<double>(m_figures.size()) - 1;
    const int from = static_cast<int>(std::clamp(std::floor(keyAxis()->range().lower), 0.0, last + 1));
    const int to = static_cast<int>(std::clamp(std::ceil(keyAxis()->range().upper), -1.0, last));
    for (int block = from; block <= to; ++block) {
        drawBlock(painter, block);
    }
}

void CostBars::drawBlock(QCPPainter* painter, int block) const
{
    painter->setPen(Qt::NoPen);
    for (const PaintedPart& part : paintedParts(block)) {
        painter->fillRect(part.rect, part.color);
    }
    const QPalette palette = mParentPlot->palette();
    const QRectF bar = barRect(block);
    if (block == m_currentBlock) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(palette.color(QPalette::Text), 1.5));
        painter->drawRect(bar);
    }
    const QString text = shortText(static_cast<double>(m_figures.at(static_cast<std::size_t>(block)).bitops));
    QFont font = mParentPlot->font();
    font.setBold(true);
    const QFontMetricsF metrics(font);
    const double room = bar.width() / barWidth;
    if (metrics.horizontalAdvance(text) < room) {
        painter->setFont(font);
        painter->setPen(palette.color(QPalette::Text));
        painter->drawText(
            QRectF(bar.center().x() - room / 2, bar.top() - metrics.height() - 3, room, metrics.height()),
            Qt::AlignHCenter | Qt::AlignBottom, text);
    }
}

void CostBars::drawLegendIcon(QCPPainter* painter, const QRectF& rect) const
{
    painter->fillRect(rect, bitColor(8));
}

} // namespace bitops
