// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/cost_bars.h"

#include "core/network/block_type.h"
#include "ui/base/colors.h"
#include "ui/base/format.h"

#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <span>

namespace bitops {

namespace {

constexpr double barWidth = 0.56;    ///< Of the room that a block has.
constexpr double dashedMargin = 0.1; ///< By which the dashed bar is wider, in rooms.

/// The layer's place among those of blocks; behind the last one for another layer.
std::size_t placeOf(std::string_view name)
{
    const std::span<const BlockLayer> layers = blockLayers();
    const auto layer = std::find_if(layers.begin(), layers.end(),
                                    [name](const BlockLayer& known) { return known.name == name; });
    return static_cast<std::size_t>(layer - layers.begin());
}

QColor toned(const QColor& color, double lightness)
{
    return lightness == 0 ? color : mixed(color, lightness > 0 ? Qt::white : Qt::black, std::abs(lightness));
}

} // namespace

QColor layerTone(std::string_view name, const QColor& color)
{
    const std::size_t place = placeOf(name);
    return place < blockLayers().size() ? toned(color, blockLayers()[place].lightness) : color;
}

CostBars::CostBars(const NetworkFigures* figures, QCPAxis* keyAxis, QCPAxis* valueAxis)
    : QCPAbstractPlottable(keyAxis, valueAxis)
    , m_figures(figures)
    , m_tones(blockLayers().size() + 1)
{
    for (std::size_t bits = 0; bits <= floatBits; ++bits) {
        const QColor color = bitColor(static_cast<int>(bits));
        for (std::size_t place = 0; place < blockLayers().size(); ++place) {
            m_tones[place][bits] = toned(color, blockLayers()[place].lightness).rgb();
        }
        m_tones.back()[bits] = color.rgb();
    }
}

QRgb CostBars::toneOf(const BarPart& part) const
{
    return m_tones[placeOf(part.name)][static_cast<std::size_t>(part.bits)];
}

bool CostBars::hasBlock(int block) const
{
    return block >= 0 && static_cast<std::size_t>(block) < m_figures->blocks().size();
}

double CostBars::roomOfBlock() const
{
    return keyAxis()->coordToPixel(1) - keyAxis()->coordToPixel(0);
}

double CostBars::pixelOf(double bitops) const
{
    // A logarithmic axis has no zero: bars stand on its lower end.
    return valueAxis()->coordToPixel(std::max(bitops, valueAxis()->range().lower));
}

QRectF CostBars::rectBetween(double center, double width, double lower, double upper) const
{
    const double left = keyAxis()->coordToPixel(center - width / 2);
    const double right = keyAxis()->coordToPixel(center + width / 2);
    const double top = pixelOf(upper);
    return {left, top, right - left, pixelOf(lower) - top};
}

std::pair<double, double> CostBars::placeOfLayer(std::size_t layer, std::size_t count)
{
    const double step = layersWidth / static_cast<double>(count);
    return {-layersWidth / 2 + (static_cast<double>(layer) + 0.5) * step, 0.9 * step};
}

void CostBars::appendStack(int block, std::vector<PaintedPart>& painted) const
{
    const std::vector<BarPart>& parts = m_figures->blocks()[static_cast<std::size_t>(block)].parts;
    double height = 0;
    // Depthwise comes last, so that it lies on top.
    for (const bool isDepthwise : {false, true}) {
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if ((parts[i].form == LayerForm::Depthwise) != isDepthwise) {
                continue;
            }
            const double next = height + static_cast<double>(parts[i].bitops);
            painted.push_back(
                {static_cast<int>(i), rectBetween(block, barWidth, height, next), toneOf(parts[i])});
            height = next;
        }
    }
}

std::vector<CostBars::PaintedPart> CostBars::paintedParts(int block) const
{
    const BlockFigure& figure = m_figures->blocks()[static_cast<std::size_t>(block)];
    std::vector<PaintedPart> painted;
    if (m_view.byLayer) {
        for (std::size_t i = 0; i < figure.parts.size(); ++i) {
            const auto [center, width] = placeOfLayer(i, figure.parts.size());
            painted.push_back(
                {static_cast<int>(i),
                 rectBetween(block + center, width, 0, static_cast<double>(figure.parts[i].bitops)),
                 toneOf(figure.parts[i])});
        }
    } else if (m_view.isLogarithmic) {
        painted.push_back({-1, rectBetween(block, barWidth, 0, static_cast<double>(figure.bitops)),
                           bitColor(figure.colorBits()).rgb()});
    } else {
        appendStack(block, painted);
    }
    return painted;
}

QRectF CostBars::barRect(int block) const
{
    QRectF bounds;
    if (hasBlock(block)) {
        for (const PaintedPart& part : paintedParts(block)) {
            bounds |= part.rect;
        }
    }
    return bounds;
}

QRectF CostBars::layerRect(int block, int layer) const
{
    if (hasBlock(block)) {
        for (const PaintedPart& part : paintedParts(block)) {
            if (part.layer == layer) {
                return part.rect;
            }
        }
    }
    return {};
}

QRectF CostBars::dashedRect(int block) const
{
    if (block < 0 || !m_figures->isCompared(static_cast<std::size_t>(block))) {
        return {};
    }
    const BlockFigure& figure = m_figures->compared()[static_cast<std::size_t>(block)];
    return rectBetween(block, barWidth + dashedMargin, 0, static_cast<double>(figure.bitops));
}

std::optional<int> CostBars::layerAt(int block, const QPointF& position) const
{
    if (hasBlock(block)) {
        for (const PaintedPart& part : paintedParts(block)) {
            if (part.layer >= 0 && part.rect.contains(position)) {
                return part.layer;
            }
        }
    }
    return std::nullopt;
}

double CostBars::selectTest(const QPointF& position, bool /*onlySelectable*/, QVariant* /*details*/) const
{
    const int block = qRound(keyAxis()->pixelToCoord(position.x()));
    return barRect(block).contains(position) ? mParentPlot->selectionTolerance() * 0.99 : -1;
}

QCPRange CostBars::getKeyRange(bool& foundRange, QCP::SignDomain /*inSignDomain*/) const
{
    foundRange = m_figures->places() > 0;
    return {-0.5, static_cast<double>(m_figures->places()) - 0.5};
}

QCPRange CostBars::getValueRange(bool& foundRange, QCP::SignDomain /*inSignDomain*/,
                                 const QCPRange& /*inKeyRange*/) const
{
    foundRange = m_figures->places() > 0;
    return {static_cast<double>(m_figures->lowest(m_view.byLayer)),
            static_cast<double>(m_figures->highest(m_view.byLayer))};
}

std::pair<int, int> CostBars::visibleBlocks(std::size_t count) const
{
    const QCPRange range = keyAxis()->range();
    const auto last = static_cast<double>(count) - 1;
    return {static_cast<int>(std::clamp(std::round(range.lower), 0.0, last + 1)),
            static_cast<int>(std::clamp(std::round(range.upper), -1.0, last))};
}

void CostBars::draw(QCPPainter* painter)
{
    const auto [from, to] = visibleBlocks(m_figures->blocks().size());
    const auto [dashedFrom, dashedTo] = visibleBlocks(m_figures->compared().size());
    const QColor dashes = mutedText(mParentPlot->palette());
    if (roomOfBlock() < narrowRoom) {
        drawNarrow(painter, from, to);
        painter->setPen(QPen(dashes, 1, Qt::DashLine));
        drawSteps(painter, dashedFrom, dashedTo);
        return;
    }
    for (int block = from; block <= to; ++block) {
        drawBar(painter, block);
    }
    QPen pen(dashes, 1);
    pen.setDashPattern({4, 3});
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    for (int block = dashedFrom; block <= dashedTo; ++block) {
        drawDashed(painter, block);
    }
    drawLabels(painter);
}

/// Parts of one bar are told apart by a line of the ground's colour, too.
void CostBars::drawBar(QCPPainter* painter, int block) const
{
    const std::vector<PaintedPart> parts = paintedParts(block);
    for (const PaintedPart& part : parts) {
        painter->fillRect(part.rect, QColor(part.color));
    }
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(mParentPlot->palette().color(QPalette::Base), 1));
    for (std::size_t i = 1; i < parts.size() && !m_view.byLayer; ++i) {
        painter->drawLine(parts[i].rect.bottomLeft(), parts[i].rect.bottomRight());
    }
    if (isDark(mParentPlot->palette())) {
        painter->setPen(QPen(innerLine, 1));
        painter->drawRect(barRect(block).adjusted(0.5, 0.5, -0.5, 0));
    }
}

/// Without gaps; of several blocks in one column of pixels, the tallest.
void CostBars::drawNarrow(QCPPainter* painter, int from, int to) const
{
    painter->setAntialiasing(false);
    const auto leftOf = [this](int block) { return std::floor(keyAxis()->coordToPixel(block - 0.5)); };
    for (int block = from; block <= to;) {
        const double left = leftOf(block);
        int tallest = block;
        while (block <= to && leftOf(block) <= left) {
            const auto& blocks = m_figures->blocks();
            if (blocks[static_cast<std::size_t>(block)].bitops >
                blocks[static_cast<std::size_t>(tallest)].bitops) {
                tallest = block;
            }
            ++block;
        }
        const double width = leftOf(block) - left;
        std::vector<PaintedPart> parts = paintedParts(tallest);
        // Bars side by side may share a column: the shorter ones come in front.
        std::stable_sort(parts.begin(), parts.end(), [](const PaintedPart& a, const PaintedPart& b) {
            return a.rect.top() < b.rect.top();
        });
        for (const PaintedPart& part : parts) {
            QRectF column(left, part.rect.top(), width, part.rect.height());
            if (m_view.byLayer && part.rect.width() >= 1) {
                column = part.rect;
            }
            painter->fillRect(column, QColor(part.color));
        }
    }
}

/// The upper edge of the dashed bars.
void CostBars::drawSteps(QCPPainter* painter, int from, int to) const
{
    QPolygonF steps;
    for (int block = from; block <= to; ++block) {
        const BlockFigure& figure = m_figures->compared()[static_cast<std::size_t>(block)];
        std::int64_t height = figure.bitops;
        if (m_view.byLayer) {
            height = 0;
            for (const BarPart& part : figure.parts) {
                height = std::max(height, part.bitops);
            }
        }
        const double y = std::round(pixelOf(static_cast<double>(height)));
        steps << QPointF(keyAxis()->coordToPixel(block - 0.5), y)
              << QPointF(keyAxis()->coordToPixel(block + 0.5), y);
    }
    painter->drawPolyline(steps);
}

QRectF CostBars::dashedLayerRect(int block, std::size_t layer) const
{
    const BlockFigure& figure = m_figures->compared()[static_cast<std::size_t>(block)];
    const auto [center, width] = placeOfLayer(layer, figure.parts.size());
    return rectBetween(block + center, width, 0, static_cast<double>(figure.parts[layer].bitops));
}

void CostBars::drawDashed(QCPPainter* painter, int block) const
{
    if (!m_view.byLayer) {
        if (const QRectF rect = dashedRect(block); !rect.isEmpty()) {
            painter->drawRect(rect);
        }
        return;
    }
    const BlockFigure& figure = m_figures->compared()[static_cast<std::size_t>(block)];
    for (std::size_t i = 0; i < figure.parts.size(); ++i) {
        if (m_figures->isCompared(static_cast<std::size_t>(block), i)) {
            painter->drawRect(dashedLayerRect(block, i));
        }
    }
}

void CostBars::drawLegendIcon(QCPPainter* painter, const QRectF& rect) const
{
    painter->fillRect(rect, bitColor(8));
}

} // namespace bitops
