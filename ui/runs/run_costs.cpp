// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_costs.h"

#include <algorithm>
#include <functional>
#include <string>

namespace bitops {

namespace {

/// Equal for equal designs, and seldom for others.
std::size_t sumOf(const Design& design)
{
    constexpr std::size_t factor = 31;
    std::size_t sum = std::hash<std::string>()(design.name());
    const auto add = [&sum](int width) { sum = sum * factor + std::hash<int>()(width); };
    if (const Network* const network = design.blocks()) {
        for (const Block& block : network->blocks) { // Without a copy: it is asked of thousands of runs.
            std::for_each(block.weightBits.values().begin(), block.weightBits.values().end(), add);
        }
    } else {
        for (const Node& node : design.imported()->graph.nodes()) {
            add(node.weightBits);
        }
    }
    return sum;
}

} // namespace

void RunCosts::setOptions(CostOptions options)
{
    m_options = options;
    m_known.clear();
}

const RunCosts::Figures& RunCosts::of(const ListedRun& run)
{
    const Design& design = run.summary->description().network;
    const std::size_t sum = sumOf(design);
    const auto [begin, end] = m_known.equal_range(sum);
    for (auto known = begin; known != end; ++known) {
        if (known->second.design == design) {
            return known->second.figures;
        }
    }
    Figures figures;
    const CostReport costs = computeCosts(design, m_options);
    if (costs.isComplete()) {
        figures = {costs.total.bitops, costs.total.ratioToEightBits()};
    }
    return m_known.emplace(sum, Known{design, figures})->second.figures;
}

} // namespace bitops
