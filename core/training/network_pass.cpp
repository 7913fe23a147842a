// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/network_pass.h"

#include "core/training/shards.h"

#include <algorithm>
#include <span>
#include <utility>

namespace bitops {

namespace {

std::int64_t bytesOf(const torch::Tensor& tensor)
{
    return tensor.defined() ? tensor.numel() * static_cast<std::int64_t>(tensor.element_size()) : 0;
}

/// The tensors at these places.
std::vector<torch::Tensor> at(const std::vector<torch::Tensor>& tensors, std::span<const TensorIndex> places)
{
    std::vector<torch::Tensor> found;
    for (const TensorIndex place : places) {
        found.push_back(tensors[place]);
    }
    return found;
}

/// What is on no grid because it was not rounded before, is on none behind it.
bool givesOnWhatItIsGiven(Operation operation)
{
    return operation == Operation::MaxPool || operation == Operation::Concatenate ||
           operation == Operation::Move || operation == Operation::View;
}

const NodeChange& changeAt(const NetworkChange& change, NodeIndex index)
{
    static const NodeChange none;
    const auto found = change.find(index);
    return found == change.end() ? none : found->second;
}

} // namespace

std::int64_t LiveValues::bytes() const
{
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        sum += bytesOf(tensors[i]);
        sum += unrounded[i].is_same(tensors[i]) ? 0 : bytesOf(unrounded[i]); // Undefined ones are the same.
    }
    return sum;
}

NetworkPass::NetworkPass(NetworkModule& module, PixelGrid pixels, bool keepsUnrounded)
    : m_module(module)
    , m_pixels(std::move(pixels))
    , m_keepsUnrounded(keepsUnrounded)
{
    const torch::NoGradGuard noGradient;
    module.eval();
    m_operands = module.operands();
    for (NodeOperands& operands : m_operands) {
        if (operands.weight.defined()) {
            operands.weight = operands.weight.detach().clone();
        }
    }
}

LiveValues NetworkPass::begin(const torch::Tensor& images) const
{
    const std::size_t count = graph().tensors().size();
    LiveValues values{0, std::vector<torch::Tensor>(count), std::vector<torch::Tensor>(count)};
    values.tensors.front() = m_module.enter(m_pixels.round(images));
    values.unrounded.front() = m_module.enter(images, /*rounds=*/false);
    return values;
}

void NetworkPass::advance(LiveValues& values, NodeIndex node, const NetworkChange& change) const
{
    compute(values, node, change, m_keepsUnrounded);
}

void NetworkPass::compute(LiveValues& values, NodeIndex end, const NetworkChange& change,
                          bool keepsUnrounded) const
{
    while (values.next < end) {
        finish(values, operate(values, change), change, keepsUnrounded);
    }
}

torch::Tensor NetworkPass::operate(const LiveValues& values, const NetworkChange& change) const
{
    const torch::NoGradGuard noGradient;
    const NodeIndex index = values.next;
    const std::span<const TensorIndex> places = graph().inputs(graph().node(index));
    const NodeChange& here = changeAt(change, index);
    std::vector<torch::Tensor> inputs = at(values.tensors, places);
    if (here.rounding) {
        inputs.front() = here.rounding(values.unrounded[places.front()]);
    }
    NodeOperands operands = m_operands[index];
    if (here.weight.defined()) {
        operands.weight = here.weight;
    }
    return operateOn(std::move(inputs), index, operands);
}

torch::Tensor NetworkPass::operateOn(std::vector<torch::Tensor> inputs, NodeIndex index,
                                     const NodeOperands& operands) const
{
    return joined(computeInShards(inputs.front(), [&](const Shard& shard) {
        std::vector<torch::Tensor> own;
        for (const torch::Tensor& input : inputs) {
            own.push_back(shard.of(input));
        }
        return m_module.operate(index, own, operands);
    }));
}

torch::Tensor NetworkPass::complete(LiveValues values, torch::Tensor made, const NetworkChange& change) const
{
    const bool needsUnrounded =
        std::any_of(change.upper_bound(values.next), change.end(),
                    [](const auto& changed) { return changed.second.rounding != nullptr; });
    finish(values, made, change, needsUnrounded);
    made.reset(); // Its memory can be used again at once.
    compute(values, static_cast<NodeIndex>(graph().nodes().size()), change, needsUnrounded);
    return m_module.answersOf(values.tensors[m_module.answerTensor()]);
}

void NetworkPass::finish(LiveValues& values, const torch::Tensor& made, const NetworkChange& change,
                         bool keepsUnrounded) const
{
    const torch::NoGradGuard noGradient;
    const NodeIndex index = values.next;
    const Node& node = graph().node(index);
    const NodeChange& here = changeAt(change, index);
    const torch::nn::BatchNorm2d& norm = here.norm.is_empty() ? m_module.norm(index) : here.norm;
    const torch::Tensor rounded = m_module.finish(index, made, norm, m_operands[index]);
    const torch::Tensor unrounded =
        keepsUnrounded ? unroundedOf(index, values, made, rounded, norm) : torch::Tensor();
    for (const TensorIndex input : graph().inputs(node)) {
        if (m_module.lastReaders()[input] == index) {
            values.tensors[input].reset();
            values.unrounded[input].reset();
        }
    }
    values.tensors[node.output] = rounded;
    values.unrounded[node.output] = unrounded;
    ++values.next;
}

torch::Tensor NetworkPass::unroundedOf(NodeIndex index, const LiveValues& values, const torch::Tensor& made,
                                       const torch::Tensor& rounded, const torch::nn::BatchNorm2d& norm) const
{
    const std::span<const TensorIndex> inputs = graph().inputs(graph().node(index));
    const bool areSame = std::all_of(inputs.begin(), inputs.end(), [&values](TensorIndex input) {
        return values.unrounded[input].is_same(values.tensors[input]);
    });
    if (givesOnWhatItIsGiven(graph().node(index).operation) && !areSame) {
        return m_module.finish(index, operateOn(at(values.unrounded, inputs), index, m_operands[index]), norm,
                               m_operands[index], /*rounds=*/false);
    }
    return m_module.isRounded(index) ? m_module.finish(index, made, norm, m_operands[index], /*rounds=*/false)
                                     : rounded;
}

} // namespace bitops
