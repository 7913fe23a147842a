// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/graph.h"

#include <cstddef>
#include <optional>

namespace bitops {

/// The block whose activation bits the tensor has: that of its producer, or, of what is made outside of
/// blocks, of what that is made of. None for the image, whose bits stay.
std::optional<std::size_t> blockOfBits(const Graph& graph, TensorIndex tensor);

} // namespace bitops
