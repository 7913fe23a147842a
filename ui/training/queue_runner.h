// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/training/job_queue.h"

#include <QObject>
#include <QPersistentModelIndex>

#include <optional>

namespace bitops {

class TrainingSession;

/// Trains what is in the queue, one after another: when a training ends, however it does, the next one
/// starts. While the queue is held nothing starts by itself.
class QueueRunner : public QObject
{
    Q_OBJECT

public:
    /// The session must outlive it.
    explicit QueueRunner(TrainingSession* session, QObject* parent = nullptr);

    [[nodiscard]] JobQueue* queue() { return &m_queue; }
    [[nodiscard]] const JobQueue* queue() const { return &m_queue; }
    [[nodiscard]] bool isHeld() const { return m_isHeld; }
    /// Whether a training is running, or a run is read to be resumed, that the queue waits for.
    [[nodiscard]] bool isTraining() const;
    /// How the last training ended, if badly and another one was started since; empty otherwise.
    [[nodiscard]] const QString& notice() const { return m_notice; }

    /// At the end of the queue. While nothing is trained, the first one that is added waits until the queue
    /// is started, so that several can be put together.
    void add(QueuedJob job);
    /// Trains the next one now, or as soon as the running one has ended; tries again what could not be
    /// started.
    void start();
    void hold();
    /// Empties the queue, and forgets the notice.
    void clear();
    /// Makes a sentence about the queue the notice, until it is started or cleared, or a training ends.
    void tell(const QString& sentence);

Q_SIGNALS:
    /// Whether it is held, what is trained, or the notice; what is in the queue its model tells.
    void changed();

private:
    void takeEnd();
    void takeState();
    void startNext();
    void startEntry(int row);
    void resumeEntry(int row);
    void takeAnswer(int row, const Status& status);
    void stopReadingWhatIsGone();

    TrainingSession* m_session;
    JobQueue m_queue;
    std::optional<QPersistentModelIndex> m_read; ///< The entry whose run is read to be gone on with.
    bool m_isReading = false;                    ///< Whether the session reads a run, of the queue or not.
    bool m_isHeld = false;
    int m_failuresToBegin = 0; ///< Trainings that have failed before they began, the last ones.
    QString m_notice;
};

} // namespace bitops
