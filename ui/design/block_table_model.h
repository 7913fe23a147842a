// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/block_type.h"
#include "core/network/validation.h"
#include "ui/design/row_changes.h"

#include <QAbstractTableModel>

#include <optional>

namespace bitops {

class Baseline;
struct Block;
struct CostReport;
class BlockLocks;
class DesignPreview;
class NetworkDocument;

/// The document's blocks with what they cost, a row a block; its number, from 0, is the row's header. Does
/// not own the document.
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
    /// Sorted; empty: each row is edited alone.
    void editTogether(const QList<int>& rows) { m_together = rows; }
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }

private:
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
};

} // namespace bitops
