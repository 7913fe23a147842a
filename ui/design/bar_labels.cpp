// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The numbers on the bars of CostBars.

#include "ui/base/colors.h"
#include "ui/base/format.h"
#include "ui/base/number_text.h"
#include "ui/design/cost_bars.h"

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

constexpr double numberGap = 3;      ///< Between a line and a number, in pixels.
constexpr double numberMargin = 2;   ///< Around a number, in the colour of the ground.
constexpr double smallerFont = 0.88; ///< Of the plot's font, where there is little room.

QRectF above(const QRectF& bar, double center, const QSizeF& size)
{
    return {center - size.width() / 2, bar.top() - numberGap - size.height(), size.width(), size.height()};
}

} // namespace

void CostBars::appendPairsOfLayers(int block, std::vector<Pair>& pairs) const
{
    const auto index = static_cast<std::size_t>(block);
    const std::size_t count = hasBlock(block) ? m_figures->blocks()[index].parts.size() : 0;
    const std::size_t dashedCount =
        index < m_figures->compared().size() ? m_figures->compared()[index].parts.size() : 0;
    const double room = roomOfBlock() * layersWidth;
    for (std::size_t i = 0; i < count; ++i) {
        const QRectF bar = layerRect(block, static_cast<int>(i));
        Pair pair{bar, {}, bar.center().x(), room / static_cast<double>(count), {}, {}};
        pair.bitops = m_figures->blocks()[index].parts[i].bitops;
        // Bars of other layers stand elsewhere.
        if (count == dashedCount && m_figures->isCompared(index, i)) {
            pair.dashed = dashedLayerRect(block, i);
            pair.dashedBitops = m_figures->compared()[index].parts[i].bitops;
        }
        pairs.push_back(pair);
    }
}

std::vector<CostBars::Pair> CostBars::visiblePairs() const
{
    std::vector<Pair> pairs;
    const auto [from, to] = visibleBlocks(m_figures->places());
    for (int block = from; block <= to; ++block) {
        if (m_view.byLayer) {
            appendPairsOfLayers(block, pairs);
            continue;
        }
        Pair pair{barRect(block), dashedRect(block), keyAxis()->coordToPixel(block), roomOfBlock(), {}, {}};
        const auto index = static_cast<std::size_t>(block);
        if (hasBlock(block)) {
            pair.bitops = m_figures->blocks()[index].bitops;
        }
        if (m_figures->isCompared(index)) {
            pair.dashedBitops = m_figures->compared()[index].bitops;
        }
        pairs.push_back(pair);
    }
    return pairs;
}

/// "50.43 M", or without its unit, which the axis names: "50.4", "50".
QString CostBars::labelText(std::int64_t bitops, LabelForm form) const
{
    const auto value = static_cast<double>(bitops);
    return form == LabelForm::WithUnit
               ? shortText(value)
               : numberInPrefixOf(value, static_cast<double>(m_figures->highest(m_view.byLayer)),
                                  form == LabelForm::ThreeDigits ? 3 : 2);
}

QFont CostBars::labelFont(LabelForm form) const
{
    QFont font = mParentPlot->font();
    font.setBold(true);
    if (form != LabelForm::WithUnit) {
        font.pointSizeF() > 0 ? font.setPointSizeF(font.pointSizeF() * smallerFont)
                              : font.setPixelSize(qRound(font.pixelSize() * smallerFont));
    }
    return font;
}

bool CostBars::haveRoom(const std::vector<Pair>& pairs, LabelForm form) const
{
    const QFontMetricsF metrics(labelFont(form));
    return std::all_of(pairs.begin(), pairs.end(), [&](const Pair& pair) {
        return !pair.bitops ||
               metrics.horizontalAdvance(labelText(*pair.bitops, form)) + numberMargin <= pair.room;
    });
}

/// The same for all numbers.
CostBars::LabelForm CostBars::labelForm(const std::vector<Pair>& pairs) const
{
    for (const LabelForm form : {LabelForm::WithUnit, LabelForm::ThreeDigits}) {
        if (haveRoom(pairs, form)) {
            return form;
        }
    }
    return LabelForm::TwoDigits;
}

std::vector<BarLabel> CostBars::labels() const
{
    const std::vector<Pair> pairs = visiblePairs();
    const LabelForm form = labelForm(pairs);
    const QFontMetricsF metrics(labelFont(form));
    std::vector<BarLabel> labels;
    for (const Pair& pair : pairs) {
        const auto labelOf = [&](std::int64_t bitops, const QRectF& bar, bool isDashed) {
            const QString text = labelText(bitops, form);
            const QSizeF size(metrics.horizontalAdvance(text), metrics.height());
            return BarLabel{above(bar, pair.center, size), text, isDashed};
        };
        const auto add = [&](const BarLabel& label) {
            if (label.rect.width() + numberMargin <= pair.room) {
                labels.push_back(label);
            }
        };
        const bool hasDashes = !pair.dashed.isEmpty();
        const double line = pair.dashed.top();
        bool isBeyond = false; // Whether the value stands on the dashed line's far side.
        if (pair.bitops) {
            BarLabel label = labelOf(*pair.bitops, pair.bar, false);
            isBeyond = hasDashes && line <= pair.bar.top() && line > label.rect.top() - numberMargin;
            if (isBeyond) {
                label.rect.moveBottom(line - numberGap);
            }
            add(label);
        }
        if (hasDashes && pair.dashedBitops && !isBeyond && (!pair.bitops || line < pair.bar.top())) {
            add(labelOf(*pair.dashedBitops, pair.dashed, true));
        }
    }
    return labels;
}

void CostBars::drawLabels(QCPPainter* painter) const
{
    painter->save();
    // In a low plot the number of the highest bar stands above the axes.
    painter->setClipRect(clipRect().adjusted(0, -qCeil(QFontMetricsF(mParentPlot->font()).height()), 0, 0));
    painter->setFont(labelFont(labelForm(visiblePairs())));
    const QPalette palette = mParentPlot->palette();
    for (const BarLabel& label : labels()) {
        // Keeps grid and dashes out of the digits.
        painter->fillRect(label.rect.adjusted(-numberMargin, 0, numberMargin, 0),
                          palette.color(QPalette::Base));
        painter->setPen(label.isDashed ? mutedText(palette) : palette.color(QPalette::Text));
        painter->drawText(label.rect, Qt::AlignCenter | Qt::TextDontClip, label.text);
    }
    painter->restore();
}

} // namespace bitops
