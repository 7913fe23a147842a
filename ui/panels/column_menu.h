// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QString>

class QMenu;
class QTableView;

namespace bitops {

/// A table whose columns are shown and hidden by a menu, which comes up with a right click on the header.
class ColumnMenu : public QObject
{
    Q_OBJECT

public:
    /// `fixedColumn` is always shown; `hidden` are not until somebody wants them. Which columns are shown,
    /// their order and widths, and the order of the rows are kept under `settingsKey`, for later windows as
    /// well; an empty one: not at all. The columns' first widths and order are those of the header now.
    ColumnMenu(QTableView* table, int fixedColumn, const QList<int>& hidden, const QString& settingsKey);

    [[nodiscard]] QMenu* menu() const { return m_menu; }

private:
    void addColumn(int column, bool isFixed);
    void restore();
    void keep() const;

    QTableView* m_table;
    QMenu* m_menu;
    QString m_settingsKey;
};

} // namespace bitops
