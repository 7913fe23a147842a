// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/events.h"
#include "core/runs/run_record.h"
#include "ui/training/job_process.h"

#include <QObject>
#include <QString>

#include <chrono>

namespace bitops {

/// Has the trainer train run folders, one at a time, and keeps what it says as a RunRecord. Whatever the
/// program does, a start ends with exactly one ended() and an outcome in the record. No trainer outlives this
/// object.
class TrainerProcess : public QObject
{
    Q_OBJECT

public:
    explicit TrainerProcess(QString program, QObject* parent = nullptr);
    /// Stops a trainer that still runs, and waits for it: see stopAndWait().
    ~TrainerProcess() override;

    /// `before` is what is known of a run that is resumed. Precondition: no trainer is running.
    void start(const QString& runFolder, const RunRecord& before = {});
    void pause() { m_job.pause(); }
    void resume() { m_job.resume(); }
    /// Asks the trainer to stop; terminates it if it has not within the grace time, and kills it after
    /// another.
    void stop() { m_job.stop(); }
    /// The same, but returns only when the trainer is gone: after three grace times at most, if it hangs.
    /// Says whether it is.
    bool stopAndWait() { return m_job.stopAndWait(); }

    /// For the next start. Default: 5 seconds.
    void setGraceTime(std::chrono::milliseconds time) { m_job.setGraceTime(time); }

    [[nodiscard]] const QString& program() const { return m_job.program(); }
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }
    [[nodiscard]] bool isPaused() const { return m_record.isPaused(); }
    [[nodiscard]] bool isStopping() const { return m_job.isStopping(); }
    /// Of the run that was started last.
    [[nodiscard]] const RunRecord& record() const { return m_record; }
    [[nodiscard]] QString runFolder() const { return m_runFolder; }
    /// Of the operating system; 0 if no trainer is running.
    [[nodiscard]] qint64 processId() const { return m_job.processId(); }

Q_SIGNALS:
    /// The program is up; it has said nothing yet.
    void started();
    /// The training has begun, was paused or resumed, or is being stopped.
    void stateChanged();
    void progressed();
    void epochCompleted(const bitops::EpochEvent& epoch);
    /// The trainer is gone, and the record has an outcome.
    void ended();
    /// What a person may want to read: the recipe that is in effect, a notice, the result of the test, a line
    /// that the trainer wrote on standard error, or a remark on one that was ignored.
    void messageLogged(const QString& message);

private:
    void takeEvent(const Event& event);
    void announce(const Event& event);
    void takeFailure();

    QString m_runFolder;
    RunRecord m_record;
    JobProcess m_job;
};

} // namespace bitops
