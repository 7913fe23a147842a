// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/allocation_variables.h"

#include "core/allocation/stage_builder.h"
#include "core/allocation/variables_maker.h"
#include "core/network/lowering.h"

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

/// One number where all layers have the same bits.
WeightBits weightBitsOf(const std::vector<int>& perLayer)
{
    const bool isUniform =
        std::adjacent_find(perLayer.begin(), perLayer.end(), std::not_equal_to<>()) == perLayer.end();
    return isUniform ? WeightBits(perLayer.front()) : WeightBits(perLayer);
}

} // namespace

Result<AllocationVariables> AllocationVariables::make(const Graph& graph, const SensitivityTable& table,
                                                      const AllocationRequest& request,
                                                      const ImportedNetwork* imported)
{
    VariablesMaker maker(graph, table, request, imported);
    if (const Status names = maker.checkNames(); !names) {
        return names.error();
    }
    if (const Status made = maker.make(); !made) {
        return made.error();
    }
    AllocationVariables variables;
    variables.m_counting = request.counting;
    variables.m_names = graph.names();
    variables.m_layers = maker.takeLayers();
    variables.m_variables = maker.takeVariables();
    return variables;
}

std::vector<Stage> AllocationVariables::stages(Figure figure, BudgetKind kind) const
{
    return StageBuilder(*this, figure, kind).build();
}

double AllocationVariables::unitOf(Figure figure) const
{
    double sum = 0;
    for (const BitsVariable& variable : m_variables) {
        double most = 0;
        for (std::size_t value = 0; value < variable.bits.size(); ++value) {
            most = std::max(most, std::abs(figureOf(variable, value, figure)));
        }
        sum += most;
    }
    int exponent = 0;
    std::frexp(sum, &exponent); // sum ≤ 2^exponent
    static_assert(mostLoss == std::int64_t{1} << 46);
    return std::ldexp(1.0, exponent - 45); // Leaves room for what is rounded up.
}

Count AllocationVariables::bitopsOf(const AllocatedLayer& layer, int weightBits, int inputBits) const
{
    return bitops::bitopsOf(layer.counts, m_counting.rule, weightBits, inputBits);
}

LayerAllocation AllocationVariables::layerAllocationOf(const AllocatedLayer& layer, std::size_t index,
                                                       const std::vector<std::uint32_t>& values) const
{
    LayerAllocation made{.layer = pathOf(layer.layer),
                         .block = layer.layer.block,
                         .inputBits = layer.layer.inputBits,
                         .isInTotal = layer.isInTotal};
    const auto takeFrom = [&](std::size_t variable, int& bits) {
        const BitsVariable& chosen = m_variables[variable];
        const auto place =
            std::find(chosen.layers.begin(), chosen.layers.end(), index) - chosen.layers.begin();
        const Figures& figures = chosen.figures[static_cast<std::size_t>(place)][values[variable]];
        bits = chosen.bits[values[variable]];
        made.lossIncrease += figures.lossIncrease;
        made.accuracyDrop += figures.accuracyDrop;
    };
    takeFrom(layer.weights, made.weightBits);
    if (layer.activations) {
        takeFrom(*layer.activations, made.inputBits);
    }
    made.bitops = bitopsOf(layer, made.weightBits, made.inputBits).value();
    made.bitopsAtEightBits = bitopsOf(layer, eightBits, eightBits).value();
    return made;
}

Allocation AllocationVariables::allocationOf(const Network& network,
                                             const std::vector<std::uint32_t>& values) const
{
    Allocation allocation{.network = network};
    std::vector<std::vector<int>> bitsOfBlocks(network.blocks.size());
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        const LayerAllocation layer = layerAllocationOf(m_layers[i], i, values);
        if (layer.block) {
            bitsOfBlocks[*layer.block].push_back(layer.weightBits);
        } else {
            allocation.network.classifierBits = layer.weightBits;
        }
        if (layer.isInTotal) {
            allocation.bitops += layer.bitops;
            allocation.weightBits += m_layers[i].counts.weights.value() * layer.weightBits;
        }
        allocation.lossIncrease += layer.lossIncrease;
        allocation.accuracyDrop += layer.accuracyDrop;
        allocation.layers.push_back(layer);
    }
    for (std::size_t i = 0; i < bitsOfBlocks.size(); ++i) {
        allocation.network.blocks[i].weightBits = weightBitsOf(bitsOfBlocks[i]);
    }
    for (std::size_t i = 0; i < m_variables.size() && !network.blocks.empty(); ++i) {
        if (m_variables[i].part == LayerPart::Activations) {
            allocation.network.blocks[m_variables[i].block].activationBits = m_variables[i].bits[values[i]];
        }
    }
    return allocation;
}

} // namespace bitops
