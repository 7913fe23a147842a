// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/cost_tool_tip.h"

#include "core/cost/cost_report.h"
#include "ui/base/format.h"
#include "ui/base/plain_text.h"
#include "ui/base/problem_text.h"
#include "ui/design/baseline.h"

#include <QCoreApplication>
#include <QStringList>

namespace bitops {

namespace {

/// The context of this file's texts.
struct CostToolTip
{
    Q_DECLARE_TR_FUNCTIONS(bitops::CostToolTip)
};

QString ruleName(const CostReport& costs)
{
    return toQString(infoOf(costs.options.rule).name);
}

/// "294,912 BitOps (weight-bits), 2.2 % of the network"
QString costLine(const CostReport& costs, std::int64_t bitops, double share)
{
    return CostToolTip::tr("%1 BitOps (%2), %3 of the network")
        .arg(exactText(bitops), ruleName(costs), percentText(share));
}

QString baselineLine(const CostReport& costs, const Baseline& baseline, std::size_t block)
{
    if (!baseline.hasBlock(block)) {
        return CostToolTip::tr("Added: not in the baseline “%1”").arg(baseline.name());
    }
    const std::optional<std::int64_t> bitops = baseline.bitopsOf(block);
    if (!bitops) {
        return CostToolTip::tr("The baseline “%1” cannot be costed up to this block").arg(baseline.name());
    }
    const std::int64_t own = costs.blocks[block].bitops;
    return CostToolTip::tr("%1 against the baseline “%2” (%3)")
        .arg(differenceText(own - *bitops), baseline.name(),
             relativeText(static_cast<double>(own), static_cast<double>(*bitops)));
}

/// Why a block has no cost.
QString obstacleLine(const CostReport& costs, std::size_t block)
{
    for (const Problem& problem : costs.problems) {
        if (problem.block == block) {
            return problemText(problem);
        }
    }
    return CostToolTip::tr("Block %1 cannot be counted, since what comes before it is not valid").arg(block);
}

/// Of a block that only the baseline has, or that stands behind what is wrong with the design.
QString uncountedToolTip(const CostReport& costs, const Baseline& baseline, std::size_t block)
{
    QStringList lines;
    if (!costs.isComplete()) {
        lines += obstacleLine(costs, block);
    }
    if (baseline.isPinned() && baseline.hasBlock(block)) {
        const QString text = costs.isComplete()
                                 ? CostToolTip::tr("Block %1 of the baseline “%2” only: %3 BitOps (%4)")
                                 : CostToolTip::tr("Block %1 of the baseline “%2”: %3 BitOps (%4)");
        lines += text.arg(block).arg(baseline.name(), exactText(baseline.bitopsOf(block).value_or(0)),
                                     ruleName(costs));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString blockToolTip(const CostReport& costs, const Baseline& baseline, std::size_t block)
{
    if (block >= costs.blocks.size()) {
        return uncountedToolTip(costs, baseline, block);
    }
    const BlockCost& cost = costs.blocks[block];
    if (!costs.layers[cost.firstLayer].layer.block) {
        const QString text = layerToolTip(costs, block, 0);
        return baseline.isPinned() ? text + QLatin1Char('\n') + baselineLine(costs, baseline, block) : text;
    }
    QStringList lines;
    lines += cost.hasSkip ? CostToolTip::tr("Block %1 with a skip connection, output %2")
                                .arg(block)
                                .arg(shapeText(cost.output))
                          : CostToolTip::tr("Block %1, output %2").arg(block).arg(shapeText(cost.output));
    lines += costLine(costs, cost.bitops, costs.shareOf(cost));
    lines += CostToolTip::tr("%1 MACs").arg(exactText(cost.macs));
    if (baseline.isPinned()) {
        lines += baselineLine(costs, baseline, block);
    }
    for (std::size_t i = 0; i < cost.layerCount; ++i) {
        const LayerCost& layer = costs.layers[cost.firstLayer + i];
        lines += CostToolTip::tr("%1: %2 BitOps, weights %3")
                     .arg(layerText(layer.layer), exactText(layer.bitops), bitsText(layer.layer.weightBits));
    }
    return lines.join(QLatin1Char('\n'));
}

QString layerToolTip(const CostReport& costs, std::size_t block, std::size_t layer)
{
    const LayerCost& cost = costs.layers.at(costs.blocks.at(block).firstLayer + layer);
    const QStringList lines{
        cost.layer.block ? CostToolTip::tr("Block %1 · %2").arg(block).arg(layerText(cost.layer))
                         : shownText(layerText(cost.layer)),
        costLine(costs, cost.bitops, costs.shareOf(cost).value_or(0)),
        CostToolTip::tr("%1 MACs").arg(exactText(cost.macs)),
        CostToolTip::tr("Bits: weights %1, input %2")
            .arg(bitsText(cost.layer.weightBits), bitsText(cost.layer.inputBits)),
        CostToolTip::tr("Output %1").arg(shapeText(cost.layer.output)),
    };
    return lines.join(QLatin1Char('\n'));
}

} // namespace bitops
