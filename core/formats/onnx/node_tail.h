// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/inference.h"

#include <optional>
#include <vector>

namespace bitops::onnx {

/// What becomes part of a node: the scales, biases, norms, activation functions, quantizers and views behind
/// it, as long as each is all that reads the one before.
struct NodeTail
{
    TensorId end = noTensor;
    std::vector<TensorId> tensors = {}; ///< All from the node's own output to the end.
    std::vector<std::size_t> nodes = {};
    const InferredNode* norm = nullptr;
    ActivationFunction activation = ActivationFunction::None;
    bool isScaled = false; ///< By constants, such as the scale of weights of one bit.
    bool hasBias = false;
};

/// What may become part of it.
struct TailKinds
{
    bool arithmetic = true; ///< Norms and activation functions, which an input of the network does not have.
    /// Of a layer that has no bias: its output features, and the side of its output where they stand.
    std::optional<std::int64_t> biasFeatures = {};
    std::size_t featureSide = 0;
};

/// Finds who reads what in a model.
class TailFinder
{
public:
    /// Precondition: the model outlives it.
    explicit TailFinder(const Inferred& model);

    [[nodiscard]] NodeTail tailOf(TensorId tensor, const TailKinds& kinds) const;

    /// Whether anything reads it, or it is a result.
    [[nodiscard]] bool isUsed(TensorId tensor) const;

private:
    /// Adds the node to the tail; false if it cannot be part of it.
    bool extend(NodeTail& tail, std::size_t node, const TailKinds& kinds, bool& isMoved,
                bool& isQuantized) const;
    [[nodiscard]] bool isScale(const InferredNode& node, const NodeTail& tail, const TailKinds& kinds) const;
    [[nodiscard]] bool isBias(const InferredNode& node, const NodeTail& tail, const TailKinds& kinds) const;
    /// What a node combines the end of the tail with; noTensor if that is no constant.
    [[nodiscard]] TensorId constantBeside(const InferredNode& node, const NodeTail& tail) const;
    /// Whether a constant has one value for each feature of the layer.
    [[nodiscard]] bool isOfFeatures(TensorId constant, const InferredNode& node, const NodeTail& tail,
                                    const TailKinds& kinds) const;

    const Inferred& m_model;
    std::vector<std::size_t> m_readerCounts; ///< Of each tensor.
    std::vector<std::size_t> m_lastReaders;
    std::vector<bool> m_areResults;
};

/// Values that a norm learns: its constant scale and shift.
std::int64_t normParameters(const Inferred& model, const InferredNode& norm);

} // namespace bitops::onnx
