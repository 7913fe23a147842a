// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/graph.h"

#include <cstddef>
#include <vector>

namespace bitops {

/// The bits of an imported network's layer that can be changed.
struct LayerBits
{
    int weights = floatBits;     ///< Of a product of two activations: of the second.
    int activations = floatBits; ///< Of what the layer reads.

    bool operator==(const LayerBits&) const = default;
};

/// The layers of an imported network, with their bits as they are in its file, and which tensors have one
/// grid: what only moves or selects values gives them on as they are, unless the file has a quantizer there.
/// Layers that read tensors of one grid have the same activation bits, whichever of them is changed.
class ImportedLayers
{
public:
    ImportedLayers() = default;
    /// Of the graph as it is imported.
    explicit ImportedLayers(const Graph& graph);

    [[nodiscard]] std::size_t count() const { return m_nodes.size(); }
    /// Of a layer, counted from 0, in the order in which they run.
    [[nodiscard]] NodeIndex node(std::size_t layer) const { return m_nodes[layer]; }
    [[nodiscard]] const LayerBits& bitsInFile(std::size_t layer) const { return m_inFile[layer]; }

    /// Whether the tensors have the same bits, whichever is changed.
    [[nodiscard]] bool areOfOneGrid(TensorIndex a, TensorIndex b) const;

    // Precondition of both: it is this graph, with whatever bits.
    [[nodiscard]] LayerBits bitsOf(const Graph& graph, std::size_t layer) const;
    void setBits(Graph& graph, std::size_t layer, const LayerBits& bits) const;

private:
    void join(TensorIndex a, TensorIndex b);
    void setGrid(Graph& graph, TensorIndex tensor, int bits) const;

    std::vector<NodeIndex> m_nodes;
    std::vector<LayerBits> m_inFile;
    std::vector<TensorIndex> m_next;   ///< Of each tensor: another one of its grid, round and round.
    std::vector<NodeIndex> m_products; ///< Of two activations.
};

} // namespace bitops
