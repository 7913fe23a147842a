// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/allocation/sensitivity_table.h"
#include "core/cost/cost_report.h"
#include "ui/base/bit_strip.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace bitops {

/// In which order layers stand beside each other.
enum class LayerOrder {
    AsBuilt,       ///< In the columns of their blocks, on the axis of the bars.
    BySensitivity, ///< What loses most at the fewest bits first, a place for each.
};

/// A layer of the design in the heat map.
struct SensitivityColumn
{
    std::size_t layer = 0; ///< In the cost report.
    int block = 0;
    int layerInBlock = 0;
    std::string path; ///< As it is called in the table.
    double left = 0;  ///< On the axis of the blocks.
    double right = 0;
    int bits = 0;                     ///< On the screen, of the part that is shown.
    std::optional<int> proposed = {}; ///< Where a proposal is previewed.

    bool operator==(const SensitivityColumn&) const = default;
};

/// Neighbours with the same bits, which have one ring.
struct CellRange
{
    std::size_t first = 0; ///< Columns.
    std::size_t last = 0;
    std::size_t row = 0;

    bool operator==(const CellRange&) const = default;
};

/// How much of what is shown an update has changed, the least first.
enum class GridChange { Nothing, Bits, Everything };

/// What the heat map shows: layers as columns, measured bits as rows, and what of each the design has. The
/// layers are those of the design's rows: the classifier of a stack of blocks has no place on their axis.
class SensitivityGrid
{
public:
    /// The table is kept for as long as it is shown; null: nothing was measured.
    GridChange update(const CostReport& costs, std::shared_ptr<const SensitivityTable> table, LayerPart part,
                      LayerOrder order);
    /// Of weights, a block each; none: no proposal.
    GridChange propose(std::optional<BlockBits> proposal);

    [[nodiscard]] const std::vector<SensitivityColumn>& columns() const { return m_columns; }
    /// Bits, the most first.
    [[nodiscard]] const std::vector<int>& rows() const { return m_rows; }
    [[nodiscard]] std::optional<std::size_t> rowOf(int bits) const;
    [[nodiscard]] const std::shared_ptr<const SensitivityTable>& table() const { return m_table; }
    [[nodiscard]] LayerPart part() const { return m_part; }
    [[nodiscard]] LayerOrder order() const { return m_order; }
    /// Null where it was not measured.
    [[nodiscard]] const SensitivityMeasurement* find(const SensitivityColumn& column, int bits) const;
    /// The loss with this layer alone at these bits; none where it was not measured.
    [[nodiscard]] std::optional<double> lossAt(const SensitivityColumn& column, int bits) const;
    /// Of the weights as they are; none before that is measured.
    [[nodiscard]] std::optional<double> lossAsItIs() const;

    /// Where the design's bits stand, or those of the proposal that are others than the design's.
    [[nodiscard]] std::vector<CellRange> rings(bool ofProposal) const;
    /// The column at this place of the axis, −1 without one.
    [[nodiscard]] int columnAt(double place) const;
    [[nodiscard]] int columnOf(int block, int layerInBlock) const;
    /// Places on the axis.
    [[nodiscard]] std::size_t places() const { return m_places; }

private:
    void build(const CostReport& costs);
    void sort();
    void readRows();
    void applyProposal();
    [[nodiscard]] bool isOf(const CostReport& costs) const;

    std::shared_ptr<const SensitivityTable> m_table;
    LayerPart m_part = LayerPart::Weights;
    LayerOrder m_order = LayerOrder::AsBuilt;
    std::vector<SensitivityColumn> m_columns;
    std::vector<int> m_rows;
    std::size_t m_places = 0;
    std::optional<BlockBits> m_proposal;
};

} // namespace bitops
