// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace bitops {

class BlockTableView;
class DesignSelection;

/// Keeps the selection of the block table and that of the design one and the same. A group of layers stands
/// for all that are in it. Belongs to the table; owns neither.
class SelectionLink : public QObject
{
    Q_OBJECT

public:
    SelectionLink(BlockTableView* table, DesignSelection* selection);

private:
    void readTable();
    void writeTable();

    BlockTableView* m_table;
    DesignSelection* m_selection;
    bool m_isBusy = false; ///< One side is being told what the other has.
};

} // namespace bitops
