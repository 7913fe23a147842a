// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/queue_file.h"

#include "core/base/text_file.h"
#include "ui/base/files.h"
#include "ui/design/unsaved_design.h"
#include "ui/training/queue_runner.h"

#include <QDir>
#include <QFile>
#include <QUuid>

#include <utility>

namespace bitops {

namespace {

const QString ending = QStringLiteral(".queue");

} // namespace

QueueFile::QueueFile(QueueRunner* runner, QString folder, QObject* parent)
    : QObject(parent)
    , m_runner(runner)
    , m_folder(std::move(folder))
{
    if (m_folder.isEmpty()) {
        return;
    }
    const TrainingQueue* queue = runner->queue();
    connect(queue, &TrainingQueue::rowsInserted, this, &QueueFile::keep);
    connect(queue, &TrainingQueue::rowsRemoved, this, &QueueFile::keep);
    connect(queue, &TrainingQueue::rowsMoved, this, &QueueFile::keep);
}

void QueueFile::restore()
{
    if (m_folder.isEmpty()) {
        return;
    }
    const QDir files(m_folder);
    // The oldest first: its trainings have waited longest.
    for (const QString& name :
         files.entryList({QLatin1Char('*') + ending}, QDir::Files, QDir::Time | QDir::Reversed)) {
        const QString path = files.filePath(name);
        const auto lock = makeLockOf(path);
        // Another window may have taken it since the folder was read.
        if (lock->tryLock(0) && QFile::exists(path)) {
            takeOver(path);
        }
    }
}

void QueueFile::takeOver(const QString& path)
{
    const Result<std::string> text = readTextFile(path.toStdString());
    Result<std::vector<QueuedTraining>> trainings = text ? queueFromText(*text) : text.error();
    if (!trainings) {
        const QString broken = path + QStringLiteral(".broken");
        const QString aside = QFile::rename(path, broken) ? broken : path;
        QString reason = QString::fromStdString(trainings.error().message);
        if (reason.endsWith(QLatin1Char('.'))) {
            reason.chop(1); // A file that cannot be read is told in a sentence of its own.
        }
        Q_EMIT failed(tr("Could not restore a queue of trainings: %1. What is left of it stays in %2.")
                          .arg(reason, aside));
        return;
    }
    for (QueuedTraining& training : *trainings) {
        m_runner->add(std::move(training));
    }
    m_runner->hold();
    if (keep()) { // Before the only copy goes.
        QFile::remove(path);
    }
}

bool QueueFile::keep()
{
    if (m_runner->queue()->isEmpty()) {
        if (m_lock) {
            QFile::remove(m_file);
            m_lock.reset(); // After the file, which another window would take over without its lock.
        }
        return true;
    }
    if (!QDir().mkpath(m_folder)) {
        return fail(tr("Could not make the folder %1.").arg(m_folder));
    }
    if (!lockFile()) {
        return fail(tr("Could not write into the folder %1.").arg(m_folder));
    }
    if (const Status status = saveFile(m_file, queueToText(m_runner->queue()->trainings())); !status) {
        return fail(QString::fromStdString(status.error().message));
    }
    m_hasFailed = false;
    return true;
}

bool QueueFile::lockFile()
{
    if (m_lock) {
        return true;
    }
    m_file = QDir(m_folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + ending);
    auto lock = makeLockOf(m_file);
    if (!lock->tryLock(0)) {
        return false;
    }
    m_lock = std::move(lock);
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
