// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

class QAction;

namespace bitops {

/// A table of figures to read. Its selected cells are copied as text with tabs, as spreadsheets take it, and
/// whole rows under their headings: see selectedCellsText().
class FigureTable : public QTableView
{
    Q_OBJECT

public:
    explicit FigureTable(const QString& accessibleName, QWidget* parent = nullptr);

    /// Columns are as wide as what they show, or as somebody drags them; after the table has its model.
    void fitColumns();

    /// A click selects the whole row; else single cells.
    void selectOnlyRows();

private:
    QAction* addEntry(const QString& text, const QKeySequence& key, void (FigureTable::*slot)());
    void copy();
    void selectRows();

    QAction* m_selectRows;
};

} // namespace bitops
