// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/graph.h"
#include "core/network/arithmetic.h"

namespace bitops {

/// The bits to which networks of this arithmetic round what a node gives on: those that it is counted with,
/// or float for the sums and averages that the first arithmetic leaves as they are.
int roundedBits(const Graph& graph, const Node& node, Arithmetic arithmetic);

} // namespace bitops
