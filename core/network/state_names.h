// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/graph.h"
#include "core/network/design.h"

#include <string>
#include <vector>

namespace bitops {

/// Under which names the tensors of a node stand in checkpoints and state dictionaries: those of its layer
/// are "….weight", "….bias" and "….step", those of its norm "….weight", "….running_mean" and so on.
struct StateNames
{
    std::string layer;
    std::string norm;
    std::string range; ///< Of what the node gives on, where training follows its range.
};

/// Of each node of an imported network, all different: its paths with "/" for ".", which LibTorch takes for
/// modules in modules, and a number behind what is taken.
std::vector<StateNames> importedStateNames(const Graph& graph);

/// Of each node of a design's graph. Precondition: the design has no problem.
std::vector<StateNames> stateNamesOf(const Design& design);

} // namespace bitops
