// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/graph.h"
#include "core/network/arithmetic.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace bitops {

/// What a tensor of a state dictionary is to its node.
enum class StateRole {
    Weight,
    Bias,
    NormScale,
    NormShift,
    NormMean,     ///< That training has left, as the next.
    NormVariance, ///< Without the ε of normEpsilon.
    Range,        ///< Of what is rounded without ReLU6 before it: a single value.
};

/// One tensor that a trained network computes with.
struct StateEntry
{
    std::string name; ///< "blocks.0.bn1.running_mean"
    std::vector<std::int64_t> shape;
    StateRole role = StateRole::Weight;
    NodeIndex node = noNode;

    [[nodiscard]] std::size_t count() const;
};

/// What batch norms add to a variance: PyTorch's.
inline constexpr float normEpsilon = 1e-5F;

/// All of them, node by node, under the names of the trainer's modules.
std::vector<StateEntry> stateEntries(const Graph& graph, Arithmetic arithmetic);

/// "blocks.0.bn1.running_mean": the name of what plays this role for a node.
std::string stateName(const Graph& graph, const Node& node, StateRole role);

} // namespace bitops
