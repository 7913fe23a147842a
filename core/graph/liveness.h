// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/graph.h"

#include <cstdint>
#include <vector>

namespace bitops {

/// For each node, the bits of all tensors that are in memory while it runs: those that it reads and makes,
/// and those made before that a later node reads. A tensor that no node reads is a result, and stays. Batch
/// norms and activation functions work in place; a sum takes no input's place. A view is the tensor it views.
std::vector<std::int64_t> liveBits(const Graph& graph);

/// For each tensor, the last node that reads it; noNode if none does.
std::vector<NodeIndex> lastReaders(const Graph& graph);

} // namespace bitops
