// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/run_tabs.h"

#include "ui/document/run_library.h"
#include "ui/panels/runs_panel.h"
#include "ui/training/training_session.h"
#include "ui/window/run_actions.h"

#include <QTabWidget>

namespace bitops {

RunTabs::RunTabs(NetworkDocument* document, FileActions* files, TrainingSession* session, QTabWidget* tabs)
    : QObject(tabs)
    , m_library(new RunLibrary(session->runsFolder(), this))
    , m_panel(new RunsPanel(m_library, document))
{
    tabs->addTab(m_panel, tr("Runs"));
    new RunActions(document, files, session, m_library, m_panel);
    connect(session, &TrainingSession::ended, m_library, &RunLibrary::refresh);
    connect(session, &TrainingSession::runsFolderChanged, m_library,
            [library = m_library, session] { library->setFolder(session->runsFolder()); });
}

} // namespace bitops
