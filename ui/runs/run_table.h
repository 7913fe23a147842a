// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_scan.h"
#include "ui/base/figure_table.h"

#include <vector>

namespace bitops {

class RunSelection;

/// Runs in rows, of a model over RunsModel that has its columns. What is selected in one such table is in all
/// of them. A click on an eye shows or hides a run, and selects nothing. Where RunListOrder puts a row for a
/// sweep over its runs, it stands for all of them; a click on its triangle, a double click, and the keys left
/// and right fold and unfold them.
class RunTable : public FigureTable
{
    Q_OBJECT

public:
    RunTable(const QString& accessibleName, QAbstractItemModel* rows, RunSelection* selection,
             QWidget* parent = nullptr);

    /// In the order of the rows, without those that are folded away.
    [[nodiscard]] std::vector<ListedRunPtr> runs() const;
    [[nodiscard]] std::vector<ListedRunPtr> selectedRuns() const;
    /// −1 if it has none.
    [[nodiscard]] int rowOf(const std::filesystem::path& folder) const;
    /// Lets the name of the selected run be edited in its cell.
    void editName();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// That of a row, or all of a sweep's.
    [[nodiscard]] std::vector<ListedRunPtr> runsAt(const QModelIndex& index) const;
    [[nodiscard]] ListedRunPtr runAt(const QModelIndex& index) const;
    bool pressEye(const QMouseEvent* event);
    bool pressTriangle(const QMouseEvent* event);
    bool fold(const QModelIndex& index, bool isFolded);
    void tellSelection();
    void followSelection();

    RunSelection* m_selection;
    bool m_isFollowing = false;
};

} // namespace bitops
