// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/allocation/allocation.h"
#include "core/allocation/sensitivity_table.h"
#include "core/allocation/staged_choices.h"
#include "core/base/result.h"
#include "core/cost/counting_rule.h"
#include "core/graph/layer.h"
#include "core/network/design_budget.h"
#include "core/network/imported_network.h"
#include "core/network/network.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace bitops {

inline constexpr int eightBits = 8; ///< What costs are compared with.

/// What a loss or a drop is when something has these bits.
struct Figures
{
    double lossIncrease = 0;
    double accuracyDrop = 0;
};

/// Bits that are chosen at once: of the weights of a layer or of layers that are tied, or of the activations
/// of a block or a grid, which several layers may read.
struct BitsVariable
{
    LayerPart part = LayerPart::Weights;
    /// Whose activations they are: a block, or a grid of an imported network; without a meaning for weights.
    std::size_t block = 0;
    std::vector<int> bits = {};                     ///< Ascending.
    std::vector<std::size_t> layers = {};           ///< That have these weights, or read these activations.
    std::vector<std::vector<Figures>> figures = {}; ///< Of each of these layers, for each of the bits.
};

/// A layer, and what its bits are chosen by.
struct AllocatedLayer
{
    Layer layer;
    RawCounts counts;
    bool isInTotal = true;
    std::size_t weights = 0;                ///< Index of a variable.
    std::optional<std::size_t> activations; ///< The same; none where what it reads stays as it is.
};

/// A design as variables, and as the stages in which they are chosen.
class AllocationVariables
{
public:
    /// See AllocationProblem::make(). `imported` is the network that the graph is of; null for a stack of
    /// blocks. Precondition: the design has no problem.
    static Result<AllocationVariables> make(const Graph& graph, const SensitivityTable& table,
                                            const AllocationRequest& request,
                                            const ImportedNetwork* imported = nullptr);

    enum class Figure { LossIncrease, AccuracyDrop };

    /// A stage for each variable; the value of a choice is the index of its bits.
    [[nodiscard]] std::vector<Stage> stages(Figure figure, BudgetKind kind) const;
    /// What a whole of the stages' losses is.
    [[nodiscard]] double unitOf(Figure figure) const;

    /// The design with these bits, and what is predicted of it.
    [[nodiscard]] Allocation allocationOf(const Network& network,
                                          const std::vector<std::uint32_t>& values) const;

    [[nodiscard]] const std::vector<AllocatedLayer>& layers() const { return m_layers; }
    [[nodiscard]] const std::vector<BitsVariable>& variables() const { return m_variables; }
    [[nodiscard]] Count bitopsOf(const AllocatedLayer& layer, int weightBits, int inputBits) const;

private:
    AllocationVariables() = default;

    [[nodiscard]] LayerAllocation layerAllocationOf(const AllocatedLayer& layer, std::size_t index,
                                                    const std::vector<std::uint32_t>& values) const;

    CostOptions m_counting;
    std::shared_ptr<const void> m_names; ///< Keeps those of the layers.
    std::vector<AllocatedLayer> m_layers;
    std::vector<BitsVariable> m_variables; ///< In the order in which they are chosen.
};

} // namespace bitops
