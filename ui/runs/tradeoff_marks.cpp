// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/tradeoff_marks.h"

#include "ui/base/colors.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>
#include <tuple>
#include <utility>

namespace bitops {

namespace {

constexpr double markSize = 9;
constexpr double ringSize = 16;
constexpr double reach = 10;    ///< How near a click must be, in pixels.
constexpr int longestName = 24; ///< Characters.

QCPScatterStyle::ScatterShape shapeOf(const std::string& quantizer)
{
    static constexpr std::array<std::pair<std::string_view, QCPScatterStyle::ScatterShape>, 4> shapes{{
        {"ste", QCPScatterStyle::ssCircle},
        {"notebook", QCPScatterStyle::ssSquare},
        {"lsq", QCPScatterStyle::ssDiamond},
        {"float", QCPScatterStyle::ssTriangle},
    }};
    const auto* const shape = std::find_if(shapes.begin(), shapes.end(), [&](const auto& known) {
        return std::string_view(quantizer).substr(0, quantizer.find(' ')) == known.first;
    });
    return shape == shapes.end() ? QCPScatterStyle::ssTriangleInverted : shape->second;
}

/// Where a name of this size can stand around its mark, the best place first.
std::array<QRectF, 8> placesAround(const QPointF& mark, const QSizeF& size)
{
    constexpr double gap = ringSize / 2 + 4;
    const double width = size.width();
    const double height = size.height();
    const auto at = [&](double dx, double dy) { return QRectF(mark + QPointF(dx, dy), size); };
    return {at(gap, -height / 2),          at(-gap - width, -height / 2),
            at(-width / 2, -gap - height), at(-width / 2, gap),
            at(gap / 2, -gap - height),    at(-gap / 2 - width, -gap - height),
            at(-gap / 2 - width, gap),     at(gap / 2, gap)};
}

} // namespace

QCPScatterStyle tradeoffMark(const std::string& quantizer, const QColor& color, const QColor& ground)
{
    const QCPScatterStyle::ScatterShape shape = shapeOf(quantizer);
    const bool isPerChannel = quantizer.find(' ') != std::string::npos;
    const double size = shape == QCPScatterStyle::ssDiamond ? markSize + 3 : markSize; // It looks smaller.
    return {shape, QPen(color, 2), isPerChannel ? ground : color, size};
}

TradeoffMarks::TradeoffMarks(QCustomPlot* plot, const QString& layer)
    : QCPLayerable(plot, layer)
{
}

void TradeoffMarks::setPoints(std::vector<TradeoffPoint> points)
{
    m_points = std::move(points);
    m_looks.assign(m_points.size(), {});
}

void TradeoffMarks::setLooks(std::vector<Look> looks)
{
    m_looks = std::move(looks);
}

QPointF TradeoffMarks::placeOf(std::size_t point) const
{
    const TradeoffPoint& run = m_points.at(point);
    return {mParentPlot->xAxis->coordToPixel(run.bitops), mParentPlot->yAxis->coordToPixel(run.accuracy)};
}

int TradeoffMarks::pointAt(const QPointF& place) const
{
    int nearest = -1;
    double least = reach;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const double distance = QLineF(placeOf(i), place).length();
        if (distance <= least) {
            least = distance;
            nearest = static_cast<int>(i);
        }
    }
    return nearest;
}

QString TradeoffMarks::labelOf(std::size_t point) const
{
    const QString& name = m_points[point].name;
    return name.size() <= longestName ? name : name.left(longestName - 1) + QChar(0x2026);
}

/// Selected ones first, then those on the front, then the best.
std::vector<std::size_t> TradeoffMarks::labelOrder() const
{
    std::vector<std::size_t> order(m_points.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto rank = [this](std::size_t i) {
        return std::tuple(!m_looks[i].isSelected, !m_looks[i].isOnFront, -m_points[i].accuracy);
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    return order;
}

std::vector<QRectF> TradeoffMarks::labelRects() const
{
    const QFontMetricsF metrics(mParentPlot->font());
    const QRectF ground = clipRect();
    std::vector<QRectF> taken;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const QPointF place = placeOf(i);
        const double size = m_looks[i].isSelected ? ringSize : markSize;
        taken.emplace_back(place - QPointF(size, size) / 2, QSizeF(size, size));
    }
    std::vector<QRectF> rects(m_points.size());
    for (const std::size_t i : labelOrder()) {
        const QSizeF size(metrics.horizontalAdvance(labelOf(i)), metrics.height());
        for (const QRectF& rect : placesAround(placeOf(i), size)) {
            const bool isFree = ground.contains(rect) &&
                                std::none_of(taken.begin(), taken.end(),
                                             [&](const QRectF& other) { return other.intersects(rect); });
            if (isFree) {
                rects[i] = rect;
                taken.push_back(rect);
                break;
            }
        }
    }
    return rects;
}

QColor TradeoffMarks::colorOf(const TradeoffPoint& point) const
{
    const QPalette palette = mParentPlot->palette();
    return point.color ? runColor(palette, *point.color) : mutedText(palette);
}

void TradeoffMarks::drawMark(QCPPainter* painter, std::size_t point) const
{
    const QPalette palette = mParentPlot->palette();
    const TradeoffPoint& run = m_points[point];
    const QPointF place = placeOf(point);
    const QCPScatterStyle style = tradeoffMark(run.quantizer, colorOf(run), palette.color(QPalette::Base));
    style.applyTo(painter, style.pen());
    style.drawShape(painter, place);
    painter->setBrush(Qt::NoBrush);
    if (m_looks[point].isSelected) {
        painter->setPen(QPen(palette.color(QPalette::Text), 1.5));
        painter->drawEllipse(place, ringSize / 2, ringSize / 2);
    }
    if (m_looks[point].isCurrent && mParentPlot->hasFocus()) {
        painter->setPen(QPen(palette.color(QPalette::Text), 1, Qt::DotLine));
        painter->drawRect(
            QRectF(place - QPointF(ringSize, ringSize) * 0.7, QSizeF(ringSize, ringSize) * 1.4));
    }
}

void TradeoffMarks::draw(QCPPainter* painter)
{
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        drawMark(painter, i);
    }
    const QPalette palette = mParentPlot->palette();
    const std::vector<QRectF> labels = labelRects();
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        if (!labels[i].isNull()) {
            QFont font = mParentPlot->font();
            painter->setFont(font);
            painter->setPen(m_looks[i].isSelected || m_looks[i].isOnFront ? palette.color(QPalette::Text)
                                                                          : mutedText(palette));
            painter->drawText(labels[i], Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, labelOf(i));
        }
    }
}

void TradeoffMarks::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    applyAntialiasingHint(painter, mAntialiased, QCP::aeScatters);
}

QRect TradeoffMarks::clipRect() const
{
    return mParentPlot->axisRect()->rect();
}

} // namespace bitops
