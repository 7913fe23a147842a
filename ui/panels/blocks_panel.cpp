// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/blocks_panel.h"

#include "ui/document/network_document.h"
#include "ui/models/block_table_model.h"
#include "ui/panels/block_table_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bitops {

BlocksPanel::BlocksPanel(NetworkDocument* document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_table(new BlockTableView(document, this))
    , m_problem(new QLabel(this))
{
    m_actions = {
        addAction(QStringLiteral("addBlock"), tr("&Add Block"), QKeySequence(tr("Ins")),
                  &BlocksPanel::addBlock),
        m_duplicate = addAction(QStringLiteral("duplicateBlocks"), tr("&Duplicate"),
                                QKeySequence(tr("Ctrl+D")), &BlocksPanel::duplicateBlocks),
        m_remove = addAction(QStringLiteral("removeBlocks"), tr("&Remove"), QKeySequence::Delete,
                             &BlocksPanel::removeBlocks),
        m_moveUp = addAction(QStringLiteral("moveBlocksUp"), tr("Move &Up"), QKeySequence(tr("Alt+Up")),
                             &BlocksPanel::moveBlocksUp),
        m_moveDown = addAction(QStringLiteral("moveBlocksDown"), tr("Move D&own"),
                               QKeySequence(tr("Alt+Down")), &BlocksPanel::moveBlocksDown),
    };
    m_moveUp->setIconText(QStringLiteral("↑"));
    m_moveDown->setIconText(QStringLiteral("↓"));

    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(8, 6, 8, 8);
    buttons->setSpacing(6);
    for (QAction* action : m_actions) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setAccessibleName(action->toolTip());
        buttons->addWidget(button);
    }
    buttons->addStretch();

    m_problem->setObjectName(QStringLiteral("designProblem"));
    m_problem->setWordWrap(true);
    m_problem->setContentsMargins(8, 4, 8, 0);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    // All columns of the usual networks can be read without scrolling.
    m_table->setMinimumWidth(fontMetrics().horizontalAdvance(
        QStringLiteral("00  Out ch.  Stride  K  Bits  128×16×16  4.49 M  Share   ")));
    layout->addWidget(m_table);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &BlocksPanel::updateActions);
    connect(document, &NetworkDocument::costsChanged, this, &BlocksPanel::updateProblem);
    connect(document, &NetworkDocument::costsChanged, this, &BlocksPanel::updateActions);
    connect(document, &NetworkDocument::blocksReset, this, [this] { setCurrentBlock(0); });
    setCurrentBlock(0);
    updateActions();
    updateProblem();
}

QAction* BlocksPanel::addAction(const QString& name, const QString& text, const QKeySequence& shortcut,
                                void (BlocksPanel::*slot)())
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    // Delete and Insert mean characters where a text is being edited elsewhere.
    const bool isOfTable =
        shortcut == QKeySequence(QKeySequence::Delete) || shortcut == QKeySequence(Qt::Key_Insert);
    action->setShortcutContext(isOfTable ? Qt::WidgetWithChildrenShortcut : Qt::WindowShortcut);
    connect(action, &QAction::triggered, this, slot);
    QWidget::addAction(action);
    return action;
}

int BlocksPanel::currentBlock() const
{
    return m_table->currentIndex().row();
}

void BlocksPanel::setCurrentBlock(int block)
{
    if (block >= 0 && block < m_table->model()->rowCount()) {
        m_table->selectBlocks(block, 1);
    }
}

void BlocksPanel::addBlock()
{
    const QList<int> rows = m_table->selectedBlocks();
    const int index = rows.isEmpty() ? m_table->model()->rowCount() : rows.last() + 1;
    Block block;
    if (index > 0) {
        // As the block above, but keeping the size: what a person would add next in most designs.
        block = m_document->blocks().at(static_cast<std::size_t>(index) - 1);
        block.stride = 1;
    }
    m_document->insertBlocks(index, {block});
    m_table->selectBlocks(index, 1);
    m_table->setFocus();
}

void BlocksPanel::duplicateBlocks()
{
    const QList<int> rows = m_table->selectedBlocks();
    if (rows.isEmpty()) {
        return;
    }
    std::vector<Block> copies;
    for (const int row : rows) {
        copies.push_back(m_document->blocks().at(static_cast<std::size_t>(row)));
    }
    m_document->insertBlocks(rows.last() + 1, std::move(copies));
    m_table->selectBlocks(rows.last() + 1, static_cast<int>(rows.size()));
}

void BlocksPanel::removeBlocks()
{
    const QList<int> rows = m_table->selectedBlocks();
    m_document->removeBlocks(rows);
    const int left = m_table->model()->rowCount();
    if (!rows.isEmpty() && left > 0) {
        m_table->selectBlocks(std::min(rows.first(), left - 1), 1);
    }
}

void BlocksPanel::moveBlocksUp()
{
    const QList<int> rows = m_table->selectedBlocks();
    if (!rows.isEmpty() && rows.first() > 0) {
        moveSelection(rows, rows.first() - 1, rows.first() - 1);
    }
}

void BlocksPanel::moveBlocksDown()
{
    const QList<int> rows = m_table->selectedBlocks();
    if (!rows.isEmpty() && rows.last() + 1 < m_table->model()->rowCount()) {
        moveSelection(rows, rows.last() + 2, rows.last() + 2 - static_cast<int>(rows.size()));
    }
}

void BlocksPanel::moveSelection(const QList<int>& rows, int destination, int newFirst)
{
    m_document->gatherBlocks(rows, destination);
    m_table->selectBlocks(newFirst, static_cast<int>(rows.size()));
}

void BlocksPanel::updateActions()
{
    const QList<int> rows = m_table->selectedBlocks();
    m_duplicate->setEnabled(!rows.isEmpty());
    m_remove->setEnabled(!rows.isEmpty());
    m_moveUp->setEnabled(!rows.isEmpty() && rows.first() > 0);
    m_moveDown->setEnabled(!rows.isEmpty() && rows.last() + 1 < m_table->model()->rowCount());
}

void BlocksPanel::updateProblem()
{
    const auto& problems = m_document->costs().problems;
    m_problem->setVisible(!problems.empty());
    if (problems.empty()) {
        return;
    }
    QString text = QString::fromStdString(describe(problems.front()));
    if (problems.size() > 1) {
        text += QLatin1Char(' ') + tr("(and %1 more)").arg(problems.size() - 1);
    }
    m_problem->setText(QStringLiteral("⚠ ") + text);
}

} // namespace bitops
