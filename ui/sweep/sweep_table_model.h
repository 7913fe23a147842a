// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sweep/sweep_table.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace bitops {

using SweepTablePtr = std::shared_ptr<const SweepTable>;

/// The runs of a sweep, or what they come to over their seeds: a column for each thing that varies, and for
/// the figures. While a sweep is trained its rows change; a reset comes only with other rows or columns.
class SweepTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Rows { Runs, SeedMeans };
    Q_ENUM(Rows)

    /// What a column is sorted by; invalid where there is nothing.
    static constexpr int ValueRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    /// Null for none.
    void setTable(SweepTablePtr table);
    void setRows(Rows rows);
    [[nodiscard]] Rows rows() const { return m_kind; }

    /// The runs that a row is about, as indices in the table.
    [[nodiscard]] std::vector<std::size_t> runsOf(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// What stands behind the columns of what varies.
    enum class Figure { Bitops, State, Epochs, Best, Name, Runs, Mean };
    struct Cell
    {
        QString text;
        QVariant value = {};
    };

    [[nodiscard]] bool isAlike(const SweepTable& table) const;
    [[nodiscard]] const std::vector<Figure>& figures() const;
    [[nodiscard]] const std::vector<std::string>& keys() const;
    [[nodiscard]] Cell cell(int row, int column) const;
    [[nodiscard]] Cell figureOf(const SweepTableRow& row, Figure figure) const;
    [[nodiscard]] Cell figureOf(const SeedGroup& group, Figure figure) const;

    Rows m_kind = Rows::Runs;
    SweepTablePtr m_table;
    std::vector<std::string> m_keysBesideSeed;
    std::vector<SeedGroup> m_groups;
};

/// "61.3 % ± 0.4": mean and deviation of the best accuracies; empty without one.
QString meanText(const SeedGroup& group);
/// "queued", "running on node3", or the state alone.
QString statusText(const SweepRunStatus& status);

} // namespace bitops
