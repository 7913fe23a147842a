// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_marks.h"

#include "ui/base/colors.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <cmath>
#include <numbers>

namespace bitops {

namespace {

/// QCustomPlot draws a path of this size as it is, and others in proportion.
constexpr double pathSize = 6;

/// Standing on a side.
QPolygonF regularPolygon(int corners, double radius)
{
    QPolygonF polygon;
    for (int i = 0; i < corners; ++i) {
        const double angle = std::numbers::pi * (2 * i + 1) / corners;
        polygon << QPointF(std::sin(angle), std::cos(angle)) * radius;
    }
    return polygon;
}

/// Around the origin; all marks cover about as much.
QPainterPath markPath(RunMark mark)
{
    constexpr double half = pathSize / 2;
    QPainterPath path;
    switch (mark) {
    case RunMark::Disc:
        path.addEllipse(QPointF(), half, half);
        break;
    case RunMark::Square:
        path.addRect(-0.88 * half, -0.88 * half, 1.76 * half, 1.76 * half);
        break;
    case RunMark::Diamond:
        path.addPolygon(QPolygonF{{0, -1.2 * half}, {1.2 * half, 0}, {0, 1.2 * half}, {-1.2 * half, 0}});
        break;
    case RunMark::Triangle:
        path.addPolygon(QPolygonF{{0, -1.1 * half}, {1.2 * half, 0.95 * half}, {-1.2 * half, 0.95 * half}});
        break;
    case RunMark::TriangleDown:
        path.addPolygon(QPolygonF{{0, 1.1 * half}, {1.2 * half, -0.95 * half}, {-1.2 * half, -0.95 * half}});
        break;
    case RunMark::Pentagon:
        path.addPolygon(regularPolygon(5, 1.15 * half));
        break;
    case RunMark::Hexagon:
        path.addPolygon(regularPolygon(6, 1.1 * half));
        break;
    case RunMark::Bar:
        path.addRect(-1.2 * half, -0.45 * half, 2.4 * half, 0.9 * half);
        break;
    }
    path.closeSubpath();
    return path;
}

} // namespace

QCPScatterStyle markStyle(RunMark mark, const QColor& color, double size)
{
    // Without a pen of its own, a mark would have its graph's.
    return {markPath(mark), QPen(color, 0.2), color, size};
}

void paintMark(QPainter* painter, const QPointF& center, RunMark mark, const QColor& color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(center);
    painter->scale(markSize / pathSize, markSize / pathSize);
    painter->fillPath(markPath(mark), color);
    painter->restore();
}

QIcon runColorIcon(const QPalette& palette, RunColor color)
{
    constexpr int scale = 2;
    QPixmap pixmap(swatchSize * scale, swatchSize * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(runColor(palette, color));
    QPainter painter(&pixmap);
    paintMark(&painter, QPointF(swatchSize, swatchSize) / 2, static_cast<RunMark>(color),
              palette.color(QPalette::Base));
    painter.end();
    return untintedIcon(pixmap);
}

} // namespace bitops
