// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/blocks_panel.h"

#include "ui/base/flow_layout.h"
#include "ui/base/format.h"
#include "ui/base/icons.h"
#include "ui/base/panel_help.h"
#include "ui/base/plain_text.h"
#include "ui/base/problem_text.h"
#include "ui/design/block_actions.h"
#include "ui/design/block_table_view.h"
#include "ui/design/network_document.h"
#include "ui/design/network_panel.h"

#include <QAction>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <iterator>

namespace bitops {

namespace {

constexpr qsizetype mostInToolTip = 30;

QString capitalized(QString text)
{
    if (!text.isEmpty()) {
        text[0] = text.at(0).toUpper();
    }
    return text;
}

} // namespace

BlocksPanel::BlocksPanel(NetworkDocument* document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_head(new NetworkPanel(document, this))
    , m_table(new BlockTableView(document, this))
    , m_actions(new BlockActions(document, m_table))
    , m_problem(new QLabel(this))
{
    setPanelHelp(this, QStringLiteral("panel-blocks"),
                 tr("The design, a row for each block. Double-click a cell to edit it; Ctrl+Up and Ctrl+Down "
                    "change the bits of all chosen blocks."));
    auto* buttons = new FlowLayout(6);
    buttons->setContentsMargins(14, 8, 14, 8);
    QAction* add = m_actions->rowActions().constFirst();
    add->setIcon(symbolIcon(Symbol::Add));
    add->setIconVisibleInMenu(false);
    for (QAction* action : m_actions->rowActions()) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAccessibleName(action->toolTip());
        buttons->addWidget(button);
    }

    m_problem->setObjectName(QStringLiteral("designProblem"));
    m_problem->setWordWrap(true);
    m_problem->setContentsMargins(8, 4, 8, 0);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    constexpr int leastCharacters = 44; // In narrower windows the table is scrolled.
    m_table->setMinimumWidth(leastCharacters * fontMetrics().averageCharWidth());
    layout->addWidget(m_head);
    layout->addWidget(m_table);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);

    connect(document, &NetworkDocument::costsChanged, this, &BlocksPanel::updateProblem);
    connect(document, &NetworkDocument::blocksReset, this, [this] { setCurrentBlock(0); });
    setCurrentBlock(0);
    updateProblem();
}

void BlocksPanel::setProposals(const DesignPreview* preview, BlockLocks* locks)
{
    m_table->setProposals(preview, locks);
    m_actions->setLocks(locks);
}

void BlocksPanel::setCurrentBlock(int block)
{
    if (block >= 0 && block < std::ssize(m_document->blocks())) {
        m_table->selectBlocks(block, 1);
    }
}

int BlocksPanel::naturalHeight() const
{
    const int table = m_table->horizontalHeader()->sizeHint().height() + m_table->verticalHeader()->length() +
                      2 * m_table->frameWidth();
    return layout()->totalHeightForWidth(width()) - m_table->sizeHint().height() + table;
}

void BlocksPanel::addBelow(QWidget* widget)
{
    layout()->addWidget(widget);
}

void BlocksPanel::updateProblem()
{
    QStringList texts;
    for (const Problem& problem : m_document->costs().problems) {
        texts += problemText(problem);
    }
    if (const ImportedNetwork* const network = m_document->imported()) {
        if (network->file.isChanged) {
            texts += tr("%1.").arg(toQString(changeOf(network->file)));
        }
        for (const Notice& notice : network->notices) {
            texts += tr("%1.").arg(capitalized(toQString(describe(notice))));
        }
    }
    m_problem->setVisible(!texts.isEmpty());
    if (texts.isEmpty()) {
        return;
    }
    QString text = texts.constFirst();
    if (texts.size() > 1) {
        text += QLatin1Char(' ') + tr("(and %1 more)").arg(texts.size() - 1);
    }
    m_problem->setText(QStringLiteral("⚠ ") + text);
    m_problem->setToolTip(texts.size() > 1 ? plainToolTip(texts.mid(0, mostInToolTip).join(QLatin1Char('\n')))
                                           : QString());
}

} // namespace bitops
