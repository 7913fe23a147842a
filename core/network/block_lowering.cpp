// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/block_lowering.h"

namespace bitops {

TensorIndex lowerBlock(GraphBuilder& graph, const Block& block, TensorIndex input)
{
    return infoOf(block.type).lower(graph, block, input);
}

std::span<const BlockLayer> layersOf(const Block& block, std::int64_t inputChannels)
{
    return infoOf(block.type).layers(block, inputChannels);
}

} // namespace bitops
