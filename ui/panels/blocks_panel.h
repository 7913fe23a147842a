// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QLabel;

namespace bitops {

class BlockTableView;
class NetworkDocument;

/// The editable block table with its buttons, and what is wrong with the design.
class BlocksPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BlocksPanel(NetworkDocument* document, QWidget* parent = nullptr);

    [[nodiscard]] BlockTableView* table() const { return m_table; }
    /// Add, duplicate, remove, move up, move down: for menus.
    [[nodiscard]] const QList<QAction*>& blockActions() const { return m_actions; }

    /// From 0; −1 for none.
    [[nodiscard]] int currentBlock() const;
    void setCurrentBlock(int block);

private:
    QAction* addAction(const QString& name, const QString& text, const QKeySequence& shortcut,
                       void (BlocksPanel::*slot)());
    void addBlock();
    void duplicateBlocks();
    void removeBlocks();
    void moveBlocksUp();
    void moveBlocksDown();
    void moveSelection(const QList<int>& rows, int destination, int newFirst);
    void updateActions();
    void updateProblem();

    NetworkDocument* m_document;
    BlockTableView* m_table;
    QLabel* m_problem;
    QList<QAction*> m_actions;
    QAction* m_duplicate = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_moveUp = nullptr;
    QAction* m_moveDown = nullptr;
};

} // namespace bitops
