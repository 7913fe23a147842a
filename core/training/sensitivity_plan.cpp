// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/sensitivity_plan.h"

#include "core/graph/layer.h"
#include "core/runs/sensitivity.h"

#include <utility>

namespace bitops {

namespace {

std::vector<Candidate> candidatesOf(const SensitivitySettings& settings)
{
    std::vector<Candidate> candidates;
    for (const LayerPart part : listOf(settings.parts)) {
        for (const int bits : settings.bits) {
            candidates.push_back({part, bits});
        }
    }
    return candidates;
}

PlannedWalk planWalk(const Graph& graph, std::optional<Candidate> others,
                     const std::vector<Candidate>& candidates,
                     const std::vector<SensitivityMeasurement>& known)
{
    PlannedWalk walk{others, {}};
    for (const NodeIndex node : layerNodes(graph)) {
        PlannedLayer layer{node, {}};
        const std::string name = graph.pathOf(graph.node(node));
        for (const Candidate& candidate : candidates) {
            if (findMeasurement(known, name, candidate.part, candidate.bits) == nullptr) {
                layer.candidates.push_back(candidate);
            }
        }
        if (!layer.candidates.empty()) {
            walk.layers.push_back(std::move(layer));
        }
    }
    return walk;
}

} // namespace

std::vector<NodeIndex> layerNodes(const Graph& graph)
{
    std::vector<NodeIndex> nodes;
    for (NodeIndex i = 0; i < graph.nodes().size(); ++i) {
        if (hasWeights(graph.node(i).operation)) {
            nodes.push_back(i);
        }
    }
    return nodes;
}

std::vector<PlannedWalk> planMeasurements(const Graph& graph, const SensitivitySettings& settings,
                                          const std::vector<SensitivityMeasurement>& known)
{
    const std::vector<Candidate> candidates = candidatesOf(settings);
    std::vector<PlannedWalk> plan;
    const auto add = [&plan](PlannedWalk walk) {
        if (!walk.layers.empty()) {
            plan.push_back(std::move(walk));
        }
    };
    if (!settings.allBut) {
        add(planWalk(graph, std::nullopt, candidates, known));
        return plan;
    }
    for (const Candidate& candidate : candidates) {
        add(planWalk(graph, candidate, {candidate}, known));
    }
    return plan;
}

std::int64_t measurementsOf(const Graph& graph, const SensitivitySettings& settings)
{
    return 1 + static_cast<std::int64_t>(layerNodes(graph).size() * candidatesOf(settings).size());
}

std::int64_t measurementsOf(const std::vector<PlannedWalk>& plan)
{
    std::int64_t sum = 0;
    for (const PlannedWalk& walk : plan) {
        for (const PlannedLayer& layer : walk.layers) {
            sum += static_cast<std::int64_t>(layer.candidates.size());
        }
    }
    return sum;
}

} // namespace bitops
