// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/graph.h"
#include "core/network/design.h"
#include "core/network/network.h"
#include "core/network/validation.h"

#include <vector>

namespace bitops {

/// What a design becomes, and what is wrong with it.
struct LoweredNetwork
{
    /// As far as the design is sound: all, or the blocks before the first one with a problem; nothing where
    /// the network has a problem outside its blocks. The groups are the blocks; behind them come the nodes
    /// "pooling" and "classifier" if all is sound.
    Graph graph;
    /// Every rule that the network breaks: those of the whole network first, then block by block.
    std::vector<Problem> problems;
};

/// The one walk along a design that computes shapes and bits. Its time grows with the number of blocks only.
LoweredNetwork lowerNetwork(const Network& network);
/// The same in the memory of a graph that is not needed any more.
LoweredNetwork lowerNetwork(const Network& network, Graph&& spent);

/// The graph of a whole network. Precondition: the network has no problem.
Graph graphOf(const Network& network);
/// The same of either kind of design.
Graph graphOf(const Design& design);

} // namespace bitops
