// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/queue_runner.h"

#include "ui/base/run_text.h"
#include "ui/training/training_session.h"

#include <QPointer>

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
    connect(session, &TrainingSession::stateChanged, this, &QueueRunner::takeState);
    connect(session, &TrainingSession::ended, this, &QueueRunner::takeEnd);
    connect(&m_queue, &QAbstractItemModel::rowsRemoved, this, &QueueRunner::stopReadingWhatIsGone);
}

bool QueueRunner::isTraining() const
{
    return m_session->isBusy();
}

void QueueRunner::takeState()
{
    const bool wasReading = std::exchange(m_isReading, m_session->isReading());
    if (!m_isReading) {
        m_read.reset();
    }
    if (wasReading && !m_session->isBusy()) { // In vain: it is the next one's turn.
        QMetaObject::invokeMethod(this, &QueueRunner::startNext, Qt::QueuedConnection);
    }
    Q_EMIT changed();
}

void QueueRunner::stopReadingWhatIsGone()
{
    if (m_read && !m_read->isValid()) {
        m_session->stop();
    }
}

void QueueRunner::add(QueuedJob job)
{
    if (m_queue.next() < 0) { // Nothing waits, or nothing that can be started.
        m_isHeld = !m_session->isBusy() || m_session->state() == TrainingSession::State::Stopping;
    }
    m_queue.add(std::move(job));
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

void QueueRunner::tell(const QString& sentence)
{
    m_notice = sentence;
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
    while (!m_isHeld && !m_session->isBusy() && m_queue.next() >= 0) {
        startEntry(m_queue.next());
    }
    Q_EMIT changed();
}

void QueueRunner::startEntry(int row)
{
    const QueuedJob job = m_queue.at(row);
    if (const Status status = checkStart(job); !status) {
        takeAnswer(row, status);
    } else if (job.isResumed()) {
        resumeEntry(row);
    } else {
        takeAnswer(row, m_session->start(job.network, job.training, job.name));
    }
}

/// It stays in the queue until its run has been read, and may move there meanwhile.
void QueueRunner::resumeEntry(int row)
{
    m_read = QPersistentModelIndex(m_queue.index(row));
    m_session->resumeRun(m_queue.at(row).runFolder,
                         [runner = QPointer(this), entry = *m_read](const Status& status) {
                             if (runner != nullptr && entry.isValid()) {
                                 runner->takeAnswer(entry.row(), status);
                             }
                         });
}

void QueueRunner::takeAnswer(int row, const Status& status)
{
    if (status) {
        m_queue.remove({row});
    } else {
        m_queue.setProblem(row, QString::fromStdString(status.error().message));
    }
}

} // namespace bitops
