// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/allocation/allocation_variables.h"
#include "core/allocation/staged_choices.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bitops {

/// Makes a stage of each variable. What a layer costs may depend on two variables, of its weights and of what
/// it reads: the one that is chosen first stands in the labels until the other one is chosen.
class StageBuilder
{
public:
    StageBuilder(const AllocationVariables& variables, AllocationVariables::Figure figure, BudgetKind kind);

    std::vector<Stage> build();

private:
    /// One value for each variable.
    using Values = std::vector<std::uint32_t>;

    void addStage(std::size_t variable);
    /// Of the layers that are decided once this variable is chosen.
    [[nodiscard]] Costs costsOf(std::size_t variable, const Values& values) const;
    [[nodiscard]] Costs costsOf(const AllocatedLayer& layer, const Values& values) const;
    [[nodiscard]] std::int64_t lossOf(std::size_t variable, std::uint32_t value) const;
    [[nodiscard]] std::uint32_t labelCount(const std::vector<std::size_t>& live) const;
    void decode(std::uint32_t label, const std::vector<std::size_t>& live, Values& values) const;
    [[nodiscard]] std::uint32_t encode(const std::vector<std::size_t>& live, const Values& values) const;

    const AllocationVariables& m_variables;
    AllocationVariables::Figure m_figure;
    BudgetKind m_kind;
    double m_unit;
    std::vector<std::size_t> m_lastUse; ///< Of each variable: the last one that shares a layer with it.
    std::vector<std::size_t> m_live;    ///< Those chosen that still matter.
    std::vector<Stage> m_stages;
};

/// What the figure of a variable is, summed over its layers.
double figureOf(const BitsVariable& variable, std::size_t value, AllocationVariables::Figure figure);

} // namespace bitops
