// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/sweep/sweep_preview.h"

#include <QAbstractTableModel>

#include <memory>

namespace bitops {

/// The runs that a sweep comes to, made already or not: a column for the name, for each thing that varies,
/// for the bit operations, and for how the run stands.
class PlannedRunsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Null for none.
    void setRuns(std::shared_ptr<const PreviewedSweep> sweep);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] int keys() const;

    std::shared_ptr<const PreviewedSweep> m_sweep;
};

} // namespace bitops
