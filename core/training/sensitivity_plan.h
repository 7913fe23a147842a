// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/graph.h"
#include "core/jobs/sensitivity_settings.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bitops {

/// Bits that a part of a layer is given.
struct Candidate
{
    LayerPart part = LayerPart::Weights;
    int bits = 8;

    bool operator==(const Candidate&) const = default;
};

/// A layer, and what is measured of it at once.
struct PlannedLayer
{
    NodeIndex node = 0;
    std::vector<Candidate> candidates;
};

/// Layers that are measured on one way through the network, in its order.
struct PlannedWalk
{
    /// What all layers have but the one that is measured; none: all are as they are.
    std::optional<Candidate> others;
    std::vector<PlannedLayer> layers;
};

/// The nodes of all layers, in the order of the network.
std::vector<NodeIndex> layerNodes(const Graph& graph);

/// All that the settings ask for and is not among what is known. No walk is without layers, and no layer
/// without candidates.
std::vector<PlannedWalk> planMeasurements(const Graph& graph, const SensitivitySettings& settings,
                                          const std::vector<SensitivityMeasurement>& known);

/// How many measurements the settings ask for, the network as it is among them.
std::int64_t measurementsOf(const Graph& graph, const SensitivitySettings& settings);
/// How many the plan has.
std::int64_t measurementsOf(const std::vector<PlannedWalk>& plan);

} // namespace bitops
