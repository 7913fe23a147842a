// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/stage_builder.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace bitops {

StageBuilder::StageBuilder(const AllocationVariables& variables, AllocationVariables::Figure figure,
                           BudgetKind kind)
    : m_variables(variables)
    , m_figure(figure)
    , m_kind(kind)
    , m_unit(variables.unitOf(figure))
{
    for (std::size_t i = 0; i < variables.variables().size(); ++i) {
        m_lastUse.push_back(i);
    }
    for (const AllocatedLayer& layer : variables.layers()) {
        if (layer.activations) {
            const std::size_t last = std::max(layer.weights, *layer.activations);
            for (const std::size_t variable : {layer.weights, *layer.activations}) {
                m_lastUse[variable] = std::max(m_lastUse[variable], last);
            }
        }
    }
}

std::vector<Stage> StageBuilder::build()
{
    for (std::size_t i = 0; i < m_variables.variables().size(); ++i) {
        addStage(i);
    }
    return std::move(m_stages);
}

void StageBuilder::addStage(std::size_t variable)
{
    std::vector<std::size_t> behind;
    for (const std::size_t live : m_live) {
        if (m_lastUse[live] > variable) {
            behind.push_back(live);
        }
    }
    if (m_lastUse[variable] > variable) {
        behind.push_back(variable);
    }
    Stage& stage = m_stages.emplace_back();
    stage.labels = labelCount(m_live);
    Values values(m_variables.variables().size());
    const auto bits = static_cast<std::uint32_t>(m_variables.variables()[variable].bits.size());
    for (std::uint32_t label = 0; label < stage.labels; ++label) {
        decode(label, m_live, values);
        for (std::uint32_t value = 0; value < bits; ++value) {
            values[variable] = value;
            stage.choices.push_back(
                {label, encode(behind, values), value, costsOf(variable, values), lossOf(variable, value)});
        }
    }
    m_live = std::move(behind);
}

Costs StageBuilder::costsOf(std::size_t variable, const Values& values) const
{
    Costs costs{};
    for (const std::size_t index : m_variables.variables()[variable].layers) {
        const AllocatedLayer& layer = m_variables.layers()[index];
        if (std::max(layer.weights, layer.activations.value_or(0)) == variable) {
            costs = costs + costsOf(layer, values);
        }
    }
    return costs;
}

Costs StageBuilder::costsOf(const AllocatedLayer& layer, const Values& values) const
{
    if (!layer.isInTotal) {
        return {};
    }
    const auto bitsOf = [this, &values](std::size_t variable) {
        return m_variables.variables()[variable].bits[values[variable]];
    };
    const int weightBits = bitsOf(layer.weights);
    const int inputBits = layer.activations ? bitsOf(*layer.activations) : layer.layer.inputBits;
    const std::int64_t bitops = m_variables.bitopsOf(layer, weightBits, inputBits).value();
    const std::int64_t storage = layer.counts.weights.value() * weightBits;
    switch (m_kind) {
    case BudgetKind::Bitops:
        return {bitops, 0};
    case BudgetKind::WeightSize:
        return {storage, 0};
    case BudgetKind::Both:
        break;
    }
    return {bitops, storage};
}

std::int64_t StageBuilder::lossOf(std::size_t variable, std::uint32_t value) const
{
    return std::llround(figureOf(m_variables.variables()[variable], value, m_figure) / m_unit);
}

std::uint32_t StageBuilder::labelCount(const std::vector<std::size_t>& live) const
{
    std::size_t count = 1;
    for (const std::size_t variable : live) {
        count *= m_variables.variables()[variable].bits.size();
    }
    return static_cast<std::uint32_t>(count);
}

void StageBuilder::decode(std::uint32_t label, const std::vector<std::size_t>& live, Values& values) const
{
    for (const std::size_t variable : live) {
        const auto bits = static_cast<std::uint32_t>(m_variables.variables()[variable].bits.size());
        values[variable] = label % bits;
        label /= bits;
    }
}

std::uint32_t StageBuilder::encode(const std::vector<std::size_t>& live, const Values& values) const
{
    std::uint32_t label = 0;
    std::uint32_t factor = 1;
    for (const std::size_t variable : live) {
        label += factor * values[variable];
        factor *= static_cast<std::uint32_t>(m_variables.variables()[variable].bits.size());
    }
    return label;
}

double figureOf(const BitsVariable& variable, std::size_t value, AllocationVariables::Figure figure)
{
    double sum = 0;
    for (const std::vector<Figures>& ofLayer : variable.figures) {
        sum += figure == AllocationVariables::Figure::LossIncrease ? ofLayer[value].lossIncrease
                                                                   : ofLayer[value].accuracyDrop;
    }
    return sum;
}

} // namespace bitops
