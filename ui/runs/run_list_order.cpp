// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_list_order.h"

#include "ui/runs/run_comparison.h"
#include "ui/runs/runs_columns.h"
#include "ui/runs/runs_model.h"

namespace bitops {

namespace {

ListedRunPtr runOf(const QModelIndex& index)
{
    return index.data(RunsModel::RunRole).value<ListedRunPtr>();
}

} // namespace

RunListOrder::RunListOrder(QAbstractItemModel* runs, QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSourceModel(runs);
    sort(RunsModel::ShownColumn);
}

QVariant RunListOrder::data(const QModelIndex& index, int role) const
{
    if (role == Qt::DisplayRole && index.column() == RunsModel::StateColumn) {
        const ListedRunPtr run = runOf(index);
        if (run != nullptr && run->summary) {
            return shortStateText(*run->summary);
        }
    }
    if (role == Qt::DisplayRole && index.column() == RunsModel::ShownColumn) {
        return {};
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

bool RunListOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const bool isLeftShown = left.data(RunsModel::ShownRole).toBool();
    const bool isRightShown = right.data(RunsModel::ShownRole).toBool();
    return isLeftShown != isRightShown ? isLeftShown : isNewer(*runOf(left), *runOf(right));
}

} // namespace bitops
