// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/training_configuration.h"
#include "core/training/named_tensors.h"

#include <torch/torch.h>

#include <vector>

namespace bitops {

class Shard;

/// Adam (Kingma and Ba, ICLR 2015; β 0.9 and 0.999, ε 1e-8), AdamW (Loshchilov and Hutter, ICLR 2019), or SGD
/// with momentum, plain or Nesterov's, as torch.optim computes them. Moves the parameters of a module into
/// one piece of memory, so that a step is a few operations on one tensor rather than on dozens; learned steps
/// are a group of their own, kept positive. What is optimized there is the logarithm of a step, at stepRate
/// times the learning rate, so that a step changes in proportion to what it is, whatever the bits (as the
/// thresholds of Jain et al., "Trained Quantization Thresholds", MLSys 2020): Adam's changes are as large as
/// the learning rate, and at 16 bits a step is a hundredth of that. Arithmetic 1 optimizes steps as they are.
/// Weight decay takes the weights of convolutions and linear layers alone: batch norms, biases and learned
/// steps are left out.
class FlatOptimizer
{
public:
    /// A weight of 0.1 changes by a hundredth of itself at a learning rate of 1e-3 with Adam; so do steps.
    static constexpr double stepRate = 10;

    /// What a configuration says of its optimizer: kind, momentum, weight decay, norm of the gradient.
    FlatOptimizer(const TrainingConfiguration& configuration, torch::nn::Module& module);

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
        std::int64_t decayed = 0; ///< How many of the values, from the first, decay.
        bool holdsSteps = false;
    };

    [[nodiscard]] bool isLogarithmic(const Group& group) const;
    static Group flatten(const std::vector<torch::Tensor>& parameters, bool holdsSteps);
    /// What a shard of the values is to change; shares the memory.
    static Group partOf(const Group& group, const Shard& shard);
    void stepPart(Group part, double learningRate) const;
    /// Scales the gradient down to the configured norm, as torch.nn.utils.clip_grad_norm_ does.
    void clipGradients();
    void decay(Group& group, double learningRate) const;
    void change(Group& group, double learningRate) const;
    void changeLogarithms(Group& group, double learningRate) const;
    void stepAdam(Group& group, double learningRate) const;
    void stepSgd(Group& group, double learningRate) const;

    Optimizer m_kind;
    double m_momentum;
    bool m_isNesterov;
    double m_weightDecay;
    double m_clipNorm;
    Arithmetic m_arithmetic;
    std::vector<Group> m_groups;
    torch::Tensor m_stepsDone; ///< One whole number, a tensor so that it is stored like the others.
};

} // namespace bitops
