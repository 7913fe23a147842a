// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_table.h"

#include "ui/runs/run_delegate.h"
#include "ui/runs/run_list_order.h"
#include "ui/runs/run_selection.h"
#include "ui/runs/runs_model.h"
#include "ui/runs/sweep_rows_model.h"

#include <QHeaderView>
#include <QKeyEvent>
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

std::vector<ListedRunPtr> RunTable::runsAt(const QModelIndex& index) const
{
    if (const ListedRunPtr run = runAt(index)) {
        return {run};
    }
    const auto sweep = index.data(SweepRowsModel::SweepRole).value<ListedSweepPtr>();
    return sweep == nullptr ? std::vector<ListedRunPtr>() : sweep->runs;
}

std::vector<ListedRunPtr> RunTable::runs() const
{
    std::vector<ListedRunPtr> runs;
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (const ListedRunPtr run = runAt(model()->index(row, 0))) {
            runs.push_back(run);
        }
    }
    return runs;
}

std::vector<ListedRunPtr> RunTable::selectedRuns() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    std::vector<ListedRunPtr> runs;
    std::set<std::filesystem::path> known; // A sweep and runs of it may both be selected.
    for (const QModelIndex& row : std::as_const(rows)) {
        for (const ListedRunPtr& run : runsAt(row)) {
            if (known.insert(run->folder).second) {
                runs.push_back(run);
            }
        }
    }
    return runs;
}

int RunTable::rowOf(const std::filesystem::path& folder) const
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        const ListedRunPtr run = runAt(model()->index(row, 0));
        if (run != nullptr && run->folder == folder) {
            return row;
        }
    }
    return -1;
}

void RunTable::editName()
{
    const QModelIndexList rows = selectionModel()->selectedRows(RunsModel::NameColumn);
    if (rows.size() == 1 && runAt(rows.first()) != nullptr) {
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

/// True: it was that of a sweep.
bool RunTable::pressTriangle(const QMouseEvent* event)
{
    const QPoint place = event->position().toPoint();
    const QModelIndex index = indexAt(place);
    const bool isTriangle = event->button() == Qt::LeftButton && index.column() == RunsModel::NameColumn &&
                            place.x() - visualRect(index).left() < RunDelegate::triangleWidth;
    return isTriangle && fold(index, !index.data(RunListOrder::FoldedRole).toBool());
}

/// False: it is no row of a sweep.
bool RunTable::fold(const QModelIndex& index, bool isFolded)
{
    return index.data(RunListOrder::FoldedRole).isValid() &&
           model()->setData(index, isFolded, RunListOrder::FoldedRole);
}

void RunTable::mousePressEvent(QMouseEvent* event)
{
    if (!pressEye(event) && !pressTriangle(event)) {
        FigureTable::mousePressEvent(event);
    }
}

/// Of a quick second click.
void RunTable::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (pressEye(event) || pressTriangle(event)) {
        return;
    }
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!fold(index, !index.data(RunListOrder::FoldedRole).toBool())) {
        FigureTable::mouseDoubleClickEvent(event);
    }
}

void RunTable::keyPressEvent(QKeyEvent* event)
{
    const bool isSide = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    const bool hasModifiers = (event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier;
    if (!isSide || hasModifiers ||
        !fold(currentIndex().siblingAtColumn(RunsModel::NameColumn), event->key() == Qt::Key_Left)) {
        FigureTable::keyPressEvent(event);
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
        const std::vector<ListedRunPtr> runs = runsAt(index);
        if (!runs.empty() && std::all_of(runs.begin(), runs.end(), [&wanted](const ListedRunPtr& run) {
                return wanted.contains(run->folder);
            })) {
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
