// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/over_eight_bits.h"

#include "core/cost/cost_report.h"
#include "ui/base/format.h"
#include "ui/design/design_rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace bitops {

namespace {

constexpr int usualBits = 8;

struct OverEightBitsTexts
{
    Q_DECLARE_TR_FUNCTIONS(bitops::OverEightBits)
};

void lowerActivations(Block& block)
{
    block.activationBits = std::min(block.activationBits, usualBits);
}

void lowerWeights(Block& block)
{
    std::vector<int> bits = block.weightBits.values();
    for (int& width : bits) {
        width = std::min(width, usualBits);
    }
    block.weightBits = WeightBits(std::move(bits));
}

/// The part of 8 bits that the design costs when each of its blocks is mended; none if it stays as it is.
std::optional<double> ratioWhen(void (*mend)(Block&), const Design& design, const CostReport& costs)
{
    std::vector<Block> rows = rowsOf(design);
    std::ranges::for_each(rows, mend);
    const TotalCost mended = computeCosts(withRows(design, rows), costs.options).total;
    return mended.bitops < costs.total.bitops ? mended.ratioToEightBits() : std::nullopt;
}

bool hasFloatActivations(const Design& design)
{
    return std::ranges::any_of(rowsOf(design),
                               [](const Block& block) { return block.activationBits == floatBits; });
}

} // namespace

std::optional<OverEightBits> overEightBits(const Design& design, const CostReport& costs)
{
    if (!costs.isComplete() || costs.total.ratioToEightBits().value_or(0) <= 1) {
        return std::nullopt;
    }
    if (const std::optional<double> ratio = ratioWhen(lowerActivations, design, costs)) {
        const QString reason = hasFloatActivations(design)
                                   ? OverEightBitsTexts::tr("Activations are float: %1 at 8 bits")
                                   : OverEightBitsTexts::tr("Activations over 8 bits: %1 at 8 bits");
        return OverEightBits{reason.arg(percentText(*ratio)), lowerActivations,
                             OverEightBitsTexts::tr("Set Activations to 8 Bits")};
    }
    if (const std::optional<double> ratio = ratioWhen(lowerWeights, design, costs)) {
        return OverEightBits{
            OverEightBitsTexts::tr("Weights over 8 bits: %1 at 8 bits").arg(percentText(*ratio)),
            lowerWeights, OverEightBitsTexts::tr("Set Weights to 8 Bits")};
    }
    return OverEightBits{OverEightBitsTexts::tr("What is counted has more than 8 bits"), nullptr, {}};
}

} // namespace bitops
