// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/main_tool_bar.h"

#include "ui/base/icons.h"
#include "ui/base/plain_text.h"
#include "ui/design/cost_chooser.h"
#include "ui/design/file_actions.h"
#include "ui/training/training_actions.h"
#include "ui/window/tool_bar_room.h"

#include <QAction>
#include <QEvent>
#include <QToolButton>

namespace bitops {

MainToolBar::MainToolBar(const Contents& contents, QWidget* window)
    : QToolBar(tr("Tool Bar"), window)
    , m_contents(contents)
{
    setObjectName(QStringLiteral("toolBar"));
    setMovable(false);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    addActions({contents.files->newAction(), contents.files->openAction(), contents.files->saveAction()});
    addSeparator();
    addActions({contents.undo, contents.redo});
    addSeparator();
    addWidget(new CostChooser(contents.document));
    addSeparator();
    addMenuButton(tr("Baseline"), contents.baseline);
    addMenuButton(tr("Export"), contents.exports);
    auto* space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
    addTraining();
    for (QAction* action : {contents.undo, contents.redo}) {
        auto* button = qobject_cast<QToolButton*>(widgetForAction(action));
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setAccessibleName(withoutMnemonic(action->text()));
    }
    updateIcons();
}

void MainToolBar::addMenuButton(const QString& text, QMenu* menu)
{
    auto* button = new QToolButton;
    button->setText(text);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    addWidget(button);
}

void MainToolBar::addTraining()
{
    QAction* train = m_contents.training->trainAction();
    QAction* pause = m_contents.training->pauseAction();
    QAction* stop = m_contents.training->stopAction();
    addActions({train, pause, stop});
    train->setIconVisibleInMenu(false);
    auto* button = qobject_cast<QToolButton*>(widgetForAction(train));
    button->setObjectName(QStringLiteral("trainButton"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    new ToolBarRoom(this, {qobject_cast<QToolButton*>(widgetForAction(pause)),
                           qobject_cast<QToolButton*>(widgetForAction(stop))});
}

void MainToolBar::updateIcons()
{
    const QColor color = parentWidget()->palette().color(QPalette::ButtonText);
    m_contents.undo->setIcon(symbolIcon(Symbol::Undo, color));
    m_contents.redo->setIcon(symbolIcon(Symbol::Redo, color));
    // The button to train with is filled with the accent's colour.
    m_contents.training->trainAction()->setIcon(
        symbolIcon(Symbol::Play, parentWidget()->palette().color(QPalette::Base)));
    m_contents.training->pauseAction()->setIcon(symbolIcon(Symbol::Pause, color));
    m_contents.training->stopAction()->setIcon(symbolIcon(Symbol::Stop, color));
}

void MainToolBar::changeEvent(QEvent* event)
{
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        updateIcons();
    }
}

} // namespace bitops
