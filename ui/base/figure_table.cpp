// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/figure_table.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLocale>

#include <set>

namespace bitops {

FigureTable::FigureTable(const QString& accessibleName, QWidget* parent)
    : QTableView(parent)
{
    setAccessibleName(accessibleName);
    setSelectionBehavior(SelectRows);
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
    auto* copyAction = new QAction(tr("&Copy"), this);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    connect(copyAction, &QAction::triggered, this, &FigureTable::copy);
    addAction(copyAction);
}

namespace {

/// A cell as a spreadsheet reads it: its exact number, or else its text.
QString plainText(const QVariant& value, const QVariant& text)
{
    switch (value.userType()) {
    case QMetaType::LongLong:
        return QString::number(value.toLongLong());
    case QMetaType::Double:
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    case QMetaType::QString:
        return value.toString();
    default:
        return text.toString();
    }
}

} // namespace

QString FigureTable::selectedText() const
{
    std::set<int> rows; // Whole, also where single cells are selected.
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    for (const QModelIndex& index : selected) {
        rows.insert(index.row());
    }
    const bool hasRowHeadings = !verticalHeader()->isHidden();
    QList<int> columns;
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (!isColumnHidden(column)) {
            columns += column;
        }
    }
    QStringList lines;
    QStringList cells;
    if (hasRowHeadings) {
        cells += QString();
    }
    for (const int column : std::as_const(columns)) {
        cells += plainText(model()->headerData(column, Qt::Horizontal, ValueRole),
                           model()->headerData(column, Qt::Horizontal, Qt::DisplayRole));
    }
    lines += cells.join(QLatin1Char('\t'));
    for (const int row : rows) {
        cells.clear();
        if (hasRowHeadings) {
            cells += model()->headerData(row, Qt::Vertical).toString();
        }
        for (const int column : std::as_const(columns)) {
            const QModelIndex index = model()->index(row, column);
            cells += plainText(index.data(ValueRole), index.data());
        }
        lines += cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

void FigureTable::copy() const
{
    if (selectionModel()->hasSelection()) {
        QApplication::clipboard()->setText(selectedText());
    }
}

} // namespace bitops
