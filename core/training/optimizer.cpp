// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/optimizer.h"

#include "core/training/network_module.h"
#include "core/training/quantizers.h"

#include <cmath>

namespace bitops {

namespace {

using torch::Tensor;

constexpr double momentum = 0.9;
constexpr double firstDecay = 0.9;
constexpr double secondDecay = 0.999;
constexpr double epsilon = 1e-8;

/// Tensors begin at multiples of 64 bytes, as LibTorch would have allocated them.
constexpr std::int64_t alignment = 16;

std::int64_t alignedSize(const Tensor& tensor)
{
    return (tensor.numel() + alignment - 1) / alignment * alignment;
}

std::int64_t alignedSize(const std::vector<Tensor>& tensors)
{
    std::int64_t size = 0;
    for (const Tensor& tensor : tensors) {
        size += alignedSize(tensor);
    }
    return size;
}

} // namespace

FlatOptimizer::FlatOptimizer(Optimizer kind, torch::nn::Module& module)
    : m_kind(kind)
    , m_stepsDone(torch::zeros({1}, torch::kInt64))
{
    std::vector<Tensor> weights;
    std::vector<Tensor> steps;
    for (const auto& parameter : module.named_parameters()) {
        (isLearnedStep(parameter.key()) ? steps : weights).push_back(parameter.value());
    }
    m_groups.push_back(flatten(weights, /*holdsSteps=*/false));
    if (!steps.empty()) {
        m_groups.push_back(flatten(steps, /*holdsSteps=*/true));
    }
}

FlatOptimizer::Group FlatOptimizer::flatten(const std::vector<Tensor>& parameters, bool holdsSteps)
{
    const torch::NoGradGuard noGradient;
    const Tensor values =
        torch::zeros({alignedSize(parameters)}, parameters.front().options().requires_grad(false));
    Group group{values, torch::zeros_like(values), torch::zeros_like(values), torch::zeros_like(values),
                holdsSteps};
    std::int64_t begin = 0;
    for (Tensor parameter : parameters) {
        const Tensor place = values.narrow(/*dim=*/0, begin, parameter.numel()).view_as(parameter);
        place.copy_(parameter);
        parameter.set_data(place);
        parameter.mutable_grad() =
            group.gradients.narrow(/*dim=*/0, begin, parameter.numel()).view_as(parameter);
        begin += alignedSize(parameter);
    }
    return group;
}

void FlatOptimizer::clearGradients()
{
    for (Group& group : m_groups) {
        group.gradients.zero_();
    }
}

void FlatOptimizer::step(double learningRate)
{
    const torch::NoGradGuard noGradient;
    m_stepsDone += 1;
    for (Group& group : m_groups) {
        m_kind == Optimizer::Adam ? stepAdam(group, learningRate) : stepSgd(group, learningRate);
        if (group.holdsSteps) {
            group.values.clamp_min_(leastStep);
        }
    }
}

void FlatOptimizer::stepAdam(Group& group, double learningRate) const
{
    const auto step = static_cast<double>(m_stepsDone.item<std::int64_t>());
    const double firstCorrection = 1 - std::pow(firstDecay, step);
    const double secondCorrection = 1 - std::pow(secondDecay, step);
    group.firstMoment.mul_(firstDecay).add_(group.gradients, 1 - firstDecay);
    group.secondMoment.mul_(secondDecay).addcmul_(group.gradients, group.gradients, 1 - secondDecay);
    const Tensor spread = (group.secondMoment.sqrt() / std::sqrt(secondCorrection)).add_(epsilon);
    group.values.addcdiv_(group.firstMoment, spread, -learningRate / firstCorrection);
}

void FlatOptimizer::stepSgd(Group& group, double learningRate) const
{
    group.firstMoment.mul_(momentum).add_(group.gradients);
    group.values.add_(group.firstMoment, -learningRate);
}

NamedTensors FlatOptimizer::state() const
{
    NamedTensors tensors{{"optimizer.steps_done", m_stepsDone}};
    for (const Group& group : m_groups) {
        const std::string name = group.holdsSteps ? "optimizer.steps" : "optimizer.weights";
        tensors.emplace(name + ".first_moment", group.firstMoment);
        if (m_kind == Optimizer::Adam) {
            tensors.emplace(name + ".second_moment", group.secondMoment);
        }
    }
    return tensors;
}

} // namespace bitops
