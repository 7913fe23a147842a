// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/training_configuration.h"
#include "core/training/named_tensors.h"

#include <torch/torch.h>

#include <vector>

namespace bitops {

/// Adam (Kingma and Ba, ICLR 2015; β 0.9 and 0.999, ε 1e-8) or SGD with momentum 0.9, as torch.optim computes
/// them. Moves the parameters of a module into one piece of memory, so that a step is a few operations
/// on one tensor rather than on dozens; learned steps are a group of their own, kept positive.
class FlatOptimizer
{
public:
    FlatOptimizer(Optimizer kind, torch::nn::Module& module);

    void clearGradients();
    void step(double learningRate);

    /// All that a later step depends on, besides parameters and gradients. The tensors are not copies.
    [[nodiscard]] NamedTensors state() const;

private:
    struct Group
    {
        torch::Tensor values;
        torch::Tensor gradients;
        torch::Tensor firstMoment; ///< Adam's, or the momentum of SGD.
        torch::Tensor secondMoment;
        bool holdsSteps = false;
    };

    static Group flatten(const std::vector<torch::Tensor>& parameters, bool holdsSteps);
    void stepAdam(Group& group, double learningRate) const;
    void stepSgd(Group& group, double learningRate) const;

    Optimizer m_kind;
    std::vector<Group> m_groups;
    torch::Tensor m_stepsDone; ///< One whole number, a tensor so that it is stored like the others.
};

} // namespace bitops
