// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/network_picture.h"

#include "core/network/block_type.h"
#include "ui/base/colors.h"
#include "ui/base/format.h"
#include "ui/design/cost_bars.h"
#include "ui/design/graph_painter.h"
#include "ui/design/proposed_bits.h"

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

constexpr double widestBox = 120;  ///< In pixels.
constexpr double leastForPlus = 5; ///< Reach of a skip, in pixels, that leaves room for the sign of a sum.

/// The field of one of the block's layers.
QRectF fieldOf(const QRectF& box, std::size_t layer, std::size_t count)
{
    const double width = box.width() / static_cast<double>(count);
    return {box.left() + static_cast<double>(layer) * width, box.top(), width, box.height()};
}

} // namespace

QPainterPath blockOutline(BlockType type, const QRectF& box)
{
    const BlockOutline& outline = infoOf(type).outline;
    const double inset = std::min(box.width() / 3, outline.width);
    QPainterPath path;
    switch (outline.corners) {
    case BlockOutline::Corners::Square:
        path.addRect(box);
        break;
    case BlockOutline::Corners::Round: {
        const double radius = std::min(inset, box.height() / 3);
        path.addRoundedRect(box, radius, radius);
        break;
    }
    case BlockOutline::Corners::Cut: {
        const double drop =
            std::min(outline.height * box.height(), 1.5 * inset); // Else low boxes are octagons.
        path.addPolygon(QPolygonF{{box.left(), box.top() + drop},
                                  {box.left() + inset, box.top()},
                                  {box.right() - inset, box.top()},
                                  {box.right(), box.top() + drop},
                                  {box.right(), box.bottom() - drop},
                                  {box.right() - inset, box.bottom()},
                                  {box.left() + inset, box.bottom()},
                                  {box.left(), box.bottom() - drop}});
        path.closeSubpath();
        break;
    }
    }
    return path;
}

NetworkPicture::NetworkPicture(const NetworkFigures* figures, QCPAxis* keyAxis, QCPAxis* valueAxis)
    : QCPAbstractPlottable(keyAxis, valueAxis)
    , m_figures(figures)
{
}

bool NetworkPicture::hasBlock(int block) const
{
    return block >= 0 && static_cast<std::size_t>(block) < m_figures->count();
}

const BlockFigure& NetworkPicture::figure(int block) const
{
    return m_figures->at(static_cast<std::size_t>(block));
}

bool NetworkPicture::isCounted(int block) const
{
    return static_cast<std::size_t>(block) < m_figures->blocks().size();
}

double NetworkPicture::roomOfBlock() const
{
    return keyAxis()->coordToPixel(1) - keyAxis()->coordToPixel(0);
}

/// A line of text is kept free below the boxes.
double NetworkPicture::textHeight() const
{
    return QFontMetricsF(mParentPlot->font()).height() + 6;
}

/// Of the bits that stand in a box.
double NetworkPicture::digitWidth() const
{
    QFont font = mParentPlot->font();
    font.setBold(true);
    return QFontMetricsF(font).horizontalAdvance(QLatin1Char('8'));
}

/// A row of chips is kept free above that line while a proposal is shown.
double NetworkPicture::proposalHeight() const
{
    return m_figures->isProposal() ? QFontMetricsF(mParentPlot->font()).height() + 6 : 0;
}

/// How far a skip rises above its box. The room for it is kept free above the boxes.
double NetworkPicture::skipRise() const
{
    return std::min(12.0, roomOfBlock() / 2);
}

/// How far a skip goes out to either side of its box: it begins and ends on the links.
double NetworkPicture::skipReach(const QRectF& box) const
{
    return std::min(0.35 * (roomOfBlock() - box.width()), 14.0);
}

/// What the arcs over a lane take of it.
double NetworkPicture::arcHeight() const
{
    constexpr double step = 6;
    constexpr double most = 0.4; // Of the lane.
    const GraphLayout& layout = *m_figures->layout();
    const double lane =
        (valueAxis()->coordToPixel(0) - valueAxis()->coordToPixel(1) - textHeight()) / layout.lanes();
    return layout.levels() == 0 ? 0 : std::min(step * (layout.levels() + 1), most * lane);
}

NetworkPicture::Room NetworkPicture::roomOfLane(int lane) const
{
    const double top = valueAxis()->coordToPixel(1);
    const double height = valueAxis()->coordToPixel(0) - top - textHeight() - proposalHeight();
    if (m_figures->layout() == nullptr) {
        const double above = m_figures->haveSkips() ? skipRise() + 2 : 0;
        return {top + above, height - above};
    }
    const double ofLane = height / m_figures->layout()->lanes();
    return {top + lane * ofLane + arcHeight(), ofLane - arcHeight()};
}

double NetworkPicture::laneCenter(int lane) const
{
    const Room room = roomOfLane(lane);
    return room.top + room.height / 2;
}

double NetworkPicture::arcTop(int lane, int level) const
{
    const double step = arcHeight() / (m_figures->layout()->levels() + 1);
    return roomOfLane(lane).top - step * (level + 1);
}

QRectF NetworkPicture::boxRect(int block) const
{
    if (!hasBlock(block)) {
        return {};
    }
    const GraphLayout* const layout = m_figures->layout();
    const auto [top, space] =
        roomOfLane(layout == nullptr ? 0 : layout->laneOf(static_cast<std::size_t>(block)));
    // Never so low that its bits could not stand in it.
    const double least = std::min(0.95 * space, QFontMetricsF(mParentPlot->font()).height() + 2);
    const double height = std::max(least, space * (0.3 + 0.65 * m_figures->sizePlace(figure(block))));
    const double narrowest = std::min(0.7 * roomOfBlock(), digitWidth() + 5);
    const double width =
        std::max(narrowest,
                 std::min(roomOfBlock() * (0.28 + 0.34 * m_figures->channelPlace(figure(block))), widestBox));
    const QPointF center(keyAxis()->coordToPixel(block), top + space / 2);
    return {center.x() - width / 2, center.y() - height / 2, width, height};
}

QPainterPath NetworkPicture::skipPath(int block) const
{
    QPainterPath path;
    if (!hasBlock(block) || !figure(block).hasSkip) {
        return path;
    }
    const QRectF box = boxRect(block);
    const double reach = skipReach(box);
    const double top = box.top() - skipRise();
    const double left = box.left() - reach;
    const double right = box.right() + reach;
    const double radius = std::min(8.0, (right - left) / 3);
    path.moveTo(left, box.center().y());
    path.lineTo(left, top + radius);
    path.quadTo(left, top, left + radius, top);
    path.lineTo(right - radius, top);
    path.quadTo(right, top, right, top + radius);
    path.lineTo(right, box.center().y());
    return path;
}

double NetworkPicture::selectTest(const QPointF& position, bool /*onlySelectable*/,
                                  QVariant* /*details*/) const
{
    const int block = qRound(keyAxis()->pixelToCoord(position.x()));
    return boxRect(block).contains(position) ? mParentPlot->selectionTolerance() * 0.99 : -1;
}

QCPRange NetworkPicture::getKeyRange(bool& foundRange, QCP::SignDomain /*inSignDomain*/) const
{
    foundRange = m_figures->places() > 0;
    return {-0.5, static_cast<double>(m_figures->places()) - 0.5};
}

QCPRange NetworkPicture::getValueRange(bool& foundRange, QCP::SignDomain /*inSignDomain*/,
                                       const QCPRange& /*inKeyRange*/) const
{
    foundRange = m_figures->places() > 0;
    return {0, 1};
}

void NetworkPicture::draw(QCPPainter* painter)
{
    const auto last = static_cast<double>(m_figures->count()) - 1;
    const int from = static_cast<int>(std::clamp(std::round(keyAxis()->range().lower), 0.0, last + 1));
    const int to = static_cast<int>(std::clamp(std::round(keyAxis()->range().upper), -1.0, last));
    if (roomOfBlock() < narrowRoom) {
        drawNarrow(painter, from, to);
        drawSizes(painter, from, to);
        return;
    }
    painter->setAntialiasing(true);
    const GraphLayout* const layout = m_figures->layout();
    if (layout != nullptr) {
        GraphPainter(*this, *layout).draw(painter, from - 1, to + 1);
    }
    for (int block = from; block <= to; ++block) {
        if (layout == nullptr) {
            drawLink(painter, block);
            drawSkip(painter, block);
        }
        isCounted(block) ? drawBox(painter, block) : drawUncounted(painter, block);
    }
    drawProposal(painter, from, to);
    drawSizes(painter, from, to);
}

void NetworkPicture::drawNarrow(QCPPainter* painter, int from, int to) const
{
    painter->setAntialiasing(false);
    const auto leftOf = [this](int block) { return std::floor(keyAxis()->coordToPixel(block - 0.5)); };
    for (int block = from; block <= to;) {
        const double left = leftOf(block);
        QRectF box = boxRect(block);
        int tallest = block;
        while (++block <= to && leftOf(block) <= left) {
            if (const QRectF next = boxRect(block); next.height() > box.height()) {
                box = next;
                tallest = block;
            }
        }
        painter->fillRect(QRectF(left, box.top(), leftOf(block) - left, box.height()),
                          isCounted(tallest) ? bitColor(figure(tallest).colorBits())
                                             : lineColor(mParentPlot->palette()));
    }
}

void NetworkPicture::drawLink(QCPPainter* painter, int block) const
{
    if (!hasBlock(block + 1)) {
        return;
    }
    const QRectF box = boxRect(block);
    const QRectF next = boxRect(block + 1);
    QPen pen(mixed(mutedText(mParentPlot->palette()), mParentPlot->palette().color(QPalette::Base), 0.3),
             1.5);
    pen.setStyle(isCounted(block + 1) ? Qt::SolidLine : Qt::DashLine);
    painter->setPen(pen);
    painter->drawLine(QPointF(box.right(), box.center().y()), QPointF(next.left(), next.center().y()));
}

void NetworkPicture::drawSkip(QCPPainter* painter, int block) const
{
    if (!figure(block).hasSkip) {
        return;
    }
    const QPalette palette = mParentPlot->palette();
    const QColor color = mutedText(palette);
    painter->setPen(QPen(color, 1.5));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(skipPath(block));
    const QRectF box = boxRect(block);
    const double reach = skipReach(box);
    if (reach < leastForPlus) {
        return;
    }
    // Where the skip ends, it is added.
    const double radius = std::min(reach - 1, 5.0);
    const QPointF sum(box.right() + reach, box.center().y());
    painter->setPen(QPen(color, 1));
    painter->setBrush(palette.color(QPalette::Base));
    painter->drawEllipse(sum, radius, radius);
    painter->drawLine(sum - QPointF(radius / 2, 0), sum + QPointF(radius / 2, 0));
    painter->drawLine(sum - QPointF(0, radius / 2), sum + QPointF(0, radius / 2));
}

/// Only where it would be: it has no cost.
void NetworkPicture::drawUncounted(QCPPainter* painter, int block) const
{
    const QPalette palette = mParentPlot->palette();
    QPen pen(figure(block).hasProblem ? problemColor(palette) : mutedText(palette), 1.5);
    pen.setDashPattern({3, 2});
    painter->setPen(pen);
    painter->setBrush(palette.color(QPalette::Base));
    painter->drawPath(blockOutline(figure(block).type, boxRect(block)));
}

void NetworkPicture::drawBox(QCPPainter* painter, int block) const
{
    const QRectF box = boxRect(block);
    const QPainterPath outline = blockOutline(figure(block).type, box);
    if (figure(block).isUniform()) {
        painter->fillPath(outline, bitColor(figure(block).colorBits()));
        drawBits(painter, box, figure(block).colorBits());
    } else {
        drawFields(painter, outline, box, figure(block));
    }
    drawInnerLine(painter, outline);
}

/// 5, 6 and 7 bits stand out little from a dark ground.
void NetworkPicture::drawInnerLine(QCPPainter* painter, const QPainterPath& outline) const
{
    if (isDark(mParentPlot->palette())) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(innerLine, 1));
        painter->drawPath(outline);
    }
}

/// Where the layers differ, a field for each in its colour.
void NetworkPicture::drawFields(QCPPainter* painter, const QPainterPath& outline, const QRectF& box,
                                const BlockFigure& figure) const
{
    const std::size_t count = figure.parts.size();
    for (std::size_t i = 0; i < count; ++i) {
        QPainterPath field;
        field.addRect(fieldOf(box, i, count));
        painter->fillPath(outline.intersected(field), bitColor(figure.parts[i].bits));
    }
    for (std::size_t i = 0; i < count; ++i) {
        drawBits(painter, fieldOf(box, i, count), figure.parts[i].bits);
    }
    if (box.width() < 6 * static_cast<double>(count)) {
        return;
    }
    painter->setPen(QPen(mParentPlot->palette().color(QPalette::Base), 1));
    for (std::size_t i = 1; i < count; ++i) {
        const double x = fieldOf(box, i, count).left();
        painter->drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()));
    }
}

void NetworkPicture::drawBits(QCPPainter* painter, const QRectF& field, int bits) const
{
    QFont font = mParentPlot->font();
    font.setBold(true);
    const QFontMetricsF metrics(font);
    const QString number = bitsText(bits);
    const QString full = bits == floatBits ? number : tr("%1 b", "bits").arg(number);
    const QString text = metrics.horizontalAdvance(full) + 6 < field.width() ? full : number;
    if (metrics.horizontalAdvance(text) + 2 < field.width() && metrics.height() < field.height()) {
        painter->setFont(font);
        painter->setPen(readableOn(bitColor(bits)));
        painter->drawText(field, Qt::AlignCenter, text);
    }
}

/// A dashed chip where the proposal differs, a dot where it does not, and at the left what they are.
void NetworkPicture::drawProposal(QCPPainter* painter, int from, int to) const
{
    if (!m_figures->isProposal()) {
        return;
    }
    const double height = proposalHeight() - 4;
    const double top = valueAxis()->coordToPixel(0) - textHeight() - height;
    const double room = roomOfBlock();
    for (int block = from; block <= to; ++block) {
        const QRectF place(keyAxis()->coordToPixel(block) - room / 2, top, room, height);
        if (m_figures->isCompared(static_cast<std::size_t>(block))) {
            drawProposed(painter, block, place);
        } else {
            painter->setPen(faintText(mParentPlot->palette()));
            painter->drawText(place, Qt::AlignCenter, QStringLiteral("·"));
        }
    }
    const QString caption = tr("proposed");
    const double left = keyAxis()->axisRect()->left();
    if (QFontMetricsF(mParentPlot->font()).horizontalAdvance(caption) + 6 < left) {
        painter->save();
        painter->setClipping(false);
        painter->setFont(mParentPlot->font());
        painter->setPen(mutedText(mParentPlot->palette()));
        painter->drawText(QRectF(0, top, left - 6, height), Qt::AlignRight | Qt::AlignVCenter, caption);
        painter->restore();
    }
}

void NetworkPicture::drawProposed(QCPPainter* painter, int block, const QRectF& place) const
{
    const BlockFigure& proposed = m_figures->compared()[static_cast<std::size_t>(block)];
    QStringList bits;
    for (const BarPart& part : proposed.parts) {
        bits += bitsText(part.bits);
    }
    const int color = proposed.colorBits();
    const QString whole = proposed.isUniform() ? bitsText(color) : bits.join(QStringLiteral("·"));
    const QFont font = proposedFont(mParentPlot->font());
    const double room = place.width() - 4;
    const QString text = proposedWidth(font, whole) <= room ? whole : bitsText(color);
    QRectF chip(0, 0, std::min(proposedWidth(font, text), room), place.height());
    chip.moveCenter(place.center());
    painter->setFont(font);
    paintProposedBits(painter, chip, mParentPlot->palette(), color, text);
}

/// The output of each block; or, where there is no room for it, the size of the maps for all blocks in a row
/// that have the same.
void NetworkPicture::drawSizes(QCPPainter* painter, int from, int to) const
{
    const double room = roomOfBlock();
    const QFontMetricsF metrics(mParentPlot->font());
    painter->setFont(mParentPlot->font());
    painter->setPen(mutedText(mParentPlot->palette()));
    to = std::min(to, static_cast<int>(m_figures->blocks().size()) - 1); // Only what is known.
    bool isShort = room < 6 * metrics.averageCharWidth();
    for (int block = from; block <= to && !isShort; ++block) {
        isShort = metrics.horizontalAdvance(shapeText(figure(block).output)) + 4 > room;
    }
    if (isShort) {
        drawSizesOfRuns(painter, metrics, from, to);
        return;
    }
    const double top = valueAxis()->coordToPixel(0) - metrics.height() - 2;
    for (int block = from; block <= to; ++block) {
        painter->drawText(QRectF(keyAxis()->coordToPixel(block) - room / 2, top, room, metrics.height()),
                          Qt::AlignCenter, shapeText(figure(block).output));
    }
}

void NetworkPicture::drawSizesOfRuns(QCPPainter* painter, const QFontMetricsF& metrics, int from,
                                     int to) const
{
    const double top = valueAxis()->coordToPixel(0) - metrics.height() - 2;
    painter->setAntialiasing(false);
    for (int first = from; first <= to;) {
        const Shape& size = figure(first).output;
        int next = first + 1;
        while (next <= to && figure(next).output.height == size.height &&
               figure(next).output.width == size.width) {
            ++next;
        }
        const double left = keyAxis()->coordToPixel(first - 0.5) + 2;
        const double right = keyAxis()->coordToPixel(next - 0.5) - 2;
        const QString text = QStringLiteral("%1×%2").arg(size.height).arg(size.width);
        if (metrics.horizontalAdvance(text) < right - left) {
            painter->drawLine(QPointF(left, top), QPointF(right, top));
            painter->drawText(QRectF(left, top, right - left, metrics.height()), Qt::AlignCenter, text);
        }
        first = next;
    }
}

void NetworkPicture::drawLegendIcon(QCPPainter* painter, const QRectF& rect) const
{
    painter->fillRect(rect, bitColor(8));
}

} // namespace bitops
