// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/graph_painter.h"

#include "ui/base/colors.h"
#include "ui/design/network_picture.h"

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

using Kind = GraphLayout::Link::Kind;
using Point = GraphLayout::Point;

constexpr double mostRadius = 5;   ///< Of a joint, in pixels, as the next.
constexpr double leastForSign = 3; ///< Of its radius, for the sign in it.
constexpr double mostRounding = 8;

/// From one height to another within a short way, then along.
void bend(QPainterPath& path, const QPointF& to)
{
    const QPointF from = path.currentPosition();
    const double middle = (from.x() + to.x()) / 2;
    path.cubicTo(QPointF(middle, from.y()), QPointF(middle, to.y()), to);
}

} // namespace

QPointF GraphPainter::endOf(const Point& point) const
{
    if (point.kind == Point::Kind::Layer) {
        const QRectF box = m_picture.boxRect(static_cast<int>(point.key));
        return {box.right(), m_picture.laneCenter(point.lane)};
    }
    return {m_picture.keyAxis()->coordToPixel(point.key), m_picture.laneCenter(point.lane)};
}

QPointF GraphPainter::beginningOf(const Point& point) const
{
    if (point.kind == Point::Kind::Layer) {
        const QRectF box = m_picture.boxRect(static_cast<int>(point.key));
        return {box.left(), m_picture.laneCenter(point.lane)};
    }
    return endOf(point);
}

QPainterPath GraphPainter::pathOf(const GraphLayout::Link& link) const
{
    const Point& first = m_layout.points()[link.from];
    const Point& second = m_layout.points()[link.to];
    const QPointF begin = endOf(first);
    const QPointF end = beginningOf(second);
    const double reach = std::min(m_picture.roomOfBlock() * 0.3, std::max(end.x() - begin.x(), 0.0));
    QPainterPath path(begin);
    switch (link.kind) {
    case Kind::Line:
        path.lineTo(end);
        break;
    case Kind::Branch:
        bend(path, {begin.x() + reach, end.y()});
        path.lineTo(end);
        break;
    case Kind::Merge:
        path.lineTo(end.x() - reach, begin.y());
        bend(path, end);
        break;
    case Kind::Arc: {
        const double top = m_picture.arcTop(std::min(first.lane, second.lane), link.level);
        const double aside = std::min(m_picture.roomOfBlock() * 0.12, 6.0);
        const double left = begin.x() + (first.kind == Point::Kind::Layer ? aside : 0);
        const double right = end.x() - (second.kind == Point::Kind::Layer ? aside : 0);
        const double radius = std::min({mostRounding, (right - left) / 3, std::abs(begin.y() - top)});
        path.lineTo(left, begin.y());
        path.lineTo(left, top + radius);
        path.quadTo(left, top, left + radius, top);
        path.lineTo(right - radius, top);
        path.quadTo(right, top, right, top + radius);
        path.lineTo(right, end.y());
        path.lineTo(end);
        break;
    }
    }
    return path;
}

void GraphPainter::draw(QCPPainter* painter, double from, double to) const
{
    const QPalette palette = m_picture.parentPlot()->palette();
    const QColor line = mixed(mutedText(palette), palette.color(QPalette::Base), 0.3);
    painter->setBrush(Qt::NoBrush);
    for (const GraphLayout::Link& link : m_layout.links()) {
        const bool isSeen = m_layout.points()[link.to].key >= from && m_layout.points()[link.from].key <= to;
        if (isSeen) {
            painter->setPen(QPen(link.kind == Kind::Arc ? mutedText(palette) : line, 1.5));
            painter->drawPath(pathOf(link));
        }
    }
    for (const Point& point : m_layout.points()) {
        const bool isJoint = point.kind != Point::Kind::Layer && point.kind != Point::Kind::Input;
        if (isJoint && point.key >= from && point.key <= to) {
            drawJoint(painter, point);
        }
    }
}

/// A sum has its sign, another joint is a dot, and what is not known asks.
void GraphPainter::drawJoint(QCPPainter* painter, const Point& point) const
{
    const QPalette palette = m_picture.parentPlot()->palette();
    const bool isUnknown = point.kind == Point::Kind::Unknown;
    const QColor color = isUnknown ? problemColor(palette) : mutedText(palette);
    const double radius = std::min(m_picture.roomOfBlock() * 0.14, mostRadius);
    const QPointF center = endOf(point);
    painter->setPen(QPen(color, 1));
    if (point.kind == Point::Kind::Joint || radius < leastForSign) {
        painter->setBrush(color);
        painter->drawEllipse(center, std::min(radius, leastForSign), std::min(radius, leastForSign));
        painter->setBrush(Qt::NoBrush);
        return;
    }
    painter->setBrush(palette.color(QPalette::Base));
    painter->drawEllipse(center, radius, radius);
    painter->setBrush(Qt::NoBrush);
    if (isUnknown) {
        painter->drawText(QRectF(center.x() - 10, center.y() - 10, 20, 20), Qt::AlignCenter,
                          QStringLiteral("?"));
        return;
    }
    painter->drawLine(center - QPointF(radius / 2, 0), center + QPointF(radius / 2, 0));
    painter->drawLine(center - QPointF(0, radius / 2), center + QPointF(0, radius / 2));
}

} // namespace bitops
