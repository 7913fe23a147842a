// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace bitops {

class BlockActions;
class BlockLocks;
class BlockTableView;
class DesignPreview;
class NetworkDocument;
class NetworkPanel;

/// The editable block table with its buttons, and what is wrong with the design.
class BlocksPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BlocksPanel(NetworkDocument* document, QWidget* parent = nullptr);

    [[nodiscard]] BlockTableView* table() const { return m_table; }
    /// Its head, which can be put elsewhere: into the title of a dock.
    [[nodiscard]] NetworkPanel* head() const { return m_head; }
    /// For menus.
    [[nodiscard]] BlockActions* blockActions() const { return m_actions; }

    /// Shows proposed bits beside those of the design, and which blocks proposals keep. Not owned.
    void setProposals(const DesignPreview* preview, BlockLocks* locks);

    /// From 0.
    void setCurrentBlock(int block);
    /// With all blocks in sight.
    [[nodiscard]] int naturalHeight() const;
    /// Something that speaks of the table, at the panel's lower edge.
    void addBelow(QWidget* widget);

private:
    void updateProblem();

    NetworkDocument* m_document;
    NetworkPanel* m_head;
    BlockTableView* m_table;
    BlockActions* m_actions;
    QLabel* m_problem;
};

} // namespace bitops
