// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QTabWidget;

namespace bitops {

class CurvesPanel;
class FileActions;
class NetworkDocument;
class RunComparison;
class RunLibrary;
class RunsPanel;
class TrainingSession;

/// What the window shows of all runs: composes library, panels and actions.
class RunTabs : public QObject
{
    Q_OBJECT

public:
    /// Shows the runs of the session's folder, also when that changes, and the curves of those that are
    /// selected among them.
    RunTabs(NetworkDocument* document, FileActions* files, TrainingSession* session, CurvesPanel* curves,
            QTabWidget* tabs);

    [[nodiscard]] RunLibrary* library() const { return m_library; }
    [[nodiscard]] RunsPanel* panel() const { return m_panel; }
    /// The selected runs, and the session's as long as it goes on, or where none is selected.
    [[nodiscard]] const RunComparison* comparison() const { return m_comparison; }

private:
    void compare();

    TrainingSession* m_session;
    RunLibrary* m_library;
    RunComparison* m_comparison;
    RunsPanel* m_panel;
};

} // namespace bitops
