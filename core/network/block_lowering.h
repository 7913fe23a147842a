// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/graph_builder.h"
#include "core/network/network.h"

#include <span>
#include <string_view>

namespace bitops {

// What each type of block becomes: its nodes are added to the graph, within the group that is open, behind
// `input`, and their result is given. Convolutions are named by layerNames() and take the block's weight bits
// in this order; their norms are bn1, bn2, … Precondition: the block's numbers are within their limits.

/// Depthwise and pointwise convolution.
TensorIndex lowerSeparable(GraphBuilder& graph, const Block& block, TensorIndex input);

/// One convolution.
TensorIndex lowerConv(GraphBuilder& graph, const Block& block, TensorIndex input);

/// Expansion, unless it is 1, depthwise convolution and projection, and "add" where the stride is 1 and the
/// channels match.
TensorIndex lowerInvertedResidual(GraphBuilder& graph, const Block& block, TensorIndex input);

/// That of the block's own type.
TensorIndex lowerBlock(GraphBuilder& graph, const Block& block, TensorIndex input);

/// The names of the block's layers with weights, in order: as in state dictionaries.
std::span<const std::string_view> layerNames(const Block& block);

} // namespace bitops
