// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/plots/cost_figure.h"

#include "ui/plots/qcustomplot.h"

#include <optional>

namespace bitops {

/// A bar for each block at the keys 0, 1, 2, …, as high as its BitOps: pointwise below, depthwise stacked on
/// top in a lighter tone, in the colour of the bits. The value axis is in BitOps.
class CostBars : public QCPAbstractPlottable
{
    Q_OBJECT

public:
    CostBars(QCPAxis* keyAxis, QCPAxis* valueAxis);

    void setFigures(std::vector<BlockFigure> figures) { m_figures = std::move(figures); }
    [[nodiscard]] const std::vector<BlockFigure>& figures() const { return m_figures; }
    void setCurrentBlock(int block) { m_currentBlock = block; }

    /// Where the whole bar of a block is painted, in pixels of the plot. Empty for a block without one.
    [[nodiscard]] QRectF barRect(int block) const;
    /// Which layer of the block, counted from 0, has its part of the bar at this place.
    [[nodiscard]] std::optional<int> layerAt(int block, const QPointF& position) const;
    /// The highest bar, in BitOps.
    [[nodiscard]] double highest() const;

    double selectTest(const QPointF& position, bool onlySelectable, QVariant* details) const override;
    QCPRange getKeyRange(bool& foundRange, QCP::SignDomain inSignDomain) const override;
    QCPRange getValueRange(bool& foundRange, QCP::SignDomain inSignDomain,
                           const QCPRange& inKeyRange) const override;

protected:
    void draw(QCPPainter* painter) override;
    void drawLegendIcon(QCPPainter* painter, const QRectF& rect) const override;

private:
    struct PaintedPart
    {
        int layer;
        QRectF rect;
        QColor color;
    };

    [[nodiscard]] std::vector<PaintedPart> paintedParts(int block) const;
    [[nodiscard]] QRectF rectBetween(int block, double lower, double upper) const;
    void drawBlock(QCPPainter* painter, int block) const;

    std::vector<BlockFigure> m_figures;
    int m_currentBlock = -1;
};

} // namespace bitops
