// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace bitops {

/// A line in the list of an imported network's layers: one of them, or a group of neighbours whose names
/// begin with the same scope.
struct LayerLine
{
    std::string name;      ///< Without the scopes that stand above it.
    int depth = 0;         ///< Groups that it stands in.
    std::size_t first = 0; ///< The layer, or the first of the group.
    std::size_t count = 1; ///< Layers of the group.
    bool isGroup = false;

    bool operator==(const LayerLine&) const = default;
};

/// The lines for layers with these paths, whose scopes are divided by "/", each group before what is in it. A
/// scope of a single layer is no group, nor is one that all layers have.
std::vector<LayerLine> layerLines(const std::vector<std::string>& paths);

} // namespace bitops
