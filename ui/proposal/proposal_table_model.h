// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/proposal/bit_proposals.h"

#include <QAbstractTableModel>

namespace bitops {

/// The proposals that have a name, a row each in the order of their kinds, and below them the design on the
/// screen. Does not own the proposals.
class ProposalTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, BitopsColumn, WeightsColumn, AccuracyColumn, ColumnCount };
    /// ProposalMark of the row.
    static constexpr int MarkRole = Qt::UserRole;
    static constexpr int onScreenRow = static_cast<int>(proposalKinds.size());

    explicit ProposalTableModel(const BitProposals* proposals, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// A proposal that there is none of cannot be chosen.
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    /// What a row shows.
    struct Figures
    {
        std::int64_t bitops = 0;
        std::int64_t weightBits = 0;
        std::optional<double> accuracy;
    };

    [[nodiscard]] std::optional<Figures> figuresOf(int row) const;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString toolTip(int row, int column) const;
    void announce();

    const BitProposals* m_proposals;
};

} // namespace bitops
