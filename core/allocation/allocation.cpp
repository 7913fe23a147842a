// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/allocation.h"

namespace bitops {

Design withAllocation(const Design& design, const Allocation& allocation)
{
    Design chosen = design;
    if (Network* const stack = chosen.blocks()) {
        *stack = allocation.network;
        return chosen;
    }
    ImportedNetwork& network = *chosen.imported();
    for (std::size_t i = 0; i < allocation.layers.size(); ++i) {
        const LayerAllocation& layer = allocation.layers[i];
        network.layers->setBits(network.graph, i, {layer.weightBits, layer.inputBits});
    }
    return chosen;
}

} // namespace bitops
