// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/queue_panel.h"

#include "ui/base/explorer_style.h"
#include "ui/base/fonts.h"
#include "ui/base/icons.h"
#include "ui/base/panel_help.h"
#include "ui/base/plain_text.h"
#include "ui/training/queue_runner.h"
#include "ui/training/queue_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace bitops {

QueuePanel::QueuePanel(QueueRunner* runner, QWidget* parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_state(new QLabel)
    , m_notice(new QLabel)
    , m_list(new QueueView(runner->queue()))
    , m_startOrHold(addQueueAction(QStringLiteral("startQueue"), {}, {}, &QueuePanel::startOrHold))
    , m_up(addQueueAction(QStringLiteral("moveQueuedUp"), tr("Move &Up"),
                          {QKeySequence(tr("Alt+Up")), QKeySequence(tr("Ctrl+Up"))}, &QueuePanel::moveUp))
    , m_down(addQueueAction(QStringLiteral("moveQueuedDown"), tr("Move &Down"),
                            {QKeySequence(tr("Alt+Down")), QKeySequence(tr("Ctrl+Down"))},
                            &QueuePanel::moveDown))
    , m_remove(addQueueAction(QStringLiteral("removeQueued"), tr("&Remove"),
                              {QKeySequence(QKeySequence::Delete)}, &QueuePanel::remove))
    , m_clear(addQueueAction(QStringLiteral("clearQueue"), tr("&Clear"), {}, &QueuePanel::clear))
{
    setPanelHelp(this, QStringLiteral("panel-runs"),
                 tr("Trainings that wait for their turn, each with the design and the recipe that it was "
                    "queued with. One trains at a time; when it ends, the next one starts. Stop holds the "
                    "queue. It is kept when the window is closed."));
    m_state->setObjectName(QStringLiteral("queueState"));
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_notice->setObjectName(QStringLiteral("queueNotice"));
    m_notice->setWordWrap(true);
    m_notice->setTextFormat(Qt::PlainText);
    m_state->setTextFormat(Qt::PlainText);
    m_notice->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_up->setIcon(symbolIcon(Symbol::Up));
    m_down->setIcon(symbolIcon(Symbol::Down));
    m_remove->setIcon(symbolIcon(Symbol::Clear));
    m_up->setToolTip(tr("Trains the selected ones earlier (Alt+Up)"));
    m_down->setToolTip(tr("Trains the selected ones later (Alt+Down)"));
    m_remove->setToolTip(tr("Takes the selected ones off the queue (Del)"));
    m_clear->setToolTip(tr("Takes all off the queue"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    auto* heading = new QHBoxLayout;
    auto* title = new QLabel(tr("Queue"));
    setTextSize(title, text_size::table, QFont::DemiBold);
    heading->addWidget(title);
    heading->addWidget(m_state, 1);
    heading->addWidget(makeButton(m_startOrHold, ButtonLook::Link));
    layout->addLayout(heading);
    layout->addWidget(m_notice);
    layout->addWidget(m_list);
    layout->addWidget(createButtons());

    connect(runner, &QueueRunner::changed, this, &QueuePanel::showQueue);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(runner->queue(), signal, this, &QueuePanel::showQueue);
    }
    connect(runner->queue(), &QAbstractItemModel::rowsMoved, this, &QueuePanel::showQueue);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QueuePanel::showQueue);
    showQueue();
}

QAction* QueuePanel::addQueueAction(const QString& name, const QString& text, const QList<QKeySequence>& keys,
                                    void (QueuePanel::*slot)())
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, slot);
    m_list->addAction(action);
    return action;
}

QToolButton* QueuePanel::makeButton(QAction* action, ButtonLook look)
{
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setAccessibleName(withoutMnemonic(action->text()));
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(action->icon().isNull() ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    if (look == ButtonLook::Link) {
        ExplorerStyle::makeLink(button);
    }
    return button;
}

QWidget* QueuePanel::createButtons()
{
    auto* buttons = new QWidget;
    auto* layout = new QHBoxLayout(buttons);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    for (QAction* action : {m_up, m_down, m_remove}) {
        layout->addWidget(makeButton(action, ButtonLook::Plain));
    }
    layout->addStretch(1);
    layout->addWidget(makeButton(m_clear, ButtonLook::Link));
    return buttons;
}

QString QueuePanel::stateText() const
{
    const JobQueue* queue = m_runner->queue();
    if (queue->isEmpty()) {
        return {};
    }
    if (m_runner->isHeld()) {
        return tr("held, waiting: %1").arg(queue->rowCount());
    }
    if (queue->next() < 0) {
        return tr("not started: %1").arg(queue->rowCount());
    }
    return tr("waiting: %1").arg(queue->rowCount());
}

void QueuePanel::showQueue()
{
    const JobQueue* queue = m_runner->queue();
    const QList<int> rows = selectedRows();
    const bool starts = m_runner->isHeld() || !m_runner->isTraining();
    setVisible(!queue->isEmpty() || !m_runner->notice().isEmpty());
    m_state->setText(stateText());
    m_notice->setText(m_runner->notice().isEmpty() ? QString() : QStringLiteral("⚠ ") + m_runner->notice());
    m_notice->setVisible(!m_runner->notice().isEmpty());
    m_list->setVisible(!queue->isEmpty());
    m_startOrHold->setText(starts ? tr("Start") : tr("Hold"));
    m_startOrHold->setToolTip(!starts ? tr("Lets the running training end, and starts none after it")
                              : m_runner->isTraining()
                                  ? tr("Goes on with the queue when the running training has ended")
                                  : tr("Trains the first of the queue, then the others"));
    m_startOrHold->setEnabled(!queue->isEmpty());
    m_up->setEnabled(!rows.isEmpty() && rows.first() > 0);
    m_down->setEnabled(!rows.isEmpty() && rows.last() + 1 < queue->rowCount());
    m_remove->setEnabled(!rows.isEmpty());
}

QList<int> QueuePanel::selectedRows() const
{
    return static_cast<const QueueView*>(m_list)->selectedRows();
}

void QueuePanel::startOrHold()
{
    m_runner->isHeld() || !m_runner->isTraining() ? m_runner->start() : m_runner->hold();
}

void QueuePanel::moveUp()
{
    const QList<int> rows = selectedRows();
    m_runner->queue()->gather(rows, rows.first() - 1);
}

void QueuePanel::moveDown()
{
    const QList<int> rows = selectedRows();
    m_runner->queue()->gather(rows, rows.last() + 2);
}

void QueuePanel::remove()
{
    m_runner->queue()->remove(selectedRows());
}

void QueuePanel::clear()
{
    m_runner->clear();
}

} // namespace bitops
