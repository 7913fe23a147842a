// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/qcustomplot.h"
#include "ui/runs/tradeoff.h"

#include <QPointF>

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace bitops {

/// Draws the points of a plot of runs: marks, of means with their deviations as bars, rings around selected
/// ones, and the names of those that are selected or on the front. Names keep off each other, marks and the
/// front; one that has no room is left out.
class TradeoffMarks : public QCPLayerable
{
    Q_OBJECT

public:
    /// How a point is drawn.
    struct Look
    {
        bool isSelected = false;
        bool isOnFront = false;
        bool isCurrent = false; ///< The keys go on from here.
    };

    TradeoffMarks(QCustomPlot* plot, const QString& layer);

    void setPoints(std::vector<TradeoffPoint> points);
    [[nodiscard]] const std::vector<TradeoffPoint>& points() const { return m_points; }
    /// One for each of the points.
    void setLooks(std::vector<Look> looks);
    /// The points that the front joins, from left to right.
    void setFront(std::vector<std::size_t> front) { m_front = std::move(front); }
    /// What names are to keep off, too; asked for whenever they are drawn.
    void setObstacles(std::function<std::vector<QRectF>()> obstacles) { m_others = std::move(obstacles); }
    /// A point to the right of the plot, which is a dotted line at its accuracy; −1: none.
    void setBeyond(int point) { m_beyond = point; }
    [[nodiscard]] int beyond() const { return m_beyond; }

    [[nodiscard]] QPointF placeOf(std::size_t point) const;
    /// The nearest one under this place of the plot; −1 if there is none.
    [[nodiscard]] int pointAt(const QPointF& place) const;
    /// Where the names stand, in the order of the points; null for those without one.
    [[nodiscard]] std::vector<QRectF> labelRects() const;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    QRect clipRect() const override;

private:
    void drawMark(QCPPainter* painter, std::size_t point) const;
    void drawBeyond(QCPPainter* painter) const;
    [[nodiscard]] QRectF deviationRect(std::size_t point) const;
    void drawDeviation(QCPPainter* painter, std::size_t point) const;
    void drawLabel(QCPPainter* painter, std::size_t point, const QRectF& place) const;
    [[nodiscard]] QString nameOf(std::size_t point) const;
    [[nodiscard]] QString beyondText() const;
    [[nodiscard]] QRectF beyondRect() const;
    [[nodiscard]] QFont nameFont() const;
    [[nodiscard]] QSizeF labelSize(std::size_t point) const;
    [[nodiscard]] std::vector<std::size_t> labelOrder() const;
    [[nodiscard]] std::vector<QRectF> obstacles() const;

    std::vector<TradeoffPoint> m_points;
    std::vector<Look> m_looks;
    std::vector<std::size_t> m_front;
    int m_beyond = -1;
    std::function<std::vector<QRectF>()> m_others;
};

} // namespace bitops
