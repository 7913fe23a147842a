// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/optimizer.h"

#include "core/training/network_module.h"
#include "core/training/quantizers.h"
#include "core/training/shards.h"

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

constexpr double firstDecay = 0.9;
constexpr double secondDecay = 0.999;
constexpr double epsilon = 1e-8;

/// Tensors begin at multiples of 64 bytes, as LibTorch would have allocated them.
constexpr std::int64_t alignment = 16;

std::int64_t alignedSize(const torch::Tensor& tensor)
{
    return (tensor.numel() + alignment - 1) / alignment * alignment;
}

std::int64_t alignedSize(const std::vector<torch::Tensor>& tensors)
{
    std::int64_t size = 0;
    for (const torch::Tensor& tensor : tensors) {
        size += alignedSize(tensor);
    }
    return size;
}

/// Batch norms and biases have one dimension.
bool decays(const torch::Tensor& parameter)
{
    return parameter.dim() > 1;
}

} // namespace

FlatOptimizer::FlatOptimizer(const TrainingConfiguration& configuration, torch::nn::Module& module)
    : m_kind(configuration.optimizer)
    , m_momentum(configuration.momentum)
    , m_isNesterov(configuration.nesterov)
    , m_weightDecay(configuration.weightDecay)
    , m_clipNorm(configuration.clipNorm)
    , m_arithmetic(configuration.arithmetic)
    , m_stepsDone(torch::zeros({1}, torch::kInt64))
{
    std::vector<torch::Tensor> weights;
    std::vector<torch::Tensor> steps;
    for (const auto& parameter : module.named_parameters()) {
        (isLearnedStep(parameter.key()) ? steps : weights).push_back(parameter.value());
    }
    std::stable_partition(weights.begin(), weights.end(), decays);
    m_groups.push_back(flatten(weights, /*holdsSteps=*/false));
    if (!steps.empty()) {
        m_groups.push_back(flatten(steps, /*holdsSteps=*/true));
    }
}

FlatOptimizer::Group FlatOptimizer::flatten(const std::vector<torch::Tensor>& parameters, bool holdsSteps)
{
    const torch::NoGradGuard noGradient;
    const torch::Tensor values =
        torch::zeros({alignedSize(parameters)}, parameters.front().options().requires_grad(false));
    Group group{values,
                torch::zeros_like(values),
                torch::zeros_like(values),
                torch::zeros_like(values),
                /*decayed=*/0,
                holdsSteps};
    std::int64_t begin = 0;
    for (torch::Tensor parameter : parameters) {
        const torch::Tensor place = values.narrow(/*dim=*/0, begin, parameter.numel()).view_as(parameter);
        place.copy_(parameter);
        parameter.set_data(place);
        parameter.mutable_grad() =
            group.gradients.narrow(/*dim=*/0, begin, parameter.numel()).view_as(parameter);
        begin += alignedSize(parameter);
        if (decays(parameter) && !holdsSteps) {
            group.decayed = begin;
        }
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
        if (isLogarithmic(group)) {
            group.gradients.mul_(group.values); // ds / d log s = s.
        }
    }
    if (m_clipNorm > 0) {
        clipGradients();
    }
    runShards(shardCount(m_groups.front().values), [&](const Shard& shard) {
        for (const Group& group : m_groups) {
            stepPart(partOf(group, shard), learningRate);
        }
    });
}

FlatOptimizer::Group FlatOptimizer::partOf(const Group& group, const Shard& shard)
{
    const std::int64_t begin = shard.begin(group.values.numel());
    Group part{shard.of(group.values), shard.of(group.gradients), shard.of(group.firstMoment),
               shard.of(group.secondMoment)};
    part.decayed = std::clamp<std::int64_t>(group.decayed - begin, 0, part.values.numel());
    part.holdsSteps = group.holdsSteps;
    return part;
}

void FlatOptimizer::stepPart(Group part, double learningRate) const
{
    if (m_weightDecay > 0 && part.decayed > 0) {
        decay(part, learningRate);
    }
    isLogarithmic(part) ? changeLogarithms(part, learningRate) : change(part, learningRate);
    if (part.holdsSteps) {
        part.values.clamp_min_(leastStep(m_arithmetic));
    }
}

bool FlatOptimizer::isLogarithmic(const Group& group) const
{
    return group.holdsSteps && learnsLogarithms(m_arithmetic);
}

void FlatOptimizer::change(Group& group, double learningRate) const
{
    m_kind == Optimizer::Sgd ? stepSgd(group, learningRate) : stepAdam(group, learningRate);
}

void FlatOptimizer::changeLogarithms(Group& group, double learningRate) const
{
    const torch::Tensor before = group.values.clone();
    group.values.zero_();
    change(group, learningRate * stepRate); // Only by how much matters, not what the logarithm was.
    group.values.exp_().mul_(before);
}

void FlatOptimizer::clipGradients()
{
    constexpr double guard = 1e-6; // As in torch.nn.utils.
    torch::Tensor squares;
    for (const Group& group : m_groups) {
        const torch::Tensor own = group.gradients.dot(group.gradients);
        squares = squares.defined() ? squares + own : own;
    }
    const torch::Tensor factor = (m_clipNorm / (squares.sqrt() + guard)).clamp_max(1.0);
    for (Group& group : m_groups) {
        group.gradients.mul_(factor);
    }
}

void FlatOptimizer::decay(Group& group, double learningRate) const
{
    torch::Tensor values = group.values.narrow(/*dim=*/0, /*start=*/0, group.decayed);
    if (m_kind == Optimizer::AdamW) {
        values.mul_(1 - learningRate * m_weightDecay);
    } else {
        group.gradients.narrow(/*dim=*/0, /*start=*/0, group.decayed).add_(values, m_weightDecay);
    }
}

void FlatOptimizer::stepAdam(Group& group, double learningRate) const
{
    const auto step = static_cast<double>(m_stepsDone.item<std::int64_t>());
    const double firstCorrection = 1 - std::pow(firstDecay, step);
    const double secondCorrection = 1 - std::pow(secondDecay, step);
    group.firstMoment.mul_(firstDecay).add_(group.gradients, 1 - firstDecay);
    group.secondMoment.mul_(secondDecay).addcmul_(group.gradients, group.gradients, 1 - secondDecay);
    const torch::Tensor spread = (group.secondMoment.sqrt() / std::sqrt(secondCorrection)).add_(epsilon);
    group.values.addcdiv_(group.firstMoment, spread, -learningRate / firstCorrection);
}

void FlatOptimizer::stepSgd(Group& group, double learningRate) const
{
    group.firstMoment.mul_(m_momentum).add_(group.gradients);
    if (m_isNesterov) {
        group.values.add_(group.gradients.add_(group.firstMoment, m_momentum), -learningRate);
    } else {
        group.values.add_(group.firstMoment, -learningRate);
    }
}

NamedTensors FlatOptimizer::state() const
{
    NamedTensors tensors{{"optimizer.steps_done", m_stepsDone}};
    for (const Group& group : m_groups) {
        const std::string name = group.holdsSteps ? "optimizer.steps" : "optimizer.weights";
        tensors.emplace(name + ".first_moment", group.firstMoment);
        if (m_kind != Optimizer::Sgd) {
            tensors.emplace(name + ".second_moment", group.secondMoment);
        }
    }
    return tensors;
}

} // namespace bitops
