// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"

#include <QAbstractTableModel>

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

    using QAbstractTableModel::QAbstractTableModel;

    /// As computeAllCosts() gives: at least one.
    void setReports(std::vector<CostReport> reports);
    [[nodiscard]] const std::vector<CostReport>& reports() const { return m_reports; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString layerText(std::size_t layer, int column) const;
    QString totalText(int column) const;

    std::vector<CostReport> m_reports;
};

} // namespace bitops
