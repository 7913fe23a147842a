// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/figure_table.h"

#include "ui/base/column_widths.h"
#include "ui/base/table_text.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>

namespace bitops {

FigureTable::FigureTable(const QString& accessibleName, QWidget* parent)
    : QTableView(parent)
{
    setAccessibleName(accessibleName);
    setSelectionBehavior(SelectItems);
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setResizeContentsPrecision(0); // Only what can be seen is measured.
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    addEntry(tr("&Copy"), QKeySequence::Copy, &FigureTable::copy);
    m_selectRows = addEntry(tr("Select &Rows"), QKeySequence(tr("Shift+Space")), &FigureTable::selectRows);
}

void FigureTable::selectOnlyRows()
{
    setSelectionBehavior(SelectRows);
    removeAction(m_selectRows);
}

QAction* FigureTable::addEntry(const QString& text, const QKeySequence& key, void (FigureTable::*slot)())
{
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    return action;
}

void FigureTable::fitColumns()
{
    new ColumnWidths(this);
}

void FigureTable::copy()
{
    if (selectionModel()->hasSelection()) {
        QApplication::clipboard()->setText(selectedCellsText(*this));
    }
}

void FigureTable::selectRows()
{
    selectionModel()->select(selectionModel()->selection(),
                             QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

} // namespace bitops
