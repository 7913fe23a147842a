// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/selection_link.h"

#include "ui/design/design_selection.h"

#include <QItemSelectionModel>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>

namespace bitops {

namespace {

QItemSelection rowsOf(const QAbstractItemModel* model, const QList<int>& rows)
{
    QItemSelection selection;
    for (qsizetype first = 0; first < rows.size();) {
        qsizetype last = first;
        while (last + 1 < rows.size() && rows.at(last + 1) == rows.at(last) + 1) {
            ++last;
        }
        selection.select(model->index(rows.at(first), 0),
                         model->index(rows.at(last), model->columnCount() - 1));
        first = last + 1;
    }
    return selection;
}

} // namespace

SelectionLink::SelectionLink(QTableView* table, DesignSelection* selection)
    : QObject(table)
    , m_table(table)
    , m_selection(selection)
{
    const QAbstractItemModel* model = table->model();
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SelectionLink::readTable);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SelectionLink::readTable);
    // Blocks get other numbers when some before them come, go or move.
    connect(model, &QAbstractItemModel::rowsInserted, this, &SelectionLink::readTable);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &SelectionLink::readTable);
    connect(model, &QAbstractItemModel::rowsMoved, this, &SelectionLink::readTable);
    connect(model, &QAbstractItemModel::modelReset, this, &SelectionLink::readTable);
    connect(selection, &DesignSelection::changed, this, &SelectionLink::writeTable);
    readTable();
}

void SelectionLink::readTable()
{
    if (m_isBusy) {
        return;
    }
    const QScopedValueRollback busy(m_isBusy, true);
    QList<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        rows += index.row();
    }
    m_selection->select(rows, m_table->currentIndex().row());
}

void SelectionLink::writeTable()
{
    if (m_isBusy) {
        return;
    }
    const QScopedValueRollback busy(m_isBusy, true);
    const int column = std::max(m_table->currentIndex().column(), 0);
    const QModelIndex current = m_table->model()->index(m_selection->block(), column);
    m_table->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(rowsOf(m_table->model(), m_selection->blocks()),
                                      QItemSelectionModel::ClearAndSelect);
    m_table->scrollTo(current);
}

} // namespace bitops
