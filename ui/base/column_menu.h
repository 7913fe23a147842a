// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

class QMenu;
class QTableView;

namespace bitops {

/// A table whose columns are shown and hidden by a menu, which comes up with a right click on the header.
class ColumnMenu : public QObject
{
    Q_OBJECT

public:
    /// How long after the last change it is kept: a column that is dragged changes with each pixel.
    static constexpr int delayInMs = 300;

    /// `fixedColumn` is always shown; `hidden` are not until somebody wants them. Which columns are shown,
    /// their order and widths, and the order of the rows are kept under `settingsKey`, for later windows as
    /// well; an empty one: not at all. The columns' first widths and order are those of the header now.
    ColumnMenu(QTableView* table, int fixedColumn, const QList<int>& hidden, const QString& settingsKey);
    /// Keeps what is still to be kept.
    ~ColumnMenu() override;

    [[nodiscard]] QMenu* menu() const { return m_menu; }

private:
    void addColumn(int column, bool isFixed);
    void restore();
    void keepSoon();
    void keep();

    QTableView* m_table;
    QMenu* m_menu;
    QString m_settingsKey;
    QByteArray m_state; ///< The header's, which may be gone when it is kept.
    QTimer m_soon;
};

} // namespace bitops
