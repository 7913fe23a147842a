// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/design/cost_figure.h"

#include "ui/base/qcustomplot.h"

#include <QString>

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace bitops {

inline constexpr double narrowRoom = 6; ///< In pixels: blocks with less are drawn without gaps and outlines.

/// How costs become bars.
struct BarView
{
    bool byLayer = false;       ///< A bar for each layer, side by side; else one for each block.
    bool isLogarithmic = false; ///< On the axis. Heights do not add up there, so that no layers are stacked.

    bool operator==(const BarView&) const = default;
};

/// The tone of a layer of this name: layers of one block are told apart by it. The same on light and dark
/// ground.
QColor layerTone(std::string_view name, const QColor& color);

/// A line within filled shapes on a dark ground, from which some colours of bits stand out little.
inline constexpr QColor innerLine(255, 255, 255, 38);

/// The number on a bar.
struct BarLabel
{
    QRectF rect; ///< What the digits take, in pixels of the plot.
    QString text;
    bool isDashed = false;
};

/// What each block, or each layer, costs at the keys 0, 1, 2, …, in the colour of its bits: layers side by
/// side, or stacked with the depthwise one on top. What the baseline or a proposal costs stands there dashed.
/// Every value stands on its bar; where a dashed line would go through it, on that line's far side. The value
/// axis is in BitOps. Where blocks are narrower than pixels, the tallest stands for its neighbours.
class CostBars : public QCPAbstractPlottable
{
    Q_OBJECT

public:
    CostBars(const NetworkFigures* figures, QCPAxis* keyAxis, QCPAxis* valueAxis);

    void setView(BarView view) { m_view = view; }
    [[nodiscard]] BarView view() const { return m_view; }

    [[nodiscard]] const std::vector<BlockFigure>& figures() const { return m_figures->blocks(); }
    /// Where the bar of a block, or all bars of its layers are painted, in pixels of the plot. Empty for a
    /// block without one.
    [[nodiscard]] QRectF barRect(int block) const;
    /// The bar, or part of a bar, of one layer; empty where layers are not shown.
    [[nodiscard]] QRectF layerRect(int block, int layer) const;
    /// The dashed bar of the baseline or a proposal; empty if there is none.
    [[nodiscard]] QRectF dashedRect(int block) const;
    /// Which layer of the block, counted from 0, has its bar or its part of one at this place.
    [[nodiscard]] std::optional<int> layerAt(int block, const QPointF& position) const;

    /// Of the bars that are seen, as far as there is room for them. None lies on an edge of a bar or on
    /// another one.
    [[nodiscard]] std::vector<BarLabel> labels() const;

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
        int layer; ///< −1: all layers of the block.
        QRectF rect;
        QRgb color;
    };

    [[nodiscard]] bool hasBlock(int block) const;
    [[nodiscard]] double roomOfBlock() const;
    [[nodiscard]] double pixelOf(double bitops) const;
    [[nodiscard]] QRectF rectBetween(double center, double width, double lower, double upper) const;
    /// The place of one of `count` bars side by side in the room of a block, as center and width in keys.
    [[nodiscard]] static std::pair<double, double> placeOfLayer(std::size_t layer, std::size_t count);
    [[nodiscard]] std::vector<PaintedPart> paintedParts(int block) const;
    void appendStack(int block, std::vector<PaintedPart>& painted) const;
    [[nodiscard]] QRgb toneOf(const BarPart& part) const;
    [[nodiscard]] std::pair<int, int> visibleBlocks(std::size_t count) const;
    void drawBar(QCPPainter* painter, int block) const;
    void drawNarrow(QCPPainter* painter, int from, int to) const;
    void drawSteps(QCPPainter* painter, int from, int to) const;
    void drawDashed(QCPPainter* painter, int block) const;
    [[nodiscard]] QRectF dashedLayerRect(int block, std::size_t layer) const;
    /// The bar and the dashed one of a block, or of one of its layers.
    struct Pair
    {
        QRectF bar;
        QRectF dashed;
        double center;
        double room; ///< For their numbers, in pixels.
        std::optional<std::int64_t> bitops;
        std::optional<std::int64_t> dashedBitops;
    };

    [[nodiscard]] std::vector<Pair> visiblePairs() const;
    void appendPairsOfLayers(int block, std::vector<Pair>& pairs) const;
    /// How numbers are written: the less room, the later one of these.
    enum class LabelForm { WithUnit, ThreeDigits, TwoDigits };

    [[nodiscard]] LabelForm labelForm(const std::vector<Pair>& pairs) const;
    [[nodiscard]] QFont labelFont(LabelForm form) const;
    [[nodiscard]] QString labelText(std::int64_t bitops, LabelForm form) const;
    [[nodiscard]] bool haveRoom(const std::vector<Pair>& pairs, LabelForm form) const;
    void drawLabels(QCPPainter* painter) const;

    static constexpr double layersWidth = 0.8; ///< Of all bars of a block's layers, in its room.

    const NetworkFigures* m_figures;
    BarView m_view;
    std::vector<std::array<QRgb, floatBits + 1>> m_tones; ///< By blockLayers(), then of others; by bits.
};

} // namespace bitops
