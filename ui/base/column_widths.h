// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QObject>
#include <QStringList>
#include <QVariant>

class QSettings;
class QTableView;
class QWidget;

namespace bitops {

/// The columns of a table: each is as wide as what it shows, until somebody drags its edge to another width,
/// which it then keeps. A double click on the edge fits it again.
class ColumnWidths : public QObject
{
    Q_OBJECT

public:
    /// For a table that has its model. Column `stretched` takes the room that is left; −1: none does.
    explicit ColumnWidths(QTableView* table, int stretched = -1);

    /// Widths that somebody chose: "3=120".
    [[nodiscard]] QStringList chosen() const;
    void choose(const QStringList& widths);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void watchModel();
    void watchHeader();
    void fitLater();
    void fit();

    QTableView* m_table;
    QMap<int, int> m_chosen;
    bool m_isFitting = false;
    bool m_isDue = false;
};

/// Takes the widths that were chosen in the tables of a window from what is stored, by their object names.
void restoreColumnWidths(const QWidget* window, const QSettings& stored);
void keepColumnWidths(QMap<QString, QVariant>& values, const QWidget* window);

} // namespace bitops
