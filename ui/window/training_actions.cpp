// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/training_actions.h"

#include "ui/document/network_document.h"
#include "ui/panels/training_panel.h"
#include "ui/training/training_session.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>

namespace bitops {

TrainingActions::TrainingActions(NetworkDocument* document, TrainingPanel* setUp, TrainingSession* session,
                                 QWidget* window)
    : QObject(window)
    , m_document(document)
    , m_setUp(setUp)
    , m_session(session)
    , m_window(window)
    , m_train(new QAction(tr("&Train"), this))
    , m_pause(new QAction(tr("&Pause"), this))
    , m_stop(new QAction(tr("&Stop"), this))
{
    m_train->setObjectName(QStringLiteral("train"));
    m_train->setShortcut(QKeySequence(tr("F5")));
    m_pause->setObjectName(QStringLiteral("pauseTraining"));
    m_pause->setShortcut(QKeySequence(tr("F6")));
    m_pause->setCheckable(true);
    m_stop->setObjectName(QStringLiteral("stopTraining"));
    m_stop->setShortcut(QKeySequence(tr("Shift+F5")));

    connect(m_train, &QAction::triggered, this, &TrainingActions::train);
    connect(m_pause, &QAction::triggered, this,
            [this](bool pause) { pause ? m_session->pause() : m_session->resume(); });
    connect(m_stop, &QAction::triggered, this, [this] { m_session->stop(); });
    connect(document, &NetworkDocument::costsChanged, this, &TrainingActions::update);
    connect(setUp, &TrainingPanel::configurationChanged, this, &TrainingActions::update);
    connect(session, &TrainingSession::changed, this, &TrainingActions::update);
    update();
}

QString TrainingActions::obstacle() const
{
    if (m_session->isRunning()) {
        return tr("A training is running.");
    }
    if (!m_document->costs().isComplete()) {
        return QString::fromStdString(describe(m_document->costs().problems.front()));
    }
    const std::vector<std::string> problems = validate(m_setUp->configuration());
    return problems.empty() ? QString() : QString::fromStdString(problems.front());
}

void TrainingActions::update()
{
    const QString reason = obstacle();
    m_train->setEnabled(reason.isEmpty());
    m_train->setToolTip(reason.isEmpty() ? tr("Train this design in the background (F5)") : reason);
    const auto state = m_session->state();
    m_pause->setEnabled(state == TrainingSession::State::Running || state == TrainingSession::State::Paused);
    m_pause->setChecked(state == TrainingSession::State::Paused);
    m_pause->setText(m_pause->isChecked() ? tr("&Resume") : tr("&Pause"));
    m_stop->setEnabled(m_session->isRunning() && state != TrainingSession::State::Stopping);
}

Status TrainingActions::start()
{
    if (const QString reason = obstacle(); !reason.isEmpty()) {
        return Error{reason.toStdString()};
    }
    return m_session->start(m_document->network(), m_setUp->configuration());
}

void TrainingActions::train()
{
    if (const Status status = start(); !status) {
        QMessageBox::warning(m_window, tr("Training"), QString::fromStdString(status.error().message));
    }
}

bool TrainingActions::maybeStop()
{
    if (!m_session->isRunning()) {
        return true;
    }
    QMessageBox question(QMessageBox::Question, tr("Stop Training?"),
                         tr("A training is running. Its epochs so far are kept in its run folder."),
                         QMessageBox::Cancel, m_window);
    const QPushButton* stop = question.addButton(tr("&Stop and Close"), QMessageBox::AcceptRole);
    question.exec();
    return question.clickedButton() == stop;
}

} // namespace bitops
