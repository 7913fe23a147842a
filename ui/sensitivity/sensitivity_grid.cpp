// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sensitivity/sensitivity_grid.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <utility>

namespace bitops {

namespace {

constexpr double widthOfBlock = 0.92; ///< Of its room; the rest is between blocks.
constexpr double widthOfLayer = 0.86; ///< The same where each layer has a place.

int bitsOf(const Layer& layer, LayerPart part)
{
    return part == LayerPart::Weights ? layer.weightBits : layer.inputBits;
}

} // namespace

/// Whether the columns are those of this design, whatever its bits. Nothing is allocated: edits ask it.
bool SensitivityGrid::isOf(const CostReport& costs) const
{
    std::size_t known = 0;
    for (const BlockCost& block : costs.blocks) {
        known += block.layerCount;
    }
    return known == m_columns.size() && std::ranges::all_of(m_columns, [&](const SensitivityColumn& column) {
               if (column.layer >= costs.layers.size()) {
                   return false;
               }
               const Layer& layer = costs.layers[column.layer].layer;
               return layer.block.value_or(column.layer) == static_cast<std::size_t>(column.block) &&
                      std::string_view(column.path).ends_with(layer.name);
           });
}

GridChange SensitivityGrid::update(const CostReport& costs, std::shared_ptr<const SensitivityTable> table,
                                   LayerPart part, LayerOrder order)
{
    const bool isSame = table == m_table && part == m_part && order == m_order && isOf(costs);
    m_table = std::move(table);
    m_part = part;
    m_order = order;
    if (!isSame) {
        build(costs);
        readRows();
        if (m_order == LayerOrder::BySensitivity) {
            sort();
        }
        applyProposal();
        return GridChange::Everything;
    }
    bool isChanged = false;
    for (SensitivityColumn& column : m_columns) {
        const int bits = bitsOf(costs.layers[column.layer].layer, m_part);
        isChanged = std::exchange(column.bits, bits) != bits || isChanged;
    }
    return isChanged ? GridChange::Bits : GridChange::Nothing;
}

void SensitivityGrid::build(const CostReport& costs)
{
    m_columns.clear();
    m_places = costs.blocks.size();
    for (const BlockCost& block : costs.blocks) {
        const double width = widthOfBlock / static_cast<double>(std::max<std::size_t>(block.layerCount, 1));
        for (std::size_t i = 0; i < block.layerCount; ++i) {
            const Layer& layer = costs.layers[block.firstLayer + i].layer;
            const double left =
                static_cast<double>(block.block) - widthOfBlock / 2 + static_cast<double>(i) * width;
            m_columns.push_back({.layer = block.firstLayer + i,
                                 .block = static_cast<int>(block.block),
                                 .layerInBlock = static_cast<int>(i),
                                 .path = pathOf(layer),
                                 .left = left,
                                 .right = left + width,
                                 .bits = bitsOf(layer, m_part)});
        }
    }
}

void SensitivityGrid::readRows()
{
    std::set<int, std::greater<>> rows;
    if (m_table != nullptr) {
        for (const SensitivityColumn& column : m_columns) {
            const std::vector<int> bits = m_table->bitsOf(column.path, m_part);
            rows.insert(bits.begin(), bits.end());
        }
    }
    m_rows.assign(rows.begin(), rows.end());
}

/// By the loss at the fewest bits; what was not measured there stands last.
void SensitivityGrid::sort()
{
    const auto rank = [this](const SensitivityColumn& column) {
        const SensitivityMeasurement* const measured = m_rows.empty() ? nullptr : find(column, m_rows.back());
        return measured == nullptr ? HUGE_VAL : -measured->lossIncrease;
    };
    std::ranges::stable_sort(m_columns, {}, rank);
    m_places = m_columns.size();
    double center = 0;
    for (SensitivityColumn& column : m_columns) {
        column.left = center - widthOfLayer / 2;
        column.right = center + widthOfLayer / 2;
        ++center;
    }
}

GridChange SensitivityGrid::propose(std::optional<BlockBits> proposal)
{
    if (proposal == m_proposal) {
        return GridChange::Nothing;
    }
    m_proposal = std::move(proposal);
    applyProposal();
    return GridChange::Bits;
}

void SensitivityGrid::applyProposal()
{
    for (SensitivityColumn& column : m_columns) {
        column.proposed.reset();
        const auto block = static_cast<std::size_t>(column.block);
        if (!m_proposal || m_part != LayerPart::Weights || block >= m_proposal->size()) {
            continue;
        }
        const std::vector<int>& bits = (*m_proposal)[block];
        const auto layer = bits.size() == 1 ? 0 : static_cast<std::size_t>(column.layerInBlock);
        if (layer < bits.size()) {
            column.proposed = bits[layer];
        }
    }
}

std::optional<std::size_t> SensitivityGrid::rowOf(int bits) const
{
    const auto row = std::ranges::find(m_rows, bits);
    return row == m_rows.end() ? std::nullopt : std::optional(static_cast<std::size_t>(row - m_rows.begin()));
}

const SensitivityMeasurement* SensitivityGrid::find(const SensitivityColumn& column, int bits) const
{
    return m_table == nullptr ? nullptr : m_table->find(column.path, m_part, bits);
}

std::optional<double> SensitivityGrid::lossAsItIs() const
{
    return m_table != nullptr && m_table->asItIs() ? std::optional(m_table->asItIs()->loss) : std::nullopt;
}

std::optional<double> SensitivityGrid::lossAt(const SensitivityColumn& column, int bits) const
{
    const SensitivityMeasurement* const measured = find(column, bits);
    return measured == nullptr ? std::nullopt : std::optional(measured->loss);
}

std::vector<CellRange> SensitivityGrid::rings(bool ofProposal) const
{
    std::vector<CellRange> rings;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const SensitivityColumn& column = m_columns[i];
        if (ofProposal && (!column.proposed || *column.proposed == column.bits)) {
            continue;
        }
        const std::optional<std::size_t> row = rowOf(ofProposal ? *column.proposed : column.bits);
        if (!row) {
            continue;
        }
        const bool goesOn = m_order == LayerOrder::AsBuilt && !rings.empty() && rings.back().last + 1 == i &&
                            rings.back().row == *row && m_columns[i - 1].block == column.block;
        if (goesOn) {
            rings.back().last = i;
        } else {
            rings.push_back({i, i, *row});
        }
    }
    return rings;
}

int SensitivityGrid::columnAt(double place) const
{
    // They stand from left to right.
    const auto next = std::ranges::partition_point(
        m_columns, [place](const auto& column) { return column.right <= place; });
    return next != m_columns.end() && next->left <= place ? static_cast<int>(next - m_columns.begin()) : -1;
}

int SensitivityGrid::columnOf(int block, int layerInBlock) const
{
    const auto column = std::ranges::find_if(m_columns, [&](const SensitivityColumn& known) {
        return known.block == block && known.layerInBlock == layerInBlock;
    });
    return column == m_columns.end() ? -1 : static_cast<int>(column - m_columns.begin());
}

} // namespace bitops
