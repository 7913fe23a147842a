// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/graph_maker.h"
#include "core/formats/onnx/plans.h"

#include <optional>
#include <set>

namespace bitops::onnx {

/// Adds the nodes that cost something to a graph, or notes why they cannot be counted.
class LayerImporter
{
public:
    /// Precondition: the maker outlives it.
    explicit LayerImporter(GraphMaker& maker)
        : m_maker(maker)
    {
    }

    /// Precondition of both: the node's rule is of that role.
    void addConvolution(const InferredNode& node);
    void addProduct(const InferredNode& node);

private:
    [[nodiscard]] std::optional<Notice::Kind> obstacle(TensorId data, TensorId weights,
                                                       bool mayBothBeComputed) const;
    bool addFullyConnected(const InferredNode& node, const ProductPlan& plan, bool areWeightsRight);
    bool addMatrixProduct(const InferredNode& node, const ProductPlan& plan);
    NodeTail takeTail(const InferredNode& node, bool hasBias, std::int64_t features, std::size_t side);
    [[nodiscard]] bool hasBias(const InferredNode& node, std::int64_t features) const;
    bool isShared(TensorId weights);

    GraphMaker& m_maker;
    std::set<TensorId> m_weights; ///< Of all layers so far.
};

/// The sides of a window as rows and columns. Precondition: there is one at least.
Window windowOfSides(const std::vector<WindowSide>& sides);

} // namespace bitops::onnx
