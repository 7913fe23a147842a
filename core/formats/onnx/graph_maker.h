// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/graph_names.h"
#include "core/formats/onnx/graph_origins.h"
#include "core/formats/onnx/inference.h"
#include "core/formats/onnx/node_tail.h"
#include "core/graph/graph_builder.h"
#include "core/network/imported_network.h"

#include <optional>
#include <vector>

namespace bitops::onnx {

/// The tensor of the graph for one that it does not have: of an unknown shape, or constant.
inline constexpr TensorIndex noIndex = ~TensorIndex{0};

/// A graph that is made of an inferred model, node by node, and which of the file's tensors it has.
class GraphMaker
{
public:
    /// Precondition: the model outlives it.
    explicit GraphMaker(const Inferred& model);
    GraphMaker(const GraphMaker&) = delete;
    GraphMaker& operator=(const GraphMaker&) = delete;
    ~GraphMaker() = default;

    [[nodiscard]] const Inferred& model() const { return m_model; }
    [[nodiscard]] const Facts& facts(TensorId tensor) const { return m_model.facts[tensor]; }
    /// Of the node's inputs; noTensor for one that is left out.
    [[nodiscard]] static TensorId operand(const InferredNode& node, std::size_t input);

    GraphBuilder& builder() { return m_builder; }
    [[nodiscard]] TensorIndex indexOf(TensorId tensor) const { return m_indices[tensor]; }
    void setIndex(TensorId tensor, TensorIndex index) { m_indices[tensor] = index; }
    /// The graph's tensor under this shape. Precondition: it has one.
    TensorIndex viewOf(TensorId tensor, const Shape& shape);

    void note(const InferredNode& node, Notice::Kind kind);
    /// Whether the node of this number is part of another.
    [[nodiscard]] bool isPart(std::size_t node) const { return m_areParts[node]; }

    /// What becomes part of what gives the tensor.
    NodeTail take(TensorId tensor, const TailKinds& kinds);
    NodeSettings settingsOf(const InferredNode& node, const NodeTail& tail);
    /// What the graph has made of a node, of which it is this output, and its tail.
    void give(const InferredNode& node, std::size_t output, const NodeTail& tail, TensorIndex index);
    /// The same of what the network is fed with.
    void giveInput(const NodeTail& tail, TensorIndex index);

    /// The tensors that are computed for each image and that the graph has.
    [[nodiscard]] std::vector<TensorIndex> computedInputs(const InferredNode& node) const;
    /// A node for each output that is read, of what costs nothing or is not known.
    void addOutputs(const InferredNode& node, Operation operation, const Window& window = {});

    /// The graph and the notices. Ends the making.
    ImportedGraph finish();

private:
    void setTensor(const NodeTail& tail, TensorIndex index);

    const Inferred& m_model;
    TailFinder m_tails;
    GraphBuilder m_builder;
    std::vector<Notice> m_notices;
    std::vector<TensorIndex> m_indices; ///< Of each tensor of the file: the one of the graph.
    std::vector<bool> m_areParts;
    GraphOrigins m_origins;
    GraphNames m_names;
    GraphViews m_views;
};

} // namespace bitops::onnx
