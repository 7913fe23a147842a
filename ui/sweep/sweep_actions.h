// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sweep/sweep_file.h"

#include <QObject>

class QAction;
class QMainWindow;

namespace bitops {

class NetworkDocument;
class RunLibrary;
class SweepRunner;
class TrainingPanel;

/// The entry of the menu: to set up a sweep in a dialog, and to start it.
class SweepActions : public QObject
{
    Q_OBJECT

public:
    /// None of them is owned.
    struct Sources
    {
        NetworkDocument* document;
        TrainingPanel* setUp;
        RunLibrary* library;
        SweepRunner* runner;
    };

    /// Dialogs are shown over the window.
    SweepActions(const Sources& sources, QMainWindow* window);

    [[nodiscard]] QAction* sweepAction() const { return m_sweep; }
    /// Of the design on the screen and the recipe of the set-up, with what is varied most.
    [[nodiscard]] SweepFile newSweep() const;

Q_SIGNALS:
    /// A sweep was started.
    void started();

private:
    void showDialog();
    void update();

    Sources m_sources;
    QMainWindow* m_window;
    QAction* m_sweep;
};

} // namespace bitops
