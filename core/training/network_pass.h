// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/training/network_module.h"
#include "core/training/pixel_grid.h"

#include <torch/torch.h>

#include <cstdint>
#include <functional>
#include <map>
#include <vector>

namespace bitops {

/// A batch in the middle of its way through a network: the tensors that a node from `next` on reads, the
/// others undefined. A copy shares the values.
struct LiveValues
{
    NodeIndex next = 0;
    std::vector<torch::Tensor> tensors;
    std::vector<torch::Tensor>
        unrounded; ///< The same before they were rounded to their bits, if that is kept.

    /// That the values take in memory.
    [[nodiscard]] std::int64_t bytes() const;
};

/// What a node computes with instead of what is its own.
struct NodeChange
{
    torch::Tensor weight = {}; ///< As it computes with it; undefined: its own.
    /// Of the activations that it reads, before they are rounded for others; none: as they come.
    std::function<torch::Tensor(const torch::Tensor&)> rounding = {};
    /// Behind it; in training mode it normalises by the batch's own figures. Empty: its own.
    torch::nn::BatchNorm2d norm = nullptr;
};

using NetworkChange = std::map<NodeIndex, NodeChange>;

/// Computes a trained network in parts, with changes at some of its nodes. Leaves the weights as they are,
/// with the notebook's quantizer, too: what each layer computes with is taken once. All in evaluation and
/// without gradients. Node by node the values are those of NetworkModule::forward() to the last bit.
class NetworkPass
{
public:
    /// The module outlives it. `pixels` rounds images to the network's input bits. `keepsUnrounded` is to be
    /// asked for where changes round activations.
    NetworkPass(NetworkModule& module, PixelGrid pixels, bool keepsUnrounded);

    [[nodiscard]] const Graph& graph() const { return m_module.graph(); }
    [[nodiscard]] const NetworkModule& module() const { return m_module; }

    /// Images of 8 bits, at the first node.
    [[nodiscard]] LiveValues begin(const torch::Tensor& images) const;
    /// Computes the nodes before `node`. Precondition: it is not before values.next.
    void advance(LiveValues& values, NodeIndex node, const NetworkChange& change) const;
    /// What the node at values.next computes, before its batch norm and activation function.
    [[nodiscard]] torch::Tensor operate(const LiveValues& values, const NetworkChange& change) const;
    /// The answers, N × classes, from what operate() gave on.
    [[nodiscard]] torch::Tensor complete(LiveValues values, torch::Tensor made,
                                         const NetworkChange& change) const;

private:
    void compute(LiveValues& values, NodeIndex end, const NetworkChange& change, bool keepsUnrounded) const;
    void finish(LiveValues& values, const torch::Tensor& made, const NetworkChange& change,
                bool keepsUnrounded) const;
    [[nodiscard]] torch::Tensor operateOn(std::vector<torch::Tensor> inputs, NodeIndex index,
                                          const NodeOperands& operands) const;
    [[nodiscard]] torch::Tensor unroundedOf(NodeIndex index, const LiveValues& values,
                                            const torch::Tensor& made, const torch::Tensor& rounded,
                                            const torch::nn::BatchNorm2d& norm) const;

    NetworkModule& m_module;
    PixelGrid m_pixels;
    bool m_keepsUnrounded;
    NetworkOperands m_operands;
};

} // namespace bitops
