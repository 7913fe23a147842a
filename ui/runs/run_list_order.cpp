// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_list_order.h"

#include "ui/runs/run_comparison.h"
#include "ui/runs/runs_columns.h"
#include "ui/runs/runs_model.h"
#include "ui/runs/sweep_rows_model.h"

#include <QConcatenateTablesProxyModel>

#include <utility>

namespace bitops {

ListedRunPtr runOf(const QModelIndex& index)
{
    return index.data(RunsModel::RunRole).value<ListedRunPtr>();
}

ListedSweepPtr sweepOf(const QModelIndex& index)
{
    return index.data(SweepRowsModel::SweepRole).value<ListedSweepPtr>();
}

/// What a row is sorted by: that of its sweep, and where it stands in that.
struct RunListOrder::Place
{
    bool isShown = false;
    ListedRunPtr newest = {};
    ListedSweepPtr sweep = {};
    int inSweep = 0; ///< 0 for the row of the sweep itself.
};

RunListOrder::RunListOrder(QAbstractItemModel* runs, QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSourceModel(runs);
    sort(RunsModel::ShownColumn);
}

RunListOrder::RunListOrder(QAbstractItemModel* runs, SweepRowsModel* sweeps, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_sweeps(sweeps)
{
    auto* both = new QConcatenateTablesProxyModel(this);
    both->addSourceModel(runs);
    both->addSourceModel(sweeps);
    setSourceModel(both);
    sort(RunsModel::ShownColumn);
    connect(sweeps, &QAbstractItemModel::dataChanged, this, &RunListOrder::orderAnew);
}

/// Where a sweep comes to stand, its runs do. That of ten thousand is not ordered anew with each epoch.
void RunListOrder::orderAnew()
{
    std::vector<Standing> standings;
    for (const ListedSweepPtr& sweep : m_sweeps->sweeps().sweeps()) {
        standings.push_back(
            {sweep->newest->folder, sweep->newest->isGoingOn(), m_sweeps->isShown(*sweep), isFolded(*sweep)});
    }
    if (standings != m_standings) {
        m_standings = std::move(standings);
        invalidate();
    }
}

bool RunListOrder::isFolded(const ListedSweep& sweep) const
{
    const auto chosen = m_folded.find(sweep.folder);
    return chosen != m_folded.end() ? chosen->second : sweep.runs.size() > mostUnfolded;
}

bool RunListOrder::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_sweeps == nullptr || m_sweeps->rowCount() == 0) {
        return true;
    }
    const ListedRunPtr run = runOf(sourceModel()->index(row, 0, parent));
    const ListedSweepPtr sweep = run == nullptr ? nullptr : m_sweeps->sweeps().of(*run);
    return sweep == nullptr || !isFolded(*sweep);
}

bool RunListOrder::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const ListedSweepPtr sweep = role == FoldedRole ? sweepOf(index) : nullptr;
    if (sweep == nullptr) {
        return QSortFilterProxyModel::setData(index, value, role);
    }
    if (isFolded(*sweep) != value.toBool()) {
        m_folded[sweep->folder] = value.toBool();
        const QPersistentModelIndex name(index);
        invalidateFilter();
        Q_EMIT dataChanged(name, name, {FoldedRole});
    }
    return true;
}

QVariant RunListOrder::data(const QModelIndex& index, int role) const
{
    if (role == FoldedRole) {
        const ListedSweepPtr sweep = sweepOf(index);
        return sweep == nullptr ? QVariant() : isFolded(*sweep);
    }
    if (role == BelowSweepRole) {
        const ListedRunPtr run = m_sweeps == nullptr ? nullptr : runOf(index);
        return run != nullptr && m_sweeps->sweeps().of(*run) != nullptr;
    }
    if (role == Qt::DisplayRole && index.column() == RunsModel::StateColumn) {
        const ListedRunPtr run = runOf(index);
        if (run != nullptr && run->summary) {
            return shortStateText(*run->summary);
        }
    }
    if (role == Qt::DisplayRole && index.column() == RunsModel::ShownColumn) {
        return {};
    }
    if (role == Qt::DisplayRole && index.column() == RunsModel::NameColumn && m_sweeps != nullptr) {
        const ListedRunPtr run = runOf(index);
        const ListedSweepPtr sweep = run == nullptr ? nullptr : m_sweeps->sweeps().of(*run);
        const QString name = sweep == nullptr ? QString() : sweep->shortNameOf(*run);
        if (!name.isEmpty()) {
            return name;
        }
    }
    return QSortFilterProxyModel::data(index, role);
}

QVariant RunListOrder::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole) {
        switch (section) {
        case RunsModel::ShownColumn:
            return {};
        case RunsModel::BestColumn:
            return tr("Best");
        case RunsModel::CursorColumn: { // Where there is none, nothing is said of it.
            const QString place = QSortFilterProxyModel::headerData(section, orientation, role).toString();
            return place == headingText(section) ? QString() : place;
        }
        default:
            break;
        }
    }
    return QSortFilterProxyModel::headerData(section, orientation, role);
}

RunListOrder::Place RunListOrder::placeOf(const QModelIndex& index) const
{
    const ListedRunPtr run = runOf(index);
    ListedSweepPtr sweep = run == nullptr ? sweepOf(index) : nullptr;
    if (m_sweeps != nullptr) { // As it is now, while rows still have what it was.
        const ListedSweepPtr now =
            run == nullptr ? m_sweeps->sweeps().find(sweep->folder) : m_sweeps->sweeps().of(*run);
        sweep = now == nullptr ? sweep : now;
    }
    if (sweep == nullptr) {
        return {index.data(RunsModel::ShownRole).toBool(), run};
    }
    return {m_sweeps->isShown(*sweep), sweep->newest, sweep, run == nullptr ? 0 : 1 + index.row()};
}

bool RunListOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const Place first = placeOf(left);
    const Place second = placeOf(right);
    if (first.sweep != nullptr && first.sweep == second.sweep) {
        return first.inSweep < second.inSweep;
    }
    return first.isShown != second.isShown ? first.isShown : isNewer(*first.newest, *second.newest);
}

} // namespace bitops
