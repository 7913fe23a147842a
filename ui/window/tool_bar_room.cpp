// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/tool_bar_room.h"

#include <QAction>
#include <QEvent>
#include <QLayout>
#include <QToolBar>

#include <utility>

namespace bitops {

ToolBarRoom::ToolBarRoom(QToolBar* toolBar, std::vector<Part> parts)
    : QObject(toolBar)
    , m_toolBar(toolBar)
    , m_parts(std::move(parts))
{
    toolBar->installEventFilter(this);
}

bool ToolBarRoom::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::LayoutRequest: // A text has changed: "Train" became "Queue".
        if (m_toolBar->width() != m_width || neededWidth() != m_needed) {
            update();
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

int ToolBarRoom::neededWidth() const
{
    const QMargins margins = m_toolBar->layout()->contentsMargins();
    int width = margins.left() + margins.right();
    for (QAction* action : m_toolBar->actions()) {
        if (const QWidget* widget = m_toolBar->widgetForAction(action)) {
            width += widget->sizeHint().width() + m_toolBar->layout()->spacing();
        }
    }
    return width;
}

void ToolBarRoom::update()
{
    for (const Part& part : m_parts) {
        part(true);
    }
    for (const Part& part : m_parts) {
        if (neededWidth() <= m_toolBar->width()) {
            break;
        }
        part(false);
    }
    m_width = m_toolBar->width();
    m_needed = neededWidth();
}

} // namespace bitops
