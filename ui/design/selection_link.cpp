// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/selection_link.h"

#include "ui/design/block_table_model.h"
#include "ui/design/block_table_view.h"
#include "ui/design/design_selection.h"

#include <QItemSelectionModel>
#include <QScopedValueRollback>

#include <algorithm>

namespace bitops {

namespace {

QItemSelection rowsOf(const BlockTableModel* model, const QList<int>& blocks)
{
    QItemSelection selection;
    for (qsizetype first = 0; first < blocks.size();) {
        const int row = model->rowOf(blocks.at(first));
        qsizetype last = first;
        while (last + 1 < blocks.size() && model->rowOf(blocks.at(last + 1)) == row + (last + 1 - first)) {
            ++last;
        }
        selection.select(model->index(row, 0),
                         model->index(model->rowOf(blocks.at(last)), model->columnCount() - 1));
        first = last + 1;
    }
    return selection;
}

} // namespace

SelectionLink::SelectionLink(BlockTableView* table, DesignSelection* selection)
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
    m_selection->select(m_table->selectedBlocks(), m_table->currentBlock());
}

void SelectionLink::writeTable()
{
    if (m_isBusy) {
        return;
    }
    const QScopedValueRollback busy(m_isBusy, true);
    const int column = std::max(m_table->currentIndex().column(), 0);
    const BlockTableModel* const model = m_table->blockModel();
    const int row = model->rowOf(m_selection->block());
    m_table->unfoldTo(row);
    const QModelIndex current = model->index(row, column);
    m_table->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(rowsOf(model, m_selection->blocks()),
                                      QItemSelectionModel::ClearAndSelect);
    m_table->scrollTo(current);
}

} // namespace bitops
