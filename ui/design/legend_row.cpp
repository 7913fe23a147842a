// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/legend_row.h"

#include <utility>

namespace bitops {

namespace {

// In pixels.
constexpr double markSide = 9; ///< Of a mark.
constexpr double textGap = 5;  ///< Between mark and text.
constexpr double distance = 14;
constexpr int rowMargin = 8;

} // namespace

LegendRow::LegendRow(QCustomPlot* plot, std::vector<LegendEntry> entries)
    : QCPLayoutElement(plot)
    , m_entries(std::move(entries))
{
    setMargins({rowMargin, 2, rowMargin, 4});
}

double LegendRow::lineHeight() const
{
    return QFontMetricsF(mParentPlot->font()).height() + 3;
}

/// What does not fit a line by itself, as a long name, is shortened in its middle.
QString LegendRow::textOf(const LegendEntry& entry, double width) const
{
    return QFontMetricsF(mParentPlot->font())
        .elidedText(entry.text, Qt::ElideMiddle, width - markSide - textGap);
}

/// The upper left corner of each entry.
std::vector<QPointF> LegendRow::places(double width) const
{
    const QFontMetricsF metrics(mParentPlot->font());
    std::vector<QPointF> places;
    QPointF next(0, 0);
    for (const LegendEntry& entry : m_entries) {
        const double needed = markSide + textGap + metrics.horizontalAdvance(textOf(entry, width));
        if (next.x() > 0 && next.x() + needed > width) {
            next = {0, next.y() + lineHeight()};
        }
        places.push_back(next);
        next.rx() += needed + distance;
    }
    return places;
}

/// As high as it is at the width of its plot.
QSize LegendRow::minimumOuterSizeHint() const
{
    const std::vector<QPointF> all = places(mParentPlot->viewport().width() - 4 * rowMargin);
    const double height = all.empty() ? 0 : all.back().y() + lineHeight();
    return {0, qCeil(height) + margins().top() + margins().bottom()};
}

QSize LegendRow::maximumOuterSizeHint() const
{
    return {QWIDGETSIZE_MAX, minimumOuterSizeHint().height()};
}

void LegendRow::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(true);
}

void LegendRow::draw(QCPPainter* painter)
{
    const std::vector<QPointF> corners = places(rect().width());
    painter->setFont(mParentPlot->font());
    const QColor text = mParentPlot->palette().color(QPalette::Text);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const LegendEntry& entry = m_entries[i];
        const QPointF corner = corners[i] + QPointF(rect().topLeft());
        const QRectF mark(corner.x(), corner.y() + (lineHeight() - markSide) / 2, markSide, markSide);
        if (entry.isDashed) {
            QPen pen(entry.color, 1);
            pen.setDashPattern({3, 2});
            painter->setPen(pen);
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(mark);
        } else {
            painter->fillRect(mark, entry.color);
        }
        painter->setPen(text);
        painter->drawText(QRectF(mark.right() + textGap, corner.y(), rect().width(), lineHeight()),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, textOf(entry, rect().width()));
    }
}

} // namespace bitops
