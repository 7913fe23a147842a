// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/runs/run_sweeps.h"

#include <QAbstractTableModel>

#include <vector>

namespace bitops {

class RunComparison;

/// The sweeps in rows with the columns of RunsModel, to head their runs in a list of both. Rows come, go and
/// change as the sweeps do; never a reset.
class SweepRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The sweep, a ListedSweepPtr; nothing where a row is a run.
    static constexpr int SweepRole = Qt::UserRole + 3;

    SweepRowsModel(RunSweeps* sweeps, RunComparison* comparison, QObject* parent = nullptr);

    [[nodiscard]] const RunSweeps& sweeps() const { return *m_sweeps; }
    /// Whether a run of it is shown in plots.
    [[nodiscard]] bool isShown(const ListedSweep& sweep) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    struct Row
    {
        ListedSweepPtr sweep;
        bool isShown = false;
    };

    void read();
    void readShown();
    [[nodiscard]] Row makeRow(const ListedSweepPtr& sweep) const;
    [[nodiscard]] QString text(const Row& row, int column) const;
    [[nodiscard]] QString toolTip(const Row& row, int column) const;

    RunSweeps* m_sweeps;
    RunComparison* m_comparison;
    std::vector<Row> m_rows; ///< In the order of the sweeps.
};

/// "12 of 27 runs done, 2 at work"
QString sweepProgressText(const ListedSweep& sweep);

} // namespace bitops
