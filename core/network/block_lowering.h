// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/graph_builder.h"
#include "core/network/network.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace bitops {

/// Adds the nodes of a block to the graph, within the group that is open, behind `input`, and gives their
/// result. Convolutions are named by layerNames() and take the block's weight bits in this order; their norms
/// are bn1, bn2, … Precondition: the block's numbers are within their limits.
TensorIndex lowerBlock(GraphBuilder& graph, const Block& block, TensorIndex input);

/// The names of the layers with weights that the block has behind so many channels, in order: as in state
/// dictionaries.
std::span<const std::string_view> layerNames(const Block& block, std::int64_t inputChannels);

} // namespace bitops
