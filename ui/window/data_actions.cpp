// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/data_actions.h"

#include "ui/download/download_dialog.h"
#include "ui/panels/training_panel.h"
#include "ui/window/make_action.h"
#include "ui/window/settings_actions.h"

namespace bitops {

DataActions::DataActions(TrainingPanel* setUp, const SettingsActions* settings, QWidget* window)
    : QObject(window)
    , m_setUp(setUp)
    , m_settings(settings)
    , m_window(window)
    , m_get(makeAction(this, QStringLiteral("getData"), tr("&Get Data Set…"), {}, [this] { open(); }))
{
    connect(m_setUp, &TrainingPanel::dataWanted, this, &DataActions::open);
}

void DataActions::open()
{
    if (m_dialog == nullptr) {
        const QString folder = m_settings->settings().dataFolder;
        m_dialog = new DownloadDialog(dataSources(),
                                      folder.isEmpty() ? DownloadDialog::defaultFolder() : folder, m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &DownloadDialog::dataReady, m_setUp, &TrainingPanel::useData);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace bitops
