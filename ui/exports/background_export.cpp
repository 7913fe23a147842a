// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exports/background_export.h"

#include "ui/exports/busy_notice.h"

#include <QMainWindow>
#include <QStatusBar>

namespace bitops {

BackgroundExport::BackgroundExport(QMainWindow* window)
    : QObject(window)
    , m_window(window)
    , m_notice(new BusyNotice)
{
    window->statusBar()->insertPermanentWidget(0, m_notice);
    m_notice->hide(); // A status bar shows what it is given.
    connect(m_notice, &BusyNotice::stopWanted, this, &BackgroundExport::cancel);
}

void BackgroundExport::start(const QString& run, const QString& title, const FileType& type,
                             const QString& fileName, const Content& content)
{
    const QString path = askForTextFile(m_window, title, type, fileName);
    if (path.isEmpty()) {
        return;
    }
    m_job.start([this, title, path, content](const std::stop_token& stop) -> BackgroundJob::Finish {
        return [this, title, path, text = content(stop)] {
            m_notice->end();
            Q_EMIT changed();
            writeText(m_window, title, path, text);
        };
    });
    m_notice->begin(tr("Reading the run “%1”…").arg(run));
    Q_EMIT changed();
}

void BackgroundExport::cancel()
{
    m_job.cancel();
    m_notice->end();
    Q_EMIT changed();
}

} // namespace bitops
