// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/run_tabs.h"

#include "ui/document/run_comparison.h"
#include "ui/document/run_library.h"
#include "ui/panels/curves_panel.h"
#include "ui/panels/runs_panel.h"
#include "ui/training/training_session.h"
#include "ui/window/run_actions.h"

#include <QTabWidget>

#include <algorithm>

namespace bitops {

RunTabs::RunTabs(const Surroundings& surroundings, QTabWidget* tabs)
    : QObject(tabs)
    , m_session(surroundings.session)
    , m_library(new RunLibrary(m_session->runsFolder(), this))
    , m_comparison(new RunComparison(m_library, this))
    , m_panel(new RunsPanel(m_library, surroundings.document, surroundings.remembers))
{
    tabs->addTab(m_panel, tr("Runs"));
    new RunActions(surroundings, m_library, m_panel);
    connect(m_session, &TrainingSession::ended, m_library, &RunLibrary::refresh);
    connect(m_session, &TrainingSession::runsFolderChanged, m_library,
            [this] { m_library->setFolder(m_session->runsFolder()); });
    connect(m_panel, &RunsPanel::selectionChanged, this, &RunTabs::compare);
    connect(m_session, &TrainingSession::changed, this, &RunTabs::compare);
    surroundings.curves->setComparison(m_comparison);
}

void RunTabs::compare()
{
    std::vector<std::filesystem::path> folders;
    for (const ListedRunPtr& run : m_panel->selectedRuns()) {
        folders.push_back(run->folder);
    }
    const std::filesystem::path own = m_session->runFolder().toStdString();
    const bool isWanted = m_session->isRunning() || (folders.empty() && !own.empty());
    if (isWanted && std::find(folders.begin(), folders.end(), own) == folders.end()) {
        folders.insert(folders.begin(), own);
    }
    m_comparison->setRuns(folders);
}

} // namespace bitops
