// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/tool_bar_room.h"

#include <QEvent>
#include <QToolBar>
#include <QToolButton>

#include <utility>

namespace bitops {

ToolBarRoom::ToolBarRoom(QToolBar* toolBar, QList<QToolButton*> buttons)
    : QObject(toolBar)
    , m_toolBar(toolBar)
    , m_buttons(std::move(buttons))
{
    toolBar->installEventFilter(this);
}

bool ToolBarRoom::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show) {
        update();
    }
    return QObject::eventFilter(watched, event);
}

void ToolBarRoom::update()
{
    int needed = m_toolBar->sizeHint().width();
    for (QToolButton* button : m_buttons) {
        const int now = button->sizeHint().width();
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        needed += button->sizeHint().width() - now;
    }
    if (needed > m_toolBar->width()) {
        for (QToolButton* button : m_buttons) {
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        }
    }
}

} // namespace bitops
