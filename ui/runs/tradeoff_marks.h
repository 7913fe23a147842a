// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/qcustomplot.h"
#include "ui/runs/tradeoff.h"

#include <QPointF>

#include <cstddef>
#include <string>
#include <vector>

namespace bitops {

/// The mark of a run with this quantizer ("lsq per channel", "float"): its shape tells which, open ones have
/// a scale for each channel.
QCPScatterStyle tradeoffMark(const std::string& quantizer, const QColor& color, const QColor& ground);

/// Draws the points of a plot of runs: marks, rings around selected ones, and the names that have room.
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

    [[nodiscard]] QPointF placeOf(std::size_t point) const;
    /// The nearest one under this place of the plot; −1 if there is none.
    [[nodiscard]] int pointAt(const QPointF& place) const;
    /// Where the names stand that have room, in the order of the points; null for the others.
    [[nodiscard]] std::vector<QRectF> labelRects() const;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    QRect clipRect() const override;

private:
    void drawMark(QCPPainter* painter, std::size_t point) const;
    [[nodiscard]] QColor colorOf(const TradeoffPoint& point) const;
    [[nodiscard]] QString labelOf(std::size_t point) const;
    [[nodiscard]] std::vector<std::size_t> labelOrder() const;

    std::vector<TradeoffPoint> m_points;
    std::vector<Look> m_looks;
};

} // namespace bitops
