// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/data_actions.h"

#include "ui/base/make_action.h"
#include "ui/base/settings.h"
#include "ui/download/download_dialog.h"
#include "ui/training/training_panel.h"

namespace bitops {

DataActions::DataActions(TrainingPanel* setUp, const Settings* settings, QWidget* window)
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
        const QString folder = m_settings->dataFolder;
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
