// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/design/block_cells.h"

#include <QAction>
#include <QObject>

class QMenu;
class QMimeData;

namespace bitops {

class BlockLocks;
class BlockTableView;
class NetworkDocument;

/// What can be done with the blocks that are selected in the table: for its buttons and for menus.
class BlockActions : public QObject
{
    Q_OBJECT

public:
    BlockActions(NetworkDocument* document, BlockTableView* table);

    /// Adds the action that locks blocks; not owned.
    void setLocks(BlockLocks* locks);

    /// Add, duplicate, remove, move up, move down.
    [[nodiscard]] const QList<QAction*>& rowActions() const { return m_rowActions; }
    /// Cut, copy, copy as table, paste.
    [[nodiscard]] const QList<QAction*>& clipboardActions() const { return m_clipboardActions; }
    /// One more bit, one bit fewer; and the lock, if there are locks.
    [[nodiscard]] const QList<QAction*>& bitsActions() const { return m_bitsActions; }
    /// All bit-widths, to be set at once.
    [[nodiscard]] QMenu* setBitsMenu() const { return m_setBits; }

private:
    enum class Scope {
        Window, ///< The shortcut works wherever the focus is.
        Table,  ///< Only in the table and the picture: elsewhere, its editors included, its keys mean other
                ///< things.
    };

    QAction* addAction(const QString& name, const QString& text, const QKeySequence& shortcut, Scope scope,
                       void (BlockActions::*slot)());
    void createSetBitsMenu();
    void add();
    void duplicate();
    void remove();
    void moveUp();
    void moveDown();
    void moveSelection(const QList<int>& rows, int destination, int newFirst);
    void cut();
    void copy();
    void copyTable();
    void paste();
    void pasteBlocks(const QMimeData* data);
    void pasteIntoCells(const Cells& cells);
    void moreBits() { stepBits(+1); }
    void fewerBits() { stepBits(-1); }
    void stepBits(int steps);
    void setBits(int bits);
    /// Whether the cursor stands in the column of activation bits: then it is those that the keys change.
    [[nodiscard]] bool isAtActivationBits() const;
    void update();
    void updateForKind();

    NetworkDocument* m_document;
    BlockTableView* m_table;
    QMenu* m_setBits;
    QList<QAction*> m_rowActions;
    QList<QAction*> m_clipboardActions;
    QList<QAction*> m_bitsActions;
    /// Those that need a selection.
    QList<QAction*> m_selectionActions;
    /// Those that a design which keeps its structure does not have.
    QList<QAction*> m_structureActions;
    QAction* m_moveUp = nullptr;
    QAction* m_moveDown = nullptr;
};

} // namespace bitops
