// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/inference.h"

#include <torch/torch.h>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace bitops::onnx {

inline constexpr std::int64_t sidesOfPlanes = 4; ///< Images, channels, rows, columns.

/// An operator at work: a node of a file with tensors. All values are float32, whole numbers, too.
struct Call
{
    const Inferred& model;
    const InferredNode& node;
    const RuleContext& context; ///< Of the node: attributes, shapes as the file has them, small constants.
    std::span<const torch::Tensor> inputs; ///< Undefined where left out.
    std::size_t output = 0;                ///< Which one is asked for.
    std::vector<std::int64_t> dims = {};   ///< Of that, with the images that are computed.
    std::int64_t operatorSet = 0;          ///< Of the file; 0 where it imports none.

    [[nodiscard]] const torch::Tensor& first() const { return inputs.front(); }
    [[nodiscard]] bool has(std::size_t input) const
    {
        return input < inputs.size() && inputs[input].defined();
    }
    [[nodiscard]] torch::Tensor input(std::size_t index) const
    {
        return has(index) ? inputs[index] : torch::Tensor();
    }
    [[nodiscard]] double real(std::string_view attribute, double fallback) const;
    [[nodiscard]] std::int64_t integer(std::string_view attribute, std::int64_t fallback) const
    {
        return context.node.integer(attribute, fallback);
    }
    /// What the values of the output are.
    [[nodiscard]] ElementType type() const;
    /// Files from before operator set 13 or 18, and those that import none, which are new.
    [[nodiscard]] bool isBefore(std::int64_t set) const { return operatorSet != 0 && operatorSet < set; }
};

using Compute = torch::Tensor (*)(const Call&);

struct NamedCompute
{
    std::string_view name;
    Compute compute;
};

// The operators by what they do. Source of all: their own pages, https://onnx.ai/onnx/operators/, and for
// QONNX's https://github.com/fastmachinelearning/qonnx/tree/main/docs/qonnx-custom-ops
std::span<const NamedCompute> functions(); ///< Of single values, and of values at one place.
std::span<const NamedCompute> norms();     ///< And what else is taken over some sides.
std::span<const NamedCompute> pools();
std::span<const NamedCompute> moves();      ///< Values at other places, or under another shape.
std::span<const NamedCompute> quantizers(); ///< The gradient goes straight through their rounding.

/// Of an operator, in whatever domain it stands; null if nothing computes it. There is one for each whose
/// rule has OperatorRule::runs, but for convolutions, which have weights always: see layers.h.
Compute findCompute(std::string_view operation);

/// Computes a node by it. What has its channels last is turned for it, and back.
torch::Tensor compute(Compute compute, const Call& call);

} // namespace bitops::onnx
