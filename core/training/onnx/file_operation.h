// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/training/onnx/constants.h"
#include "core/training/onnx/operation.h"

#include <span>
#include <string_view>
#include <vector>

namespace bitops::onnx {

/// A node of a file that is computed for each image, with the constants that it reads besides.
class FileOperation
{
public:
    /// The model outlives it. The node is one of those of Inferred, the output one of its own.
    FileOperation(LoadedModel& model, std::size_t node, std::size_t output, Constants& constants);

    /// `computed` are those of its inputs that are no constants, in their order.
    [[nodiscard]] torch::Tensor compute(std::span<const torch::Tensor> computed) const;
    [[nodiscard]] torch::Tensor compute(const torch::Tensor& computed) const
    {
        return compute({&computed, 1});
    }

    /// As if it were this operator, with the same attributes and inputs.
    [[nodiscard]] torch::Tensor computeAs(std::string_view operation,
                                          std::span<const torch::Tensor> computed) const;

    [[nodiscard]] std::string_view operation() const { return m_node->node->operation; }
    [[nodiscard]] const InferredNode& node() const { return *m_node; }
    /// Whether it is a part of a quantizer, which can be left out: its values stay the same but for their
    /// bits. A quantizer to signs is none: the values' size is not in them.
    [[nodiscard]] bool isRounding() const;
    /// The first of its constants, undefined if it has none.
    [[nodiscard]] torch::Tensor constant() const;

private:
    [[nodiscard]] torch::Tensor computeBy(Compute function, std::span<const torch::Tensor> computed) const;

    const LoadedModel* m_model;
    const InferredNode* m_node;
    std::size_t m_output;
    std::vector<torch::Tensor> m_constants; ///< Of each input; undefined of those that are computed.
};

} // namespace bitops::onnx
