// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/settings_actions.h"

#include "ui/base/appearance.h"
#include "ui/base/paths.h"
#include "ui/base/sleep_inhibitor.h"
#include "ui/runs/run_library.h"
#include "ui/sweep/sweep_cluster.h"
#include "ui/training/training_panel.h"
#include "ui/window/settings_dialog.h"

#include <QAction>

#include <utility>

namespace bitops {

SettingsActions::SettingsActions(Subjects subjects, bool remembers, QWidget* window)
    : QObject(window)
    , m_subjects(std::move(subjects))
    , m_remembers(remembers)
    , m_window(window)
    , m_action(new QAction(tr("Settin&gs…"), this))
{
    m_action->setObjectName(QStringLiteral("settings"));
    m_action->setShortcut(QKeySequence(tr("Ctrl+,")));
    m_action->setMenuRole(QAction::PreferencesRole);
    connect(m_action, &QAction::triggered, this, &SettingsActions::ask);
    if (m_remembers) {
        m_settings = loadSettings();
    }
    apply();
}

void SettingsActions::ask()
{
    // Another window may have changed them.
    const Settings stored = m_remembers ? loadSettings() : m_settings;
    SettingsDialog dialog(stored, m_subjects.appearance->appearance(), m_window);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    m_subjects.appearance->setAppearance(dialog.appearance());
    if (dialog.settings() == stored && stored == m_settings) {
        return; // The training's set-up stays, which may differ from its defaults by now.
    }
    Settings before = std::exchange(m_settings, dialog.settings());
    if (m_remembers) {
        keepSettings(m_settings);
    }
    before.language = m_settings.language; // It waits for the next start, and changes nothing now.
    before.csv = m_settings.csv;           // It is asked for with each export.
    if (before != m_settings) {
        apply();
    }
}

void SettingsActions::apply() const
{
    const QString runs = usableRunsFolder(m_settings);
    m_subjects.runs->setFolder(runs.isEmpty() ? m_subjects.defaultRunsFolder : toPath(runs));
    m_subjects.runs->setSharedFolder(toPath(usableSharedFolder(m_settings)));
    m_subjects.cluster->setPrograms(toPath(m_settings.slurmPrograms));
    m_subjects.setUp->setDefaults(m_settings.dataFolder, m_settings.threads);
    SleepInhibitor::instance().setWanted(m_settings.staysAwake);
}

} // namespace bitops
