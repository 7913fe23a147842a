// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/runs/run_scan.h"

#include <QList>
#include <QObject>

#include <filesystem>
#include <optional>
#include <vector>

class QAction;
class QKeySequence;
class QMenu;
class QWidget;

namespace bitops {

class FileActions;
class NetworkDocument;
class QueueRunner;
class RunLibrary;
class RunSelection;
class RunTabs;
class TrainingPanel;
class TrainingSession;

/// What can be done with the runs that are selected. What cannot be done is off, with the reason
/// as its tool tip.
class RunActions : public QObject
{
    Q_OBJECT

public:
    /// What the actions work on; none of it is owned.
    struct Targets
    {
        NetworkDocument* document;
        FileActions* files;
        TrainingPanel* setUp;
        TrainingSession* session;
        QueueRunner* queue;
        RunLibrary* library;
    };

    RunActions(const Targets& targets, RunTabs* runs);

    /// The design of the selected run in the editor, after asking what becomes of unsaved changes.
    void openDesign();
    /// The selected run's design as a new one that is not saved yet, named after the run where that was given
    /// a name, and the run's recipe in the training set-up.
    void duplicate();
    /// Measures the best weights of the selected run, in a dialog that leaves the window usable.
    void evaluate();
    /// What differs between the two runs that are selected, in a dialog that leaves the window usable.
    void compare();

Q_SIGNALS:
    /// The curves of the runs that are shown are to be seen.
    void curvesWanted();

private:
    void fillColors();
    void addTo(RunTabs* runs);
    void update();
    void updateShown();
    void show(bool isShown);
    void showOnlySelected();
    void rename();
    /// Why the selected run cannot be resumed or evaluated, or the selected ones not be deleted or compared;
    /// empty if they can.
    [[nodiscard]] QString resumeObstacle() const;
    [[nodiscard]] QString evaluateObstacle() const;
    [[nodiscard]] QString deleteObstacle() const;
    [[nodiscard]] QString compareObstacle() const;
    [[nodiscard]] bool isInUse(const ListedRun& run) const;
    [[nodiscard]] ListedRunPtr selectedRun() const;
    [[nodiscard]] std::vector<std::filesystem::path> selectedFolders() const;
    void resume();
    void editNotes();
    void setColor(std::optional<RunColor> color);
    void reveal();
    void moveToTrash();
    void tell(const Error& error);

    NetworkDocument* m_document;
    FileActions* m_files;
    TrainingPanel* m_setUp;
    TrainingSession* m_session;
    QueueRunner* m_queue;
    RunLibrary* m_library;
    RunTabs* m_runs;
    RunSelection* m_selection;
    QWidget* m_parent; ///< Of menus and dialogs.
    QMenu* m_colors;
    QAction* m_show;
    QAction* m_showOnly;
    QAction* m_showAll;
    QAction* m_hideAll;
    QAction* m_open;
    QAction* m_duplicate;
    QAction* m_resume;
    QAction* m_compare;
    QAction* m_evaluate;
    QAction* m_rename;
    QAction* m_notes;
    QAction* m_reveal;
    QAction* m_delete;
};

} // namespace bitops
