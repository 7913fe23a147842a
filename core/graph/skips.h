// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/graph.h"

#include <optional>
#include <vector>

namespace bitops {

/// For each node the skip connection that it lies under: between a tensor that goes several ways and the sum
/// in which these meet again. A skip connection is called by the first node under it; those that have nodes
/// in common, such as one within another, are one. None for a node under none.
std::vector<std::optional<NodeIndex>> skipOfNodes(const Graph& graph);

/// Whether any node lies under one.
bool hasSkips(const Graph& graph);

} // namespace bitops
