// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/training/network_pass.h"

namespace bitops {

/// Estimates the batch norms of a changed network anew, from its first changed node on: as plain averages
/// over batches that each normalise by their own figures, as a training does before a validation (see
/// norm_estimate.h). The norms of the network itself stay as they are.
class EstimatedNorms
{
public:
    /// The pass outlives it.
    EstimatedNorms(const NetworkPass& pass, NodeIndex first, NetworkChange change);

    /// A batch at the first changed node.
    void add(const LiveValues& values);
    /// With the norms of all batches so far. Nothing is to be added after it.
    NetworkChange take();

private:
    const NetworkPass& m_pass;
    NetworkChange m_change;
    std::vector<torch::nn::BatchNorm2d> m_norms;
    int m_batches = 0;
};

} // namespace bitops
