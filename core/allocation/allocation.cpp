// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/allocation.h"

namespace bitops {

Design withAllocation(const Design& design, const Allocation& allocation)
{
    if (design.imported() == nullptr) {
        return allocation.network;
    }
    ImportedNetwork network = *design.imported();
    for (std::size_t i = 0; i < allocation.layers.size(); ++i) {
        const LayerAllocation& chosen = allocation.layers[i];
        network.layers->setBits(network.graph, i, {chosen.weightBits, chosen.inputBits});
    }
    return network;
}

} // namespace bitops
