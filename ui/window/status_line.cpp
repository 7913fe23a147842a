// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/status_line.h"

#include "ui/base/plain_text.h"
#include "ui/design/network_document.h"
#include "ui/training/training_session.h"

#include <QLabel>
#include <QMainWindow>
#include <QStatusBar>

namespace bitops {

namespace {

constexpr int messageMs = 20'000;

QLabel* makeLabel(const QString& name)
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setObjectName(name);
    return label;
}

} // namespace

StatusLine::StatusLine(NetworkDocument* document, TrainingSession* session, QMainWindow* window)
    : QObject(window)
    , m_document(document)
    , m_session(session)
    , m_window(window)
    , m_design(makeLabel(QStringLiteral("fileStatus")))
    , m_run(makeLabel(QStringLiteral("runStatus")))
{
    m_run->setContentsMargins(12, 0, 0, 0);
    QStatusBar* bar = window->statusBar();
    bar->setContentsMargins(8, 0, 0, 0);
    bar->addWidget(m_design);
    bar->addWidget(m_run, 1);
    bar->addPermanentWidget(
        new QLabel(tr("Ins add · Ctrl+D duplicate · Alt+↑/↓ move · Ctrl+↑/↓ bits · F5 train")));
    connect(document, &NetworkDocument::filePathChanged, this, &StatusLine::updateDesign);
    connect(document, &NetworkDocument::frameChanged, this, &StatusLine::updateDesign);
    connect(document->undoStack(), &QUndoStack::cleanChanged, this, &StatusLine::updateDesign);
    connect(session, &TrainingSession::stateChanged, this, &StatusLine::updateRun);
    updateDesign();
    updateRun();
}

void StatusLine::tell(const QString& sentence)
{
    m_window->statusBar()->showMessage(shownText(sentence), messageMs);
}

void StatusLine::updateDesign()
{
    // Qt puts the mark of changes for [*], and for two of them [*].
    const QString name = m_document->displayName().replace(QLatin1String("[*]"), QLatin1String("[*][*]"));
    m_window->setWindowTitle(QStringLiteral("%1[*] — %2").arg(name, tr("BitOps Explorer")));
    m_window->setWindowModified(m_document->hasChanges());
    m_window->setWindowFilePath(m_document->filePath());
    m_design->setText(tr("%1 — %2").arg(m_document->displayName(), m_document->hasChanges() ? tr("modified")
                                                                   : m_document->filePath().isEmpty()
                                                                       ? tr("not saved yet")
                                                                       : tr("saved")));
}

void StatusLine::updateRun()
{
    const QString state = stateText(*m_session);
    const QString run = m_session->isReading() ? m_session->readName() : m_session->runName();
    m_run->setText(run.isEmpty() ? tr("Training: %1").arg(state) : tr("Run %1: %2").arg(run, state));
    m_run->setToolTip(plainToolTip(m_session->runFolder()));
}

} // namespace bitops
