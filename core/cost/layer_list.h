// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"

namespace bitops {

/// A layer with a name of its own.
struct NamedLayer
{
    std::string name;
    Layer layer;

    bool operator==(const NamedLayer&) const = default;
};

/// A network that is no stack of blocks: its layers with weights, in the order in which they run. How they
/// are wired is not said; a layer's `heldBits` are what waits in memory beside its input and output.
struct LayerList
{
    std::string name;
    Input input;
    std::vector<NamedLayer> layers;

    bool operator==(const LayerList&) const = default;
};

/// Counts the layers. The error names the first layer that is wrong, and why: a size out of its limits,
/// groups that do not divide the channels, an output that does not follow from the input, bits that are
/// none, or a count that does not fit 64 bits. Layers of kind Classifier are in the totals only if the
/// options ask for it.
Result<CostReport> computeCosts(const LayerList& list, CostOptions options);

} // namespace bitops
