// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/settings.h"

#include <QObject>

#include <filesystem>

class QAction;
class QWidget;

namespace bitops {

class AppearanceSwitch;
class RunLibrary;
class SweepCluster;
class TrainingPanel;

/// The settings at work: read at the start, and changed in a dialog with effect at once.
class SettingsActions : public QObject
{
    Q_OBJECT

public:
    /// What the settings change; none of it is owned.
    struct Subjects
    {
        AppearanceSwitch* appearance;
        TrainingPanel* setUp;
        RunLibrary* runs;
        SweepCluster* cluster;
        std::filesystem::path defaultRunsFolder;
    };

    /// Unless it `remembers`, settings last as long as the window. The dialog is shown over `window`.
    SettingsActions(Subjects subjects, bool remembers, QWidget* window);

    [[nodiscard]] QAction* settingsAction() const { return m_action; }
    [[nodiscard]] const Settings& settings() const { return m_settings; }

private:
    void ask();
    void apply() const;

    Subjects m_subjects;
    bool m_remembers;
    QWidget* m_window;
    Settings m_settings;
    QAction* m_action;
};

} // namespace bitops
