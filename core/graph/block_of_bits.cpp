// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/block_of_bits.h"

namespace bitops {

std::optional<std::size_t> blockOfBits(const Graph& graph, TensorIndex tensor)
{
    for (NodeIndex producer = graph.tensor(tensor).producer; producer != noNode;
         producer = graph.input(graph.node(producer)).producer) {
        const GroupIndex group = graph.node(producer).group;
        if (group != noGroup) {
            return graph.groups()[group].block;
        }
    }
    return std::nullopt;
}

} // namespace bitops
