// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <optional>
#include <vector>

namespace bitops {

/// The bit operations of a network under all counting rules side by side: a row for each layer, a column for
/// each rule, the totals in the last row.
class RuleTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Before the columns of the rules.
    enum Column {
        BlockColumn,
        LayerColumn,
        MacsColumn,
        FirstRuleColumn,
    };

    /// The exact number of a cell; invalid where there is none.
    static constexpr int ValueRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    /// As computeAllCosts() gives: at least one.
    void setReports(std::vector<CostReport> reports);
    [[nodiscard]] const std::vector<CostReport>& reports() const { return m_reports; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const CostReport& reportOf(int column) const;
    /// None where the count does not fit 64 bits.
    std::optional<std::int64_t> count(int row, int column) const;
    QString text(int row, int column) const;

    std::vector<CostReport> m_reports;
};

} // namespace bitops
