// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QDockWidget;
class QToolButton;

namespace bitops {

/// The title of a dock: what heads its content, and at its right, while the pointer is over it, a button that
/// makes a window of the dock and a dock of the window. Without a head it takes no room in the window.
class DockHead : public QWidget
{
    Q_OBJECT

public:
    /// `head` becomes its child; null: none.
    DockHead(QWidget* head, QDockWidget* dock);

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void showButton(bool isShown);
    void followDock();

    QWidget* m_head;
    QDockWidget* m_dock;
    QToolButton* m_float;
};

} // namespace bitops
