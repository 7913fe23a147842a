// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/rounded_bits.h"

namespace bitops {

int roundedBits(const Graph& graph, const Node& node, Arithmetic arithmetic)
{
    const bool isSum = node.operation == Operation::Add || node.operation == Operation::GlobalAveragePool;
    return isSum && !roundsSums(arithmetic) ? floatBits : graph.output(node).bits;
}

} // namespace bitops
