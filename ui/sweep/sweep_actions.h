// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sweep/sweep_file.h"

#include <QObject>

#include <filesystem>

class QAction;
class QMainWindow;

namespace bitops {

class SweepDialog;

class NetworkDocument;
class RunLibrary;
class SweepCluster;
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
        SweepCluster* cluster;
    };

    /// Dialogs are shown over the window.
    SweepActions(const Sources& sources, QMainWindow* window);

    [[nodiscard]] QAction* sweepAction() const { return m_sweep; }
    /// Of the design on the screen and the recipe of the set-up, with what is varied most.
    [[nodiscard]] SweepFile newSweep() const;

    /// Shows the sweep that is kept in this folder, to go on with it on a cluster or on this machine.
    void goOn(const std::filesystem::path& folder);

Q_SIGNALS:
    /// A sweep was started, or submitted.
    void started();

private:
    /// Its dialog, which is shown.
    SweepDialog* showDialog(const SweepFile& sweep);
    void update();

    Sources m_sources;
    QMainWindow* m_window;
    QAction* m_sweep;
};

} // namespace bitops
