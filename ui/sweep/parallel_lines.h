// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/qcustomplot.h"

#include <QRectF>

#include <cstddef>
#include <optional>

namespace bitops {

class ParallelPlot;

/// Draws what ParallelPlot shows: the lines of the runs, and over them the axes with their brushes.
class ParallelLines : public QCPLayerable
{
    Q_OBJECT

public:
    ParallelLines(ParallelPlot* plot, const QString& layer);

    /// Between the first axis and the last one, and from their lower ends to the upper ones.
    [[nodiscard]] QRectF room() const;
    [[nodiscard]] QPointF pixelOf(std::size_t axis, double place) const;
    /// The run whose line is near a place of the plot; none if none is.
    [[nodiscard]] std::optional<std::size_t> runAt(const QPointF& place) const;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    QRect clipRect() const override;

private:
    [[nodiscard]] QPolygonF lineOf(std::size_t run) const;
    [[nodiscard]] QColor colorOf(std::size_t run) const;
    void drawLines(QCPPainter* painter) const;
    void drawLine(QCPPainter* painter, std::size_t run) const;
    void drawAxis(QCPPainter* painter, std::size_t axis) const;
    void drawBrush(QCPPainter* painter, std::size_t axis) const;
    void drawText(QCPPainter* painter, std::size_t axis, const QPointF& at, Qt::Alignment alignment,
                  const QString& text) const;

    ParallelPlot* m_plot;
};

} // namespace bitops
