// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/qcustomplot.h"
#include "ui/sweep/parallel_axes.h"

#include <QRectF>

#include <cstddef>
#include <optional>
#include <vector>

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
    /// The whole of a text that is cut off at a place of the plot; empty if none is.
    [[nodiscard]] QString cutTextAt(const QPointF& place) const;
    /// Leaves so much room at the sides as the texts of the first axis and of the last need, within limits.
    /// To be called when the axes or the font have changed.
    void measure();

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    QRect clipRect() const override;

private:
    [[nodiscard]] QPolygonF lineOf(std::size_t run) const;
    void drawLines(QCPPainter* painter) const;
    [[nodiscard]] bool isDrawn(std::size_t run, bool passing) const;
    [[nodiscard]] bool reaches(std::size_t run, std::size_t axis) const;
    void drawWholeLines(QCPPainter* painter, bool passing) const;
    void drawSegments(QCPPainter* painter, bool passing) const;
    void drawAxis(QCPPainter* painter, std::size_t axis);
    void drawBrush(QCPPainter* painter, std::size_t axis) const;
    void drawTick(QCPPainter* painter, std::size_t axis, const ParallelAxis::Tick& tick);
    void drawTitle(QCPPainter* painter, std::size_t axis);
    void drawText(QCPPainter* painter, const QPointF& at, Qt::Alignment alignment, double mostWidth,
                  const QString& text);
    [[nodiscard]] double step() const;
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] QFont labelFont() const;

    struct CutText
    {
        QRectF place;
        QString text; ///< The whole of it.
    };

    ParallelPlot* m_plot;
    double m_leftMargin = 0;
    double m_rightMargin = 0;
    std::vector<CutText> m_cutTexts; ///< As they were drawn last.
};

} // namespace bitops
