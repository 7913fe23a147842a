// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QTabWidget;

namespace bitops {

class FileActions;
class NetworkDocument;
class RunLibrary;
class RunsPanel;
class TrainingSession;

/// What the window shows of all runs: composes library, panels and actions.
class RunTabs : public QObject
{
    Q_OBJECT

public:
    /// Shows the runs of the session's folder, also when that changes.
    RunTabs(NetworkDocument* document, FileActions* files, TrainingSession* session, QTabWidget* tabs);

    [[nodiscard]] RunLibrary* library() const { return m_library; }
    [[nodiscard]] RunsPanel* panel() const { return m_panel; }

private:
    RunLibrary* m_library;
    RunsPanel* m_panel;
};

} // namespace bitops
