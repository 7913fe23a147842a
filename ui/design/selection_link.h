// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QTableView;

namespace bitops {

class DesignSelection;

/// Keeps the selection of a table that has a row for each block, and that of the design, one and the same.
/// Belongs to the table; owns neither.
class SelectionLink : public QObject
{
    Q_OBJECT

public:
    SelectionLink(QTableView* table, DesignSelection* selection);

private:
    void readTable();
    void writeTable();

    QTableView* m_table;
    DesignSelection* m_selection;
    bool m_isBusy = false; ///< One side is being told what the other has.
};

} // namespace bitops
