// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/design/cost_figure.h"

#include "ui/base/qcustomplot.h"

#include <QPainterPath>

namespace bitops {

/// The outline that stands for a block of this type, within the box.
QPainterPath blockOutline(BlockType type, const QRectF& box);

/// The network as a chain of boxes at the keys 0, 1, 2, …: higher for larger feature maps, wider for more
/// channels, a field for each layer in the colour of its bits, and an arc over a block that adds its input to
/// its output; an imported network as its layers in lanes (see graph_layout.h). What a proposal changes
/// stands below them, dashed. From the first invalid block on, boxes are dashed and their sizes are guessed.
/// The value axis runs from 0 to 1. Where blocks are narrower than pixels, the tallest stands for its
/// neighbours.
class NetworkPicture : public QCPAbstractPlottable
{
    Q_OBJECT

public:
    NetworkPicture(const NetworkFigures* figures, QCPAxis* keyAxis, QCPAxis* valueAxis);

    /// Where the box of a block is painted, in pixels of the plot. Empty for a block without one.
    [[nodiscard]] QRectF boxRect(int block) const;
    /// Of the lanes of an imported network, in pixels of the plot.
    [[nodiscard]] double laneCenter(int lane) const;
    /// Where arcs of this level run over a lane.
    [[nodiscard]] double arcTop(int lane, int level) const;
    /// What a block has of the key axis, in pixels.
    [[nodiscard]] double roomOfBlock() const;
    /// Of a block that the design has.
    [[nodiscard]] BlockType typeOf(int block) const { return figure(block).type; }
    /// The line from the block's input over it to its output; empty for a block without a skip connection.
    [[nodiscard]] QPainterPath skipPath(int block) const;

    double selectTest(const QPointF& position, bool onlySelectable, QVariant* details) const override;
    QCPRange getKeyRange(bool& foundRange, QCP::SignDomain inSignDomain) const override;
    QCPRange getValueRange(bool& foundRange, QCP::SignDomain inSignDomain,
                           const QCPRange& inKeyRange) const override;

protected:
    void draw(QCPPainter* painter) override;
    void drawLegendIcon(QCPPainter* painter, const QRectF& rect) const override;

private:
    [[nodiscard]] bool hasBlock(int block) const;
    [[nodiscard]] const BlockFigure& figure(int block) const;
    [[nodiscard]] bool isCounted(int block) const;
    [[nodiscard]] double digitWidth() const;
    [[nodiscard]] double textHeight() const;
    [[nodiscard]] double proposalHeight() const;
    /// Of a lane without its arcs: where its boxes have room.
    struct Room
    {
        double top;
        double height;
    };
    [[nodiscard]] Room roomOfLane(int lane) const;
    [[nodiscard]] double arcHeight() const;
    [[nodiscard]] double skipRise() const;
    [[nodiscard]] double skipReach(const QRectF& box) const;
    void drawNarrow(QCPPainter* painter, int from, int to) const;
    void drawLink(QCPPainter* painter, int block) const;
    void drawSkip(QCPPainter* painter, int block) const;
    void drawBox(QCPPainter* painter, int block) const;
    void drawUncounted(QCPPainter* painter, int block) const;
    void drawInnerLine(QCPPainter* painter, const QPainterPath& outline) const;
    void drawFields(QCPPainter* painter, const QPainterPath& outline, const QRectF& box,
                    const BlockFigure& figure) const;
    void drawBits(QCPPainter* painter, const QRectF& field, int bits) const;
    void drawProposal(QCPPainter* painter, int from, int to) const;
    void drawProposed(QCPPainter* painter, int block, const QRectF& place) const;
    void drawSizes(QCPPainter* painter, int from, int to) const;
    void drawSizesOfRuns(QCPPainter* painter, const QFontMetricsF& metrics, int from, int to) const;

    const NetworkFigures* m_figures;
};

} // namespace bitops
