// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/allocation/allocation_variables.h"

#include <string>
#include <vector>

namespace bitops {

/// Makes variables of a design's layers. The errors are sentences.
class VariablesMaker
{
public:
    /// `imported` is the network that the graph is of; null for a stack of blocks.
    VariablesMaker(const Graph& graph, const SensitivityTable& table, const AllocationRequest& request,
                   const ImportedNetwork* imported);

    /// Refuses layers of the table, or of the request, that the design has not.
    [[nodiscard]] Status checkNames() const;
    Status make();

    [[nodiscard]] std::vector<AllocatedLayer> takeLayers() { return std::move(m_layers); }
    /// Activations by block, each with the weights that they are multiplied by behind it: so variables that
    /// share a layer stand near one another.
    [[nodiscard]] std::vector<BitsVariable> takeVariables() { return std::move(m_variables); }

private:
    void findTies(const Graph& graph);
    [[nodiscard]] bool isNamed(std::size_t layer) const
    {
        return m_request.bitsOfLayers.contains(m_paths[layer]);
    }
    [[nodiscard]] bool isKeptUnasked(std::size_t layer) const
    {
        const bool isFree = m_layers[layer].isInTotal && hasWeights(m_layers[layer].layer.operation);
        return !isFree && !isNamed(layer);
    }
    [[nodiscard]] Result<std::vector<int>> weightBitsOf(std::size_t layer) const;
    [[nodiscard]] Result<std::vector<int>> inputBitsOf(std::size_t layer) const;
    Status addWeights();
    Status addActivations();
    /// Of bits that all of the variable's layers may have: those of the variable become the common ones.
    Status addLayer(BitsVariable& variable, std::size_t layer, const Result<std::vector<int>>& bits);
    Status findFigures(BitsVariable& variable);
    void putInOrder();

    const SensitivityTable& m_table;
    const AllocationRequest& m_request;
    bool m_areBlocks;
    std::vector<std::string> m_paths;                         ///< Of the layers.
    std::vector<std::optional<std::size_t>> m_blocksOfInputs; ///< Which block's, or grid's, they read.
    std::vector<std::optional<std::size_t>>
        m_ties; ///< Of the layers: those with the same one have the same bits.
    std::vector<AllocatedLayer> m_layers;
    std::vector<BitsVariable> m_variables;
};

} // namespace bitops
