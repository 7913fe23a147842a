// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/training/activation_ranges.h"
#include "core/training/network_pass.h"
#include "core/training/sensitivity_plan.h"

#include <torch/torch.h>

namespace bitops {

/// What layers compute with at other bits: their float weights rounded anew, or the activations that they
/// read, before these were rounded. Images are rounded as a training with an input of these bits rounds them.
class CandidateChanges
{
public:
    /// Both outlive it. `ranges` may be empty where no activations are asked for.
    CandidateChanges(const NetworkPass& pass, const ActivationRanges& ranges, PixelScale scale,
                     SensitivitySettings settings)
        : m_pass(pass)
        , m_ranges(ranges)
        , m_scale(std::move(scale))
        , m_settings(std::move(settings))
    {
    }

    [[nodiscard]] NodeChange at(NodeIndex node, const Candidate& candidate) const;
    /// Of activations, the magnitude up to which a grid with a range reaches; undefined for weights, for
    /// images, and at the one bit of values below 0, which has two levels that reach to nothing else.
    [[nodiscard]] torch::Tensor reach(NodeIndex node, const Candidate& candidate) const;

private:
    [[nodiscard]] torch::Tensor weightAt(NodeIndex node, int bits) const;
    [[nodiscard]] TensorIndex inputOf(NodeIndex node) const;

    const NetworkPass& m_pass;
    const ActivationRanges& m_ranges;
    PixelScale m_scale;
    SensitivitySettings m_settings;
};

} // namespace bitops
