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
    values.tensors.front() = m_pixels.round(images);
    values.unrounded.front() = images;
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
    const std::span<const TensorIndex> inputs = graph().inputs(graph().node(index));
    const NodeChange& here = changeAt(change, index);
    const torch::Tensor first =
        here.rounding ? here.rounding(values.unrounded[inputs.front()]) : values.tensors[inputs.front()];
    NodeOperands operands = m_operands[index];
    if (here.weight.defined()) {
        operands.weight = here.weight;
    }
    const torch::Tensor& last = values.tensors[inputs.back()];
    return joined(computeInShards(first, [&](const Shard& shard) {
        return m_module.operate(index, shard.of(first), shard.of(last), operands);
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
    return torch::flatten(values.tensors.back(), /*start_dim=*/1);
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
    const Node& node = graph().node(index);
    if (node.operation == Operation::MaxPool) { // Which gives on what it is given.
        const torch::Tensor& input = values.unrounded[graph().inputs(node).front()];
        const bool isSame = input.is_same(values.tensors[graph().inputs(node).front()]);
        return isSame ? rounded : m_module.operate(index, input, input, m_operands[index]);
    }
    return m_module.isRounded(index) ? m_module.finish(index, made, norm, m_operands[index], /*rounds=*/false)
                                     : rounded;
}

} // namespace bitops
