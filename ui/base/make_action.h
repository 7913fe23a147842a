// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/plain_text.h"

#include <QAction>
#include <QKeySequence>

#include <utility>

namespace bitops {

/// An action of `owner` with a name to be found by, which calls `slot` for it.
template <typename Slot>
QAction* makeAction(QObject* owner, const QString& name, const QString& text, const QKeySequence& shortcut,
                    Slot slot)
{
    auto* action = new QAction(text, owner);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    QObject::connect(action, &QAction::triggered, owner, std::move(slot));
    return action;
}

/// Off with this reason as its tool tip, or on without one.
inline void setObstacle(QAction* action, const QString& reason)
{
    action->setEnabled(reason.isEmpty());
    action->setToolTip(plainToolTip(reason));
}

} // namespace bitops
