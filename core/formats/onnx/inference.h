// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/formats/onnx/facts.h"
#include "core/formats/onnx/input_sizes.h"
#include "core/formats/onnx/rule.h"
#include "core/formats/onnx/stored_values.h"

#include <cstddef>
#include <vector>

namespace bitops::onnx {

/// A node of the file with its tensors.
struct InferredNode
{
    const Node* node = nullptr;
    const OperatorRule* rule = nullptr; ///< Null for an operator that is not known.
    std::vector<TensorId> inputs = {};  ///< noTensor for one that is left out.
    std::vector<TensorId> outputs = {}; ///< The same for one that has no name.
    bool isConstant = false;            ///< Whether all that it gives is.
    bool hasOpenGrid = false;           ///< A quantizer whose bits are no constant of the file.
};

/// What is known of all tensors of a model, which has to outlive it.
struct Inferred
{
    std::vector<Facts> facts; ///< Of each tensor.
    /// The same: where its values are stored; null for what is computed.
    std::vector<const StoredTensor*> stored;
    std::vector<TensorId> inputs;
    std::vector<TensorId> outputs;
    std::vector<InferredNode> nodes; ///< In an order in which they can be computed.
    std::int64_t batch = 1;
    std::vector<bool> channelsLast; ///< For each input.

    /// What a node's rule asks for. Precondition: the node is one of these.
    [[nodiscard]] RuleContext contextOf(const InferredNode& node) const;
};

/// Walks along the model once, and computes shapes, types, bits, and the values of sizes. What cannot be is
/// refused, in half a sentence that names the node, the initializer or the input.
Result<Inferred> infer(const Model& model, const InputSizes& sizes, StoredValues& stored);

} // namespace bitops::onnx
