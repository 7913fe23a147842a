// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/autosave.h"

#include "ui/design/network_document.h"
#include "ui/design/unsaved_design.h"

namespace bitops {

Autosave::Autosave(NetworkDocument* document, QString folder, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_folder(std::move(folder))
    , m_file(m_folder, unsavedEnding())
{
    if (m_folder.isEmpty()) {
        return;
    }
    m_timer.setSingleShot(true);
    m_timer.setInterval(delayInMs);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::keepNow);
    connect(document, &NetworkDocument::costsChanged, this, &Autosave::update);
    connect(document, &NetworkDocument::budgetChanged, this, &Autosave::update);
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
    const std::string text = unsavedToText({m_document->design(), m_document->filePath()});
    if (text == m_kept) {
        return true;
    }
    if (const Status status = m_file.write(text); !status) {
        return fail(QString::fromStdString(status.error().message));
    }
    m_kept = text;
    m_hasFailed = false;
    return true;
}

bool Autosave::fail(const QString& reason)
{
    m_timer.start(); // By then there may be room again.
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
    m_file.remove();
}

} // namespace bitops
