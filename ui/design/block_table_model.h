// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/block_type.h"
#include "core/network/validation.h"
#include "ui/design/layer_lines.h"
#include "ui/design/row_changes.h"

#include <QAbstractTableModel>
#include <QList>
#include <QSet>

#include <optional>
#include <vector>

namespace bitops {

class Baseline;
struct Block;
struct CostReport;
class BlockLocks;
class DesignPreview;
class NetworkDocument;

/// The document's blocks with what they cost, a row a block; its number, from 0, is the row's header. Of an
/// imported network a row for each layer, and one before each group of them (see layer_lines.h), which has
/// their sums, and whose bits are those of all. Does not own the document.
class BlockTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TypeColumn,
        // One for each of blockParameters(); empty for blocks whose type does not have it.
        OutChannelsColumn,
        StrideColumn,
        KernelColumn,
        ExpansionColumn,
        WeightBitsColumn = OutChannelsColumn + blockParameterCount,
        ActivationBitsColumn,
        OutputColumn,
        BitopsColumn,
        ShareColumn,
        DifferenceColumn, ///< To the baseline; empty while there is none.
        LockColumn,       ///< Whether proposals keep the block's bits; checked where they do.
        ColumnCount,
    };

    enum Role {
        /// BitOps or share as a number; invalid where a block could not be costed.
        ValueRole = Qt::UserRole,
        /// Share of the most expensive block, to which bars are drawn: 0 to 1.
        LargestShareRole,
        /// Whether the cell's value breaks a rule; the sentence is its tool tip.
        HasProblemRole,
        /// The bits that give the cell its colour: those of the block's most expensive layer, if its layers
        /// differ.
        ColorBitsRole,
        /// Of a column of bits: what a proposal has in their place, as text; empty where it has the same,
        /// invalid while there is none. Its colour is that of ProposedColorRole.
        ProposedBitsRole,
        ProposedColorRole,
    };

    /// The block of a row; −1 for a group.
    [[nodiscard]] int blockOf(int row) const;
    /// All blocks of a row: those of a group, too.
    [[nodiscard]] QList<int> blocksOf(int row) const;
    [[nodiscard]] int rowOf(int block) const;
    /// Null for a row that is no layer or group of an imported network.
    [[nodiscard]] const LayerLine* lineOf(int row) const;
    [[nodiscard]] const std::vector<LayerLine>& lines() const { return m_lines; }

    /// Groups can be folded: the view hides what is in them.
    [[nodiscard]] bool isFolded(int row) const { return m_folded.contains(row); }
    void setFolded(int row, bool isFolded);
    /// Whether a group above it is folded.
    [[nodiscard]] bool isHidden(int row) const;

    explicit BlockTableModel(NetworkDocument* document, QObject* parent = nullptr);

    /// What the costs are compared with; not owned.
    void setBaseline(const Baseline* baseline);
    /// Proposed bits, which stand beside those of the design while they are shown; not owned.
    void setPreview(const DesignPreview* preview);
    /// Which blocks proposals keep; not owned.
    void setLocks(BlockLocks* locks);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Sets the value in all rows that are edited together, if the cell's is one of them.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    /// Blocks, sorted; empty: each row is edited alone.
    void editTogether(const QList<int>& blocks) { m_together = blocks; }
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }

Q_SIGNALS:
    void foldingChanged();

private:
    void updateLines();
    QVariant groupData(const LayerLine& group, int row, int column, int role) const;
    QString nameText(int row) const;
    QVariant displayText(int row, int column) const;
    QVariant editValue(int row, int column) const;
    int colorBits(int row, int column) const;
    QVariant proposedBits(int row, int column) const;
    int proposedColor(int row, int column) const;
    static int colorBitsOf(const Block& block, const CostReport& costs, int row);
    QString lockText(int row) const;
    QVariant lockState(int row, int column) const;
    bool toggleLock(int row);
    void followPreview();
    void announce(int firstColumn, int lastColumn);
    bool isEditable(int row, int column) const;
    QVariant costValue(int row, int column) const;
    QString toolTip(int row, int column) const;
    double largestShare() const;
    std::optional<Problem> problemAt(int row, int column) const;
    QString differenceText(int row) const;
    void announceCosts();

    NetworkDocument* m_document;
    const Baseline* m_baseline = nullptr;
    const DesignPreview* m_preview = nullptr;
    bool m_proposesActivations = false; ///< Whether the preview has other activation bits anywhere.
    BlockLocks* m_locks = nullptr;
    RowChanges m_changes;
    QList<int> m_together;
    std::vector<LayerLine> m_lines; ///< Of an imported network: one for each row.
    std::vector<int> m_rows;        ///< The row of each block, where there are lines.
    QSet<int> m_folded;             ///< Rows of groups.
};

} // namespace bitops
