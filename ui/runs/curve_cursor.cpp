// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/curve_cursor.h"

namespace bitops {

namespace {

const QString cursorLayer = QStringLiteral("cursor");

QCPLayer* addCursorLayer(QCustomPlot* plot)
{
    plot->addLayer(cursorLayer);
    QCPLayer* layer = plot->layer(cursorLayer);
    layer->setMode(QCPLayer::lmBuffered);
    layer->setVisible(false);
    return layer;
}

} // namespace

CurveCursor::CurveCursor(QCustomPlot* plot)
    : m_layer(addCursorLayer(plot))
    , m_line(new QCPItemStraightLine(plot))
    , m_points(plot->addGraph())
{
    m_line->setLayer(m_layer);
    m_line->setAntialiased(false);
    for (QCPItemPosition* end : {m_line->point1, m_line->point2}) {
        end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    m_points->setLayer(m_layer);
    m_points->setLineStyle(QCPGraph::lsNone);
}

void CurveCursor::setColor(const QColor& color)
{
    m_line->setPen(QPen(color, 1));
    m_points->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(color, 1.2), Qt::NoBrush, 9));
}

void CurveCursor::show(double place, const QVector<double>& keys, const QVector<double>& values)
{
    m_place = place;
    m_line->point1->setCoords(place, 0);
    m_line->point2->setCoords(place, 1);
    m_points->setData(keys, values);
    m_layer->setVisible(true);
    m_layer->replot();
}

void CurveCursor::hide()
{
    if (m_place) {
        m_place.reset();
        m_points->data()->clear();
        m_layer->setVisible(false);
        m_layer->replot();
    }
}

} // namespace bitops
