// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/queue_runner.h"

#include "ui/texts/run_text.h"
#include "ui/training/training_session.h"

#include <utility>

namespace bitops {

namespace {

/// One after the other, before the queue is held: one may have lost its data, two have no trainer.
constexpr int mostFailuresToBegin = 2;

} // namespace

QueueRunner::QueueRunner(TrainingSession* session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
    connect(session, &TrainingSession::changed, this, &QueueRunner::changed);
    connect(session, &TrainingSession::ended, this, &QueueRunner::takeEnd);
}

bool QueueRunner::isTraining() const
{
    return m_session->isRunning();
}

void QueueRunner::add(QueuedTraining training)
{
    if (m_queue.next() < 0) { // Nothing waits, or nothing that can be started.
        m_isHeld = !m_session->isRunning() || m_session->state() == TrainingSession::State::Stopping;
    }
    m_queue.add(std::move(training));
    Q_EMIT changed();
}

void QueueRunner::start()
{
    m_isHeld = false;
    m_failuresToBegin = 0;
    m_notice.clear();
    m_queue.forgetProblems();
    startNext();
    Q_EMIT changed();
}

void QueueRunner::hold()
{
    if (!std::exchange(m_isHeld, true)) {
        Q_EMIT changed();
    }
}

void QueueRunner::clear()
{
    m_notice.clear();
    m_queue.clear();
    Q_EMIT changed();
}

void QueueRunner::takeEnd()
{
    m_notice.clear();
    const Outcome& outcome = *m_session->record().outcome();
    const bool hasBegun = m_session->record().started().has_value();
    m_failuresToBegin = hasBegun || !std::holds_alternative<FailedEvent>(outcome) ? 0 : m_failuresToBegin + 1;
    const bool isBad =
        std::holds_alternative<FailedEvent>(outcome) || std::holds_alternative<DivergedEvent>(outcome);
    if (isBad && !m_isHeld && m_queue.next() >= 0) {
        // Where the outcome stands, the next training comes to stand.
        m_notice = tr("The run %1 ended badly: %2").arg(m_session->runName(), outcomeText(outcome));
    }
    if (m_failuresToBegin >= mostFailuresToBegin && m_queue.next() >= 0) {
        m_isHeld = true; // What keeps these from beginning may keep all others, too.
    }
    // Not within the end of the one before, which others are yet to hear of.
    QMetaObject::invokeMethod(this, &QueueRunner::startNext, Qt::QueuedConnection);
}

void QueueRunner::startNext()
{
    while (!m_isHeld && !m_session->isRunning() && m_queue.next() >= 0) {
        const int row = m_queue.next();
        if (const Status status = startTraining(m_queue.at(row)); !status) {
            m_queue.setProblem(row, QString::fromStdString(status.error().message));
        } else {
            m_queue.remove({row});
        }
    }
    Q_EMIT changed();
}

Status QueueRunner::startTraining(const QueuedTraining& training)
{
    if (Status status = checkStart(training); !status) {
        return status;
    }
    return training.isResumed() ? m_session->resumeRun(training.runFolder)
                                : m_session->start(training.network, training.training);
}

} // namespace bitops
