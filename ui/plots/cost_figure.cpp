// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/cost_figure.h"

#include "core/cost/cost_report.h"

#include <algorithm>

namespace bitops {

int BlockFigure::colorBits() const
{
    const auto most = std::max_element(
        parts.begin(), parts.end(), [](const BarPart& a, const BarPart& b) { return a.bitops < b.bitops; });
    return most == parts.end() ? bits.ofLayer(0) : most->bits;
}

std::vector<BlockFigure> figuresOf(const Network& network, const CostReport& costs)
{
    std::vector<BlockFigure> figures;
    figures.reserve(costs.blocks.size());
    for (const BlockCost& cost : costs.blocks) {
        const Block& block = network.blocks.at(cost.block);
        figures.push_back({cost.output, block.stride, block.weightBits, {}, cost.bitops});
    }
    for (const LayerCost& cost : costs.layers) {
        if (cost.layer.block) {
            figures.at(*cost.layer.block)
                .parts.push_back({cost.layer.kind, cost.bitops, cost.layer.weightBits});
        }
    }
    return figures;
}

} // namespace bitops
