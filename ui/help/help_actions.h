// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

class QAction;
class QMainWindow;
class QMenu;

namespace bitops {

class HelpWindow;

/// The menu "Help", and the help's window.
class HelpActions : public QObject
{
    Q_OBJECT

public:
    explicit HelpActions(QMainWindow* window);

    void fill(QMenu* menu);
    void showPage(const QString& id);

private:
    void showAbout();

    QMainWindow* m_window;
    QPointer<HelpWindow> m_help;
};

} // namespace bitops
