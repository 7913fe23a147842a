// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/job_follower.h"

#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>

#include <chrono>
#include <string>

namespace bitops {

/// Runs the trainer on a job folder, one job at a time. Whatever the program does (speaks another protocol,
/// falls silent, dies, hangs, is missing), a start ends with exactly one ended(). Owns the process: no
/// trainer outlives this object.
class JobProcess : public QObject
{
    Q_OBJECT

public:
    /// For jobs of this kind.
    JobProcess(QString program, JobKind kind, QObject* parent = nullptr);
    /// Stops a trainer that still runs, and waits for it: see stopAndWait().
    ~JobProcess() override;

    /// The trainer to use: $BITOPS_TRAINER if it is set, else `bitops-trainer` beside the running program,
    /// else the one in the PATH. If there is none, where it should have been.
    static QString locateTrainer();

    /// Precondition: no trainer is running.
    void start(const QString& folder);
    void pause();
    void resume();
    /// Asks the trainer to stop; terminates it if it has not within the grace time, and kills it after
    /// another.
    void stop();
    /// The same, but returns only when the trainer is gone: after three grace times at most, if it hangs.
    /// Says whether it is.
    bool stopAndWait();

    /// For the next start. Default: 5 seconds.
    void setGraceTime(std::chrono::milliseconds time) { m_graceTime = time; }

    [[nodiscard]] const QString& program() const { return m_program; }
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] bool isStopping() const { return m_isRunning && m_follower.isStopping(); }
    /// Why the job that was started last has failed without having said so, one sentence; empty if it has
    /// told how it ended, or is still at it.
    [[nodiscard]] const std::string& failure() const { return m_failure; }
    /// Of the operating system; 0 if no trainer is running.
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

Q_SIGNALS:
    /// The program is up; it has said nothing yet.
    void started();
    void eventCame(const bitops::Event& event);
    /// What a person may want to read: a line that the trainer wrote on standard error, or a remark on one
    /// that was ignored.
    void messageLogged(const QString& message);
    /// The trainer is being stopped, or ended because it does not keep to the protocol.
    void stopping();
    /// The trainer is gone.
    void ended();

private:
    void carryOut(const JobActions& actions);
    void carryOut(const TakeEvent& taken) { Q_EMIT eventCame(taken.event); }
    void carryOut(const ShowMessage& message) { Q_EMIT messageLogged(QString::fromStdString(message.text)); }
    void carryOut(PassOverLine line);
    void carryOut(const Refuse& refusal);
    void carryOut(const SendText& sent) { m_process.write(QByteArray::fromStdString(sent.text)); }
    void carryOut(SendSignal signal);
    void awaitDeadline();
    void readOutput();
    void readErrors();
    void takeFailedStart(QProcess::ProcessError error);
    void takeExit(int exitCode, QProcess::ExitStatus status);
    /// The machine, while the job runs and does not pause.
    void keepAwake(bool on);
    void end();

    QString m_program;
    JobKind m_kind;
    QProcess m_process;
    QTimer m_patience;
    std::chrono::milliseconds m_graceTime{5'000};
    JobFollower m_follower;
    bool m_isRunning = false;
    bool m_keepsAwake = false;
    std::string m_failure;
};

} // namespace bitops
