// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_scan.h"
#include "ui/runs/curve_reading.h"
#include "ui/runs/run_costs.h"

#include <QAbstractTableModel>

#include <filesystem>
#include <optional>
#include <vector>

namespace bitops {

class RunComparison;
class RunLibrary;

/// The runs of a library, a row a run. Rows come, go and change as the library does; never a reset.
class RunsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        ShownColumn, ///< Whether it is shown in plots: can be checked.
        NameColumn,  ///< Can be edited.
        BitsColumn,
        BestColumn,
        BitopsColumn,
        EightBitColumn, ///< BitOps as a share of those of the design at 8 bits.
        DataColumn,
        EpochsColumn,
        StateColumn,
        CursorColumn, ///< What the cursor in the curves reads.
        BestEpochColumn,
        QuantizerColumn,
        DesignColumn,
        LossColumn, ///< In training, of the last epoch; so are the others that do not say else.
        LeastLossColumn,
        ValLossColumn,
        LeastValLossColumn,
        AccuracyColumn,
        BestAccuracyColumn,
        ValAccuracyColumn,
        SpeedColumn,
        StartedColumn,
        NotesColumn,
        ColumnCount,
    };
    /// What a column is sorted by, and the number behind its text; invalid where there is none.
    static constexpr int ValueRole = Qt::UserRole;
    /// The run, a ListedRunPtr.
    static constexpr int RunRole = Qt::UserRole + 1;
    /// Whether it is shown in plots.
    static constexpr int ShownRole = Qt::UserRole + 2;

    /// `comparison` has the runs that are shown in plots.
    RunsModel(RunLibrary* library, RunComparison* comparison, QObject* parent = nullptr);

    /// How the designs' bit operations are counted.
    void setCostOptions(CostOptions options);
    [[nodiscard]] CostOptions costOptions() const { return m_costs.options(); }
    /// What the cursor in the curves reads.
    void setReading(const CurveReading& reading);

    [[nodiscard]] const ListedRunPtr& runAt(int row) const;
    /// −1 if it is not in the list.
    [[nodiscard]] int rowOf(const std::filesystem::path& folder) const;
    /// Of the run's design; none if it cannot be counted to its end.
    [[nodiscard]] std::optional<std::int64_t> bitopsAt(int row) const;
    [[nodiscard]] std::optional<std::int64_t> bitopsOf(const ListedRun& run) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// A name could not be stored, and why.
    void editFailed(const QString& message);

private:
    struct Row
    {
        ListedRunPtr run;
    };

    void read();
    /// Counted when they are asked for: of ten thousand runs, few are seen.
    [[nodiscard]] RunCosts::Figures costsOf(const Row& row) const;
    [[nodiscard]] const CurveReading::Value* readingOf(const ListedRun& run) const;
    [[nodiscard]] QVariant value(const Row& row, int column) const;
    [[nodiscard]] QString text(const Row& row, int column) const;
    [[nodiscard]] QString toolTip(const Row& row, int column) const;

    RunLibrary* m_library;
    RunComparison* m_comparison;
    CurveReading m_reading;
    mutable RunCosts m_costs;
    std::vector<Row> m_rows;
};

/// "running", "stopped · resumable": as it stands in the table.
QString stateText(RunState state);
/// The same in short: "done", "8 / 10" epochs of a run that goes on, "stopped".
QString shortStateText(const RunSummary& run);

} // namespace bitops
