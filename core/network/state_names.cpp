// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/state_names.h"

#include "core/network/lowering.h"

#include <algorithm>
#include <set>
#include <utility>

namespace bitops {

namespace {

class NameMaker
{
public:
    std::string unique(std::string path)
    {
        std::replace(path.begin(), path.end(), '.', '/');
        std::string name = path;
        for (int i = 2; name.empty() || !m_taken.insert(name).second; ++i) {
            name = path + "#" + std::to_string(i);
        }
        return name;
    }

private:
    std::set<std::string> m_taken{"levels", "optimizer"}; ///< Under which checkpoints have more.
};

std::vector<StateNames> blockStateNames(const Graph& graph)
{
    std::vector<StateNames> names;
    for (const Node& node : graph.nodes()) {
        names.push_back({graph.pathOf(node), node.hasNorm() ? graph.pathOf(node, node.norm) : std::string(),
                         node.range.empty() ? std::string() : graph.pathOf(node, node.range)});
    }
    return names;
}

} // namespace

std::vector<StateNames> importedStateNames(const Graph& graph)
{
    NameMaker maker;
    std::vector<StateNames> names;
    for (const Node& node : graph.nodes()) {
        const std::string layer = maker.unique(graph.pathOf(node));
        names.push_back({layer, node.hasNorm() ? maker.unique(graph.pathOf(node, node.norm)) : layer,
                         maker.unique(graph.pathOf(node) + "/range")});
    }
    return names;
}

std::vector<StateNames> stateNamesOf(const Design& design)
{
    return design.blocks() == nullptr ? importedStateNames(design.imported()->graph)
                                      : blockStateNames(graphOf(*design.blocks()));
}

} // namespace bitops
