// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/curve_cursor.h"

#include "ui/base/colors.h"

#include <QFontMetrics>

#include <algorithm>
#include <utility>

namespace bitops {

namespace {

const QString curveCursorLayer = QStringLiteral("cursor");
constexpr int labelMargin = 5;

QCPLayer* addCursorLayer(QCustomPlot* plot)
{
    plot->addLayer(curveCursorLayer);
    QCPLayer* layer = plot->layer(curveCursorLayer);
    layer->setMode(QCPLayer::lmBuffered);
    layer->setVisible(false);
    return layer;
}

} // namespace

/// Rings at the curves, each in the curve's colour.
class CurveCursor::Rings : public QCPLayerable
{
public:
    Rings(QCustomPlot* plot, const QString& layer)
        : QCPLayerable(plot, layer)
    {
    }

    std::vector<CursorPoint> points;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override
    {
        applyAntialiasingHint(painter, mAntialiased, QCP::aeScatters);
    }
    void draw(QCPPainter* painter) override
    {
        constexpr double radius = 4;
        constexpr double lineWidth = 1.8;
        painter->setBrush(mParentPlot->palette().color(QPalette::Base));
        for (const CursorPoint& point : points) {
            painter->setPen(QPen(point.color, lineWidth));
            painter->drawEllipse(QPointF(mParentPlot->xAxis->coordToPixel(point.place),
                                         mParentPlot->yAxis->coordToPixel(point.value)),
                                 radius, radius);
        }
    }
    QRect clipRect() const override { return mParentPlot->axisRect()->rect(); }
};

CurveCursor::CurveCursor(QCustomPlot* plot)
    : m_plot(plot)
    , m_layer(addCursorLayer(plot))
    , m_line(new QCPItemStraightLine(plot))
    , m_rings(new Rings(plot, curveCursorLayer))
    , m_label(new QCPItemText(plot))
{
    m_line->setLayer(m_layer);
    m_line->setAntialiased(false);
    for (QCPItemPosition* end : {m_line->point1, m_line->point2}) {
        end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    m_rings->setLayer(m_layer);
    m_label->setLayer(m_layer);
    m_label->setClipToAxisRect(false); // It stands where the axis has its numbers.
    m_label->position->setType(QCPItemPosition::ptAbsolute);
    m_label->setPositionAlignment(Qt::AlignTop | Qt::AlignHCenter);
    m_label->setPadding({labelMargin, 1, labelMargin, 1});
    m_label->setPen(Qt::NoPen);
}

void CurveCursor::updateColors()
{
    const QPalette palette = m_plot->palette();
    m_line->setPen(QPen(mutedText(palette), 1));
    QFont font = m_plot->font();
    font.setWeight(QFont::DemiBold);
    m_label->setFont(font);
    m_label->setColor(palette.color(QPalette::Base));
    m_label->setBrush(palette.color(QPalette::Text));
}

void CurveCursor::show(double place, const QString& text, std::vector<CursorPoint> points)
{
    m_place = place;
    m_line->point1->setCoords(place, 0);
    m_line->point2->setCoords(place, 1);
    m_rings->points = std::move(points);
    m_label->setText(text);
    // The whole label stays in the plot.
    const int half = QFontMetrics(m_label->font()).horizontalAdvance(text) / 2 + labelMargin + 1;
    const double most = std::max(half, m_plot->width() - half);
    const double x = m_plot->xAxis->coordToPixel(place);
    m_label->position->setCoords(std::clamp<double>(x, half, most), m_plot->axisRect()->bottom() + 3);
    m_layer->setVisible(true);
    m_layer->replot();
}

void CurveCursor::hide()
{
    if (m_place) {
        m_place.reset();
        m_rings->points.clear();
        m_layer->setVisible(false);
        m_layer->replot();
    }
}

const std::vector<CursorPoint>& CurveCursor::points() const
{
    return m_rings->points;
}

} // namespace bitops
