// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/tradeoff_marks.h"

#include "ui/base/colors.h"
#include "ui/base/format.h"
#include "ui/runs/run_marks.h"

#include <QFontMetricsF>

#include <algorithm>
#include <tuple>
#include <utility>

namespace bitops {

namespace {

constexpr double ringSize = 17;
constexpr double reach = 10; ///< How near a click must be, in pixels.
constexpr double fading = 1.0 / 3;
constexpr int longestName = 32; ///< Characters.
constexpr double textGap = 6;   ///< Between a name and its accuracy.

/// Where a name of this size can stand around its mark, the best place first: the front goes to the right of
/// a mark and comes from below. The last ones are so far away that a line leads to them.
std::vector<QRectF> placesAround(const QPointF& mark, const QSizeF& size)
{
    constexpr double gap = ringSize / 2 + 4;
    const double width = size.width();
    const double height = size.height();
    const auto at = [&](double dx, double dy) { return QRectF(mark + QPointF(dx, dy), size); };
    std::vector<QRectF> places{at(-gap - width, -height / 2), at(-gap / 2 - width, -gap - height),
                               at(-width / 2, -gap - height), at(gap / 2, -gap - height),
                               at(gap, -height / 2),          at(gap / 2, gap),
                               at(-width / 2, gap),           at(-gap / 2 - width, gap)};
    for (const double lines : {1.4, 2.6, 3.8}) {
        const double far = gap + lines * height;
        for (const double dy : {-far - height / 2, far - height / 2}) {
            for (const double dx : {gap, -gap - width, -width / 2}) {
                places.push_back(at(dx, dy));
            }
        }
    }
    return places;
}

/// From the mark to a name that stands far from it; null where it stands near.
QLineF leader(const QPointF& mark, const QRectF& name)
{
    const QPointF end(std::clamp(mark.x(), name.left(), name.right()),
                      std::clamp(mark.y(), name.top() + 3, name.bottom() - 3));
    QLineF line(mark, end);
    if (line.length() < ringSize + 4) {
        return {};
    }
    line.setLength(line.length() - 2);
    const QPointF start = line.pointAt(ringSize / 2 / line.length());
    return {start, line.p2()};
}

} // namespace

TradeoffMarks::TradeoffMarks(QCustomPlot* plot, const QString& layer)
    : QCPLayerable(plot, layer)
{
}

void TradeoffMarks::setPoints(std::vector<TradeoffPoint> points)
{
    m_points = std::move(points);
    m_looks.assign(m_points.size(), {});
    m_front.clear();
    m_beyond = -1;
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

QString TradeoffMarks::nameOf(std::size_t point) const
{
    const QString& name = m_points[point].name;
    return name.size() <= longestName ? name : QChar(0x2026) + name.right(longestName - 1);
}

QFont TradeoffMarks::nameFont() const
{
    QFont font = mParentPlot->font();
    font.setWeight(QFont::DemiBold);
    return font;
}

QSizeF TradeoffMarks::labelSize(std::size_t point) const
{
    const QFontMetricsF plain(mParentPlot->font());
    return {QFontMetricsF(nameFont()).horizontalAdvance(nameOf(point)) + textGap +
                plain.horizontalAdvance(percentText(m_points[point].accuracy)),
            plain.height()};
}

/// Those that have names: selected ones first, then the best on the front.
std::vector<std::size_t> TradeoffMarks::labelOrder() const
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        if ((m_looks[i].isSelected || m_looks[i].isOnFront) && static_cast<int>(i) != m_beyond) {
            order.push_back(i);
        }
    }
    const auto rank = [this](std::size_t i) {
        return std::tuple(!m_looks[i].isSelected, -m_points[i].accuracy);
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    return order;
}

/// What no name may lie on: marks, and the steps of the front.
std::vector<QRectF> TradeoffMarks::obstacles() const
{
    std::vector<QRectF> taken = m_others ? m_others() : std::vector<QRectF>();
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const double size = m_looks[i].isSelected ? ringSize : markSize + 2;
        taken.emplace_back(placeOf(i) - QPointF(size, size) / 2, QSizeF(size, size));
        if (m_points[i].deviation) {
            taken.push_back(deviationRect(i));
        }
    }
    constexpr double thickness = 3;
    for (std::size_t i = 0; i + 1 < m_front.size(); ++i) {
        const QPointF from = placeOf(m_front[i]);
        const QPointF to = placeOf(m_front[i + 1]);
        taken.emplace_back(from.x(), from.y() - thickness / 2, to.x() - from.x(), thickness);
        taken.emplace_back(to.x() - thickness / 2, to.y(), thickness, from.y() - to.y());
    }
    if (m_beyond >= 0) {
        const QRectF ground = clipRect();
        const double y = placeOf(static_cast<std::size_t>(m_beyond)).y();
        taken.emplace_back(ground.left(), y - thickness / 2, ground.width(), thickness);
        taken.push_back(beyondRect());
    }
    return taken;
}

std::vector<QRectF> TradeoffMarks::labelRects() const
{
    const QRectF ground = clipRect();
    std::vector<QRectF> taken = obstacles();
    std::vector<QRectF> rects(m_points.size());
    for (const std::size_t i : labelOrder()) {
        for (QRectF rect : placesAround(placeOf(i), labelSize(i))) {
            rect.moveLeft(std::clamp(rect.left(), ground.left(),
                                     std::max(ground.left(), ground.right() - rect.width())));
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

QString TradeoffMarks::beyondText() const
{
    const TradeoffPoint& point = m_points.at(static_cast<std::size_t>(m_beyond));
    return tr("%1 %2 at %3")
        .arg(nameOf(static_cast<std::size_t>(m_beyond)), percentText(point.accuracy),
             shortText(point.bitops));
}

/// Above the line, at its left end.
QRectF TradeoffMarks::beyondRect() const
{
    const QFontMetricsF metrics(mParentPlot->font());
    const double y = placeOf(static_cast<std::size_t>(m_beyond)).y();
    return {clipRect().left() + 6.0, y - metrics.height() - 2, metrics.horizontalAdvance(beyondText()),
            metrics.height()};
}

void TradeoffMarks::drawBeyond(QCPPainter* painter) const
{
    const QColor color = mutedText(mParentPlot->palette());
    const double y = placeOf(static_cast<std::size_t>(m_beyond)).y();
    painter->setPen(QPen(color, 1.3, Qt::DotLine));
    painter->drawLine(QLineF(clipRect().left(), y, clipRect().right(), y));
    painter->setFont(mParentPlot->font());
    painter->setPen(color);
    painter->drawText(beyondRect(), Qt::AlignLeft | Qt::TextSingleLine | Qt::TextDontClip, beyondText());
}

/// Upwards and downwards from a mean.
QRectF TradeoffMarks::deviationRect(std::size_t point) const
{
    constexpr double width = 8;
    const TradeoffPoint& mean = m_points[point];
    const double top = mParentPlot->yAxis->coordToPixel(mean.accuracy + *mean.deviation);
    const double bottom = mParentPlot->yAxis->coordToPixel(mean.accuracy - *mean.deviation);
    return {placeOf(point).x() - width / 2, top, width, bottom - top};
}

void TradeoffMarks::drawDeviation(QCPPainter* painter, std::size_t point) const
{
    const TradeoffPoint& mean = m_points[point];
    const QPalette palette = mParentPlot->palette();
    const QColor color = runColor(palette, mean.look.color);
    const QRectF bar = deviationRect(point);
    const double x = bar.center().x();
    painter->setPen(
        QPen(mean.isShown ? color : mixed(color, palette.color(QPalette::Base), 1 - fading), 1.4));
    painter->drawLine(QLineF(x, bar.top(), x, bar.bottom()));
    painter->drawLine(QLineF(bar.topLeft(), bar.topRight()));
    painter->drawLine(QLineF(bar.bottomLeft(), bar.bottomRight()));
}

void TradeoffMarks::drawMark(QCPPainter* painter, std::size_t point) const
{
    const QPalette palette = mParentPlot->palette();
    const TradeoffPoint& run = m_points[point];
    const QPointF place = placeOf(point);
    const QColor color = runColor(palette, run.look.color);
    const QColor ground = palette.color(QPalette::Base);
    if (run.deviation) {
        drawDeviation(painter, point);
    }
    paintMark(painter, place, run.look.mark, run.isShown ? color : mixed(color, ground, 1 - fading));
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

void TradeoffMarks::drawLabel(QCPPainter* painter, std::size_t point, const QRectF& place) const
{
    const QPalette palette = mParentPlot->palette();
    if (const QLineF line = leader(placeOf(point), place); !line.isNull()) {
        painter->setPen(QPen(lineColor(palette), 1));
        painter->drawLine(line);
    }
    constexpr int flags = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip;
    painter->setFont(nameFont());
    painter->setPen(palette.color(QPalette::Text));
    painter->drawText(place, flags | Qt::AlignLeft, nameOf(point));
    painter->setFont(mParentPlot->font());
    painter->setPen(mutedText(palette));
    painter->drawText(place, flags | Qt::AlignRight, percentText(m_points[point].accuracy));
}

void TradeoffMarks::draw(QCPPainter* painter)
{
    if (m_beyond >= 0) {
        drawBeyond(painter);
    }
    // Shown ones over those that are hidden.
    for (const bool isShown : {false, true}) {
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            if (m_points[i].isShown == isShown) {
                drawMark(painter, i);
            }
        }
    }
    const std::vector<QRectF> labels = labelRects();
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        if (!labels[i].isNull()) {
            drawLabel(painter, i, labels[i]);
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
