// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/plots/cost_figure.h"

#include "ui/plots/qcustomplot.h"

namespace bitops {

/// The network as a chain of boxes at the keys 0, 1, 2, …: higher for larger feature maps, wider for more
/// channels, in the colour of the bits. The value axis runs from 0 to 1.
class NetworkPicture : public QCPAbstractPlottable
{
    Q_OBJECT

public:
    NetworkPicture(QCPAxis* keyAxis, QCPAxis* valueAxis);

    void setFigures(std::vector<BlockFigure> figures) { m_figures = std::move(figures); }
    void setCurrentBlock(int block) { m_currentBlock = block; }

    /// Where the box of a block is painted, in pixels of the plot. Empty for a block without one.
    [[nodiscard]] QRectF boxRect(int block) const;

    double selectTest(const QPointF& position, bool onlySelectable, QVariant* details) const override;
    QCPRange getKeyRange(bool& foundRange, QCP::SignDomain inSignDomain) const override;
    QCPRange getValueRange(bool& foundRange, QCP::SignDomain inSignDomain,
                           const QCPRange& inKeyRange) const override;

protected:
    void draw(QCPPainter* painter) override;
    void drawLegendIcon(QCPPainter* painter, const QRectF& rect) const override;

private:
    void drawLink(QCPPainter* painter, int block) const;
    void drawBox(QCPPainter* painter, int block) const;
    void drawSize(QCPPainter* painter, int block) const;
    [[nodiscard]] double roomOfBlock() const;

    std::vector<BlockFigure> m_figures;
    int m_currentBlock = -1;
};

} // namespace bitops
