// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_table.h"

#include "ui/runs/run_delegate.h"
#include "ui/runs/run_selection.h"
#include "ui/runs/runs_model.h"

#include <QHeaderView>
#include <QMouseEvent>

#include <algorithm>
#include <set>

namespace bitops {

RunTable::RunTable(const QString& accessibleName, QAbstractItemModel* rows, RunSelection* selection,
                   QWidget* parent)
    : FigureTable(accessibleName, parent)
    , m_selection(selection)
{
    setModel(rows);
    selectOnlyRows();
    setItemDelegate(new RunDelegate(this));
    setEditTriggers(QAbstractItemView::NoEditTriggers); // A double click opens the design.
    setFrameShape(QFrame::NoFrame);
    // Columns keep their places while figures of a training come in.
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunTable::tellSelection);
    connect(selection, &RunSelection::changed, this, &RunTable::followSelection);
    connect(rows, &QAbstractItemModel::rowsInserted, this, &RunTable::followSelection);
}

ListedRunPtr RunTable::runAt(const QModelIndex& index) const
{
    return index.data(RunsModel::RunRole).value<ListedRunPtr>();
}

std::vector<ListedRunPtr> RunTable::runs() const
{
    std::vector<ListedRunPtr> runs;
    for (int row = 0; row < model()->rowCount(); ++row) {
        runs.push_back(runAt(model()->index(row, 0)));
    }
    return runs;
}

std::vector<ListedRunPtr> RunTable::selectedRuns() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    std::vector<ListedRunPtr> runs;
    for (const QModelIndex& row : std::as_const(rows)) {
        runs.push_back(runAt(row));
    }
    return runs;
}

int RunTable::rowOf(const std::filesystem::path& folder) const
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (runAt(model()->index(row, 0))->folder == folder) {
            return row;
        }
    }
    return -1;
}

void RunTable::editName()
{
    const QModelIndexList rows = selectionModel()->selectedRows(RunsModel::NameColumn);
    if (rows.size() == 1) {
        scrollTo(rows.first());
        edit(rows.first());
    }
}

/// True: it was one.
bool RunTable::pressEye(const QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || index.column() != RunsModel::ShownColumn) {
        return false;
    }
    const bool isShown = index.data(RunsModel::ShownRole).toBool();
    model()->setData(index, isShown ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    return true;
}

void RunTable::mousePressEvent(QMouseEvent* event)
{
    if (!pressEye(event)) {
        FigureTable::mousePressEvent(event);
    }
}

/// Of a quick second click.
void RunTable::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (!pressEye(event)) {
        FigureTable::mouseDoubleClickEvent(event);
    }
}

void RunTable::tellSelection()
{
    if (m_isFollowing) {
        return;
    }
    std::vector<std::filesystem::path> folders;
    for (const ListedRunPtr& run : selectedRuns()) {
        folders.push_back(run->folder);
    }
    m_selection->select(folders);
}

void RunTable::followSelection()
{
    const std::set<std::filesystem::path> wanted(m_selection->folders().begin(),
                                                 m_selection->folders().end());
    std::set<std::filesystem::path> selected;
    for (const ListedRunPtr& run : selectedRuns()) {
        selected.insert(run->folder);
    }
    if (selected == wanted) {
        return;
    }
    QItemSelection rows;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (wanted.contains(runAt(index)->folder)) {
            rows.select(index, index);
        }
    }
    m_isFollowing = true;
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_isFollowing = false;
    if (wanted.size() == 1 && !rows.isEmpty()) {
        const QModelIndex index = rows.indexes().constFirst();
        selectionModel()->setCurrentIndex(index.siblingAtColumn(RunsModel::NameColumn),
                                          QItemSelectionModel::NoUpdate);
        scrollTo(index.siblingAtColumn(RunsModel::NameColumn));
    }
}

} // namespace bitops
