// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/over_eight_bits.h"

#include "core/cost/cost_report.h"
#include "ui/base/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace bitops {

namespace {

constexpr int usualBits = 8;

struct Texts
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
std::optional<double> ratioWhen(void (*mend)(Block&), Network network, const CostReport& costs)
{
    std::ranges::for_each(network.blocks, mend);
    const TotalCost mended = computeCosts(network, costs.options).total;
    return mended.bitops < costs.total.bitops ? mended.ratioToEightBits() : std::nullopt;
}

bool hasFloatActivations(const Network& network)
{
    return std::ranges::any_of(network.blocks,
                               [](const Block& block) { return block.activationBits == floatBits; });
}

} // namespace

std::optional<OverEightBits> overEightBits(const Network& network, const CostReport& costs)
{
    if (!costs.isComplete() || costs.total.ratioToEightBits().value_or(0) <= 1) {
        return std::nullopt;
    }
    if (const std::optional<double> ratio = ratioWhen(lowerActivations, network, costs)) {
        const QString reason = hasFloatActivations(network)
                                   ? Texts::tr("Activations are float: at 8 bits %1")
                                   : Texts::tr("Activations have more than 8 bits: at 8 bits %1");
        return OverEightBits{reason.arg(percentText(*ratio)), lowerActivations,
                             Texts::tr("Set Activations to 8 Bits")};
    }
    if (const std::optional<double> ratio = ratioWhen(lowerWeights, network, costs)) {
        return OverEightBits{
            Texts::tr("Weights have more than 8 bits: at 8 bits %1").arg(percentText(*ratio)), lowerWeights,
            Texts::tr("Set Weights to 8 Bits")};
    }
    return OverEightBits{Texts::tr("What is counted has more than 8 bits"), nullptr, {}};
}

} // namespace bitops
