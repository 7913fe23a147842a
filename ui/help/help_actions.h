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

/// The menu "Help", the help's window, and what is offered to who opens the program for the first time.
class HelpActions : public QObject
{
    Q_OBJECT

public:
    explicit HelpActions(QMainWindow* window);

    void fill(QMenu* menu);
    /// At the user's first start only: a bar that leads to the first steps, and goes away.
    void offerFirstSteps();

    void showPage(const QString& id);

private:
    void showAbout();

    QMainWindow* m_window;
    QPointer<HelpWindow> m_help;
};

} // namespace bitops
