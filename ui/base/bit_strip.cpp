// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/bit_strip.h"

#include "core/runs/run_summary.h"
#include "ui/base/colors.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace bitops {

BlockBits blockBitsOf(const Design& design)
{
    BlockBits bits;
    for (const WeightBits& part : bitsOfParts(design)) {
        bits.push_back(part.values());
    }
    return bits;
}

int bitStripWidth(std::size_t blocks)
{
    constexpr int ofFew = 40;
    constexpr int ofMany = 76;
    constexpr std::size_t few = 8;
    return blocks <= few ? ofFew : ofMany;
}

void paintBitStrip(QPainter* painter, const QRectF& place, const BlockBits& bits)
{
    if (bits.empty()) {
        return;
    }
    constexpr double radius = 2;
    painter->save();
    QPainterPath shape;
    shape.addRoundedRect(place, radius, radius);
    painter->setClipPath(shape, Qt::IntersectClip);
    painter->setRenderHint(QPainter::Antialiasing, false); // No line of the ground between cells.
    const double blockWidth = place.width() / static_cast<double>(bits.size());
    double left = place.left();
    for (const std::vector<int>& layers : bits) {
        const double width = blockWidth / static_cast<double>(std::max<std::size_t>(layers.size(), 1));
        for (const int ofLayer : layers) {
            painter->fillRect(QRectF(left, place.top(), width, place.height()), bitColor(ofLayer));
            left += width;
        }
    }
    painter->restore();
}

} // namespace bitops
