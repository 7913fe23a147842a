// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/autosave.h"

#include "ui/base/files.h"
#include "ui/design/network_document.h"
#include "ui/design/unsaved_design.h"

#include <QDir>
#include <QFile>
#include <QUuid>

namespace bitops {

Autosave::Autosave(NetworkDocument* document, QString folder, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_folder(std::move(folder))
{
    if (m_folder.isEmpty()) {
        return;
    }
    m_timer.setSingleShot(true);
    m_timer.setInterval(delayInMs);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::keepNow);
    connect(document, &NetworkDocument::costsChanged, this, &Autosave::update);
    // Edits can be undone until nothing is unsaved any more, and a design that was restored has no edits.
    connect(document, &NetworkDocument::filePathChanged, this, &Autosave::update);
    connect(document->undoStack(), &QUndoStack::cleanChanged, this, &Autosave::update);
}

void Autosave::update()
{
    if (!m_document->hasChanges()) {
        discard();
    } else if (!m_timer.isActive()) {
        m_timer.start(); // Not anew at each edit: whoever goes on editing must not wait for ever.
    }
}

bool Autosave::keepNow()
{
    m_timer.stop();
    if (m_folder.isEmpty() || !m_document->hasChanges()) {
        return true;
    }
    const std::string text = unsavedToText({m_document->network(), m_document->filePath()});
    if (text == m_kept) {
        return true;
    }
    if (!QDir().mkpath(m_folder)) {
        return fail(tr("Could not make the folder %1.").arg(m_folder));
    }
    if (!lockFile()) {
        return fail(tr("Could not write into the folder %1.").arg(m_folder));
    }
    if (const Status status = saveFile(m_file, text); !status) {
        return fail(QString::fromStdString(status.error().message));
    }
    m_kept = text;
    m_hasFailed = false;
    return true;
}

bool Autosave::lockFile()
{
    if (m_lock) {
        return true;
    }
    m_file = QDir(m_folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + unsavedEnding());
    auto lock = makeLockOf(m_file);
    if (!lock->tryLock(0)) {
        return false;
    }
    m_lock = std::move(lock);
    return true;
}

bool Autosave::fail(const QString& reason)
{
    if (!m_hasFailed) {
        m_hasFailed = true;
        Q_EMIT failed(
            tr("Unsaved changes are not kept for the case of a crash, so save often. %1").arg(reason));
    }
    return false;
}

void Autosave::discard()
{
    m_timer.stop();
    m_kept.clear();
    if (m_lock) {
        QFile::remove(m_file);
        m_lock.reset(); // After the file, which would be a leftover without its lock.
    }
}

} // namespace bitops
