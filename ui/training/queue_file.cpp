// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/queue_file.h"

#include "ui/training/queue_runner.h"

#include <algorithm>
#include <utility>

namespace bitops {

namespace {

const QString ending = QStringLiteral(".queue");

} // namespace

QueueFile::QueueFile(QueueRunner* runner, QString folder, QObject* parent)
    : QObject(parent)
    , m_runner(runner)
    , m_folder(std::move(folder))
    , m_file(m_folder, ending)
{
    if (m_folder.isEmpty()) {
        return;
    }
    const JobQueue* queue = runner->queue();
    connect(queue, &JobQueue::rowsInserted, this, &QueueFile::keep);
    connect(queue, &JobQueue::rowsRemoved, this, &QueueFile::keep);
    connect(queue, &JobQueue::rowsMoved, this, &QueueFile::keep);
}

void QueueFile::restore()
{
    if (m_folder.isEmpty()) {
        return;
    }
    std::vector<OwnedFile> files = OwnedFile::takeLeftBehind(m_folder, ending);
    // The oldest first: its jobs have waited longest.
    std::for_each(files.rbegin(), files.rend(), [this](OwnedFile& file) { takeOver(std::move(file)); });
}

void QueueFile::takeOver(OwnedFile file)
{
    const Result<std::string> text = file.read();
    Result<std::vector<QueuedJob>> jobs = text ? queueFromText(*text) : text.error();
    if (!jobs) {
        QString reason = QString::fromStdString(jobs.error().message);
        if (reason.endsWith(QLatin1Char('.'))) {
            reason.chop(1); // A file that cannot be read is told in a sentence of its own.
        }
        Q_EMIT failed(tr("Could not restore a queue of trainings: %1. What is left of it stays in %2.")
                          .arg(reason, file.setAside()));
        return;
    }
    for (QueuedJob& job : *jobs) {
        m_runner->add(std::move(job));
    }
    m_runner->hold();
    if (keep()) { // Before the only copy goes.
        file.remove();
    }
}

bool QueueFile::keep()
{
    if (m_runner->queue()->isEmpty()) {
        m_file.remove();
        return true;
    }
    if (const Status status = m_file.write(queueToText(m_runner->queue()->jobs())); !status) {
        return fail(QString::fromStdString(status.error().message));
    }
    m_hasFailed = false;
    return true;
}

bool QueueFile::fail(const QString& reason)
{
    if (!std::exchange(m_hasFailed, true)) {
        Q_EMIT failed(tr("The queue of trainings is not kept when the window closes. %1").arg(reason));
    }
    return false;
}

} // namespace bitops
