// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/graph_builder.h"
#include "core/network/block_type.h"

#include <cstdint>
#include <span>

namespace bitops {

/// Adds the nodes of a block to the graph, within the group that is open, behind `input`, and gives their
/// result. Its layers are layersOf() and take the block's weight bits in this order; their norms are bn1,
/// bn2, … Precondition: the block's numbers are within their limits.
TensorIndex lowerBlock(GraphBuilder& graph, const Block& block, TensorIndex input);

/// The layers with weights that the block has behind so many channels, in order.
std::span<const BlockLayer> layersOf(const Block& block, std::int64_t inputChannels);

} // namespace bitops
