// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/network_picture.h"

#include "ui/format.h"
#include "ui/style/colors.h"

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

/// `value` between the smallest and the largest of all, on a logarithmic scale: 0 to 1; 1 if all are equal.
template <typename Get>
double placeAmong(const std::vector<BlockFigure>& figures, std::int64_t value, Get get)
{
    const auto [least, most] = std::minmax_element(
        figures.begin(), figures.end(), [&get](const auto& a, const auto& b) { return get(a) < get(b); });
    const double low = std::log2(get(*least));
    const double high = std::log2(get(*most));
    return high > low ? (std::log2(value) - low) / (high - low) : 1;
}

std::int64_t longSide(const BlockFigure& figure)
{
    return std::max(figure.output.height, figure.output.width);
}

std::int64_t channels(const BlockFigure& figure)
{
    return figure.output.channels;
}

} // namespace

NetworkPicture::NetworkPicture(QCPAxis* keyAxis, QCPAxis* valueAxis)
    : QCPAbstractPlottable(keyAxis, valueAxis)
{
}

double NetworkPicture::roomOfBlock() const
{
    return keyAxis()->coordToPixel(1) - keyAxis()->coordToPixel(0);
}

QRectF NetworkPicture::boxRect(int block) const
{
    if (block < 0 || static_cast<std::size_t>(block) >= m_figures.size()) {
        return {};
    }
    const BlockFigure& figure = m_figures.at(static_cast<std::size_t>(block));
    // A line of text is kept free below the boxes.
    const double text = QFontMetricsF(mParentPlot->font()).height() + 6;
    const double space = std::abs(valueAxis()->coordToPixel(0) - valueAxis()->coordToPixel(1)) - text;
    const double height = space * (0.3 + 0.65 * placeAmong(m_figures, longSide(figure), longSide));
    const double width =
        std::min(roomOfBlock() * (0.28 + 0.34 * placeAmong(m_figures, channels(figure), channels)), 120.0);
    const QPointF center(keyAxis()->coordToPixel(block), valueAxis()->coordToPixel(1) + space / 2);
    return {center.x() - width / 2, center.y() - height / 2, width, height};
}

double NetworkPicture::selectTest(const QPointF& position, bool /*onlySelectable*/,
                                  QVariant* /*details*/) const
{
    const int block = qRound(keyAxis()->pixelToCoord(position.x()));
    return boxRect(block).contains(position) ? mParentPlot->selectionTolerance() * 0.99 : -1;
}

QCPRange NetworkPicture::getKeyRange(bool& foundRange, QCP::SignDomain /*inSignDomain*/) const
{
    foundRange = !m_figures.empty();
    return {-0.5, static_cast<double>(m_figures.size()) - 0.5};
}

QCPRange NetworkPicture::getValueRange(bool& foundRange, QCP::SignDomain /*inSignDomain*/,
                                       const QCPRange& /*inKeyRange*/) const
{
    foundRange = !m_figures.empty();
    return {0, 1};
}

void NetworkPicture::draw(QCPPainter* painter)
{
    const auto last = static_cast<double>(m_figures.size()) - 1;
    const int from = static_cast<int>(std::clamp(std::floor(keyAxis()->range().lower), 0.0, last + 1));
    const int to = static_cast<int>(std::clamp(std::ceil(keyAxis()->range().upper), -1.0, last));
    for (int block = from; block <= to; ++block) {
        drawLink(painter, block);
        drawBox(painter, block);
        drawSize(painter, block);
    }
}

void NetworkPicture::drawLink(QCPPainter* painter, int block) const
{
    if (static_cast<std::size_t>(block) + 1 >= m_figures.size()) {
        return;
    }
    const QRectF box = boxRect(block);
    const QRectF next = boxRect(block + 1);
    painter->setPen(QPen(
        mixed(mutedText(mParentPlot->palette()), mParentPlot->palette().color(QPalette::Base), 0.3), 1.5));
    painter->drawLine(QPointF(box.right(), box.center().y()), QPointF(next.left(), next.center().y()));
}

void NetworkPicture::drawBox(QCPPainter* painter, int block) const
{
    const QPalette palette = mParentPlot->palette();
    const BlockFigure& figure = m_figures.at(static_cast<std::size_t>(block));
    const QRectF box = boxRect(block);
    const QColor color = bitColor(figure.colorBits());
    painter->setBrush(color);
    painter->setPen(block == m_currentBlock ? QPen(palette.color(QPalette::Text), 2) : QPen(Qt::NoPen));
    painter->drawRoundedRect(box, 3, 3);

    QFont font = mParentPlot->font();
    font.setBold(true);
    const QFontMetricsF metrics(font);
    const QString number = bitsText(figure.bits);
    const QString full = figure.bits == WeightBits(floatBits) ? number : tr("%1 b", "bits").arg(number);
    const QString text = metrics.horizontalAdvance(full) + 6 < box.width() ? full : number;
    if (metrics.horizontalAdvance(text) + 2 < box.width() && metrics.height() < box.height()) {
        painter->setFont(font);
        painter->setPen(readableOn(color));
        painter->drawText(box, Qt::AlignCenter, text);
    }
}

void NetworkPicture::drawSize(QCPPainter* painter, int block) const
{
    const QString text = shapeText(m_figures.at(static_cast<std::size_t>(block)).output);
    const QFontMetricsF metrics(mParentPlot->font());
    const double room = roomOfBlock();
    if (metrics.horizontalAdvance(text) + 4 > room) {
        return;
    }
    painter->setFont(mParentPlot->font());
    painter->setPen(mutedText(mParentPlot->palette()));
    const double bottom = valueAxis()->coordToPixel(0);
    painter->drawText(QRectF(keyAxis()->coordToPixel(block) - room / 2, bottom - metrics.height() - 2, room,
                             metrics.height()),
                      Qt::AlignCenter, text);
}

void NetworkPicture::drawLegendIcon(QCPPainter* painter, const QRectF& rect) const
{
    painter->fillRect(rect, bitColor(8));
}

} // namespace bitops
