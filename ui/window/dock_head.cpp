// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/dock_head.h"

#include "ui/base/icons.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QToolButton>

namespace bitops {

DockHead::DockHead(QWidget* head, QDockWidget* dock)
    : m_head(head)
    , m_dock(dock)
    , m_float(new QToolButton)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_float->setAutoRaise(true);
    m_float->setFocusPolicy(Qt::NoFocus);
    m_float->setAccessibleName(tr("Make a window of it"));
    m_float->setIconSize({12, 12});
    m_float->setFixedSize(18, 18);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, head == nullptr ? 0 : 4, 0);
    layout->setSpacing(0);
    if (head != nullptr) {
        layout->addWidget(head, 1);
    } else {
        layout->addStretch(1);
    }
    layout->addWidget(m_float);
    connect(m_float, &QToolButton::clicked, dock, [dock] { dock->setFloating(!dock->isFloating()); });
    connect(dock, &QDockWidget::topLevelChanged, this, &DockHead::followDock);
    followDock();
    showButton(false);
}

void DockHead::followDock()
{
    m_float->setToolTip(m_dock->isFloating() ? tr("Put it back into the window") : tr("Make a window of it"));
    if (m_head == nullptr) {
        m_float->setVisible(m_dock->isFloating());
        setFixedHeight(m_dock->isFloating() ? m_float->height() + 6 : 0);
        showButton(m_dock->isFloating());
    }
}

/// The place stays, so that nothing moves under the pointer.
void DockHead::showButton(bool isShown)
{
    m_float->setIcon(isShown ? symbolIcon(Symbol::Float, Ink::Muted) : QIcon());
}

void DockHead::enterEvent(QEnterEvent* event)
{
    QWidget::enterEvent(event);
    showButton(true);
}

void DockHead::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    showButton(m_head == nullptr);
}

} // namespace bitops
