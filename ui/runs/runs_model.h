// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"
#include "core/runs/run_scan.h"

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
        NameColumn, ///< Can be edited.
        StateColumn,
        BestColumn,
        BitopsColumn,
        EpochsColumn,
        QuantizerColumn,
        DesignColumn,
        DataColumn,
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
    /// The run's RunColor; invalid if it was given none.
    static constexpr int ColorRole = Qt::UserRole + 1;
    /// The RunLook that it has in plots; invalid if it is in none.
    static constexpr int LookRole = Qt::UserRole + 2;

    explicit RunsModel(RunLibrary* library, QObject* parent = nullptr);

    /// Whose runs have looks.
    void setComparison(const RunComparison* comparison);
    /// How the designs' bit operations are counted.
    void setCostOptions(CostOptions options);
    [[nodiscard]] CostOptions costOptions() const { return m_options; }

    [[nodiscard]] const ListedRunPtr& runAt(int row) const;
    /// −1 if it is not in the list.
    [[nodiscard]] int rowOf(const std::filesystem::path& folder) const;
    /// Of the run's design; none if it cannot be counted to its end.
    [[nodiscard]] std::optional<std::int64_t> bitopsAt(int row) const;

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
        std::optional<std::int64_t> bitops;
    };

    void read();
    [[nodiscard]] Row makeRow(const ListedRunPtr& run) const;
    [[nodiscard]] QVariant look(const ListedRun& run) const;
    [[nodiscard]] QString text(const Row& row, int column) const;
    [[nodiscard]] QString toolTip(const Row& row, int column) const;
    [[nodiscard]] static QString colorText(const ListedRun& run);

    RunLibrary* m_library;
    const RunComparison* m_comparison = nullptr;
    CostOptions m_options;
    std::vector<Row> m_rows;
};

/// "running", "stopped · resumable": as it stands in the table.
QString stateText(RunState state);

} // namespace bitops
