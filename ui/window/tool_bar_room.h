// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>

class QToolBar;
class QToolButton;

namespace bitops {

/// Lets buttons with a well-known icon leave out their texts where these would push something out of a tool
/// bar: in narrow windows, and in languages of long words.
class ToolBarRoom : public QObject
{
    Q_OBJECT

public:
    ToolBarRoom(QToolBar* toolBar, QList<QToolButton*> buttons);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void update();

    QToolBar* m_toolBar;
    QList<QToolButton*> m_buttons;
};

} // namespace bitops
