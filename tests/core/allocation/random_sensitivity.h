// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/allocation/sensitivity_table.h"
#include "core/graph/layer.h"
#include "core/network/lowering.h"

#include <cmath>
#include <random>
#include <vector>

namespace bitops::test {

/// A measurement of all layers of a network at these bits, as it might be: fewer bits lose more as a rule,
/// some layers more than others, and some lose less with fewer bits, or gain.
inline SensitivityTable randomSensitivity(const Design& network, std::uint32_t seed,
                                          const std::vector<int>& bits = {2, 3, 4, 6, 8})
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> share(0, 1);
    SensitivityTable table;
    static_cast<void>(table.add({.loss = 0.625, .accuracy = 0.79}));
    const Graph graph = graphOf(network);
    for (const Layer& layer : layersOf(graph)) {
        for (const LayerPart part : {LayerPart::Weights, LayerPart::Activations}) {
            const double scale = std::exp2(4 * share(random) - 1);
            for (const int width : bits) {
                const double loss =
                    scale * std::exp2(-1.7 * width) * (0.5 + share(random)) + 0.002 * (share(random) - 0.5);
                static_cast<void>(table.add({.layer = pathOf(layer),
                                             .part = part,
                                             .bits = width,
                                             .loss = 0.625 + loss,
                                             .lossIncrease = loss,
                                             .accuracy = 0.5,
                                             .accuracyDrop = 0.3 * loss + 0.001 * (share(random) - 0.5)}));
            }
        }
    }
    return table;
}

} // namespace bitops::test
