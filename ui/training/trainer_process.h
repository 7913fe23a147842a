// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/line_splitter.h"
#include "core/jobs/events.h"
#include "core/runs/run_record.h"

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>

#include <chrono>

namespace bitops {

/// Runs the trainer on a run folder, one run at a time, and keeps what it says as a RunRecord. Whatever the
/// program does (speaks another protocol, falls silent, dies, hangs, is missing), a start ends with exactly
/// one ended() and an outcome in the record. Owns the process: no trainer outlives this object.
class TrainerProcess : public QObject
{
    Q_OBJECT

public:
    explicit TrainerProcess(QString program, QObject* parent = nullptr);
    /// Stops a trainer that still runs, and waits for it: see stopAndWait().
    ~TrainerProcess() override;

    /// The trainer to use: $BITOPS_TRAINER if it is set, else `bitops-trainer` beside the running program,
    /// else the one in the PATH. If there is none, where it should have been.
    static QString locateTrainer();

    /// `before` is what is known of a run that is resumed. Precondition: no trainer is running.
    void start(const QString& runFolder, const RunRecord& before = {});
    void pause();
    void resume();
    /// Asks the trainer to stop; terminates it if it has not within the grace time, and kills it after
    /// another.
    void stop();
    /// The same, but returns only when the trainer is gone: after three grace times at most, if it hangs.
    /// Says whether it is.
    bool stopAndWait();

    /// Default: 5 seconds.
    void setGraceTime(std::chrono::milliseconds time) { m_graceTime = time; }

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] bool isPaused() const { return m_record.isPaused(); }
    [[nodiscard]] bool isStopping() const { return m_isRunning && m_urgency != Urgency::None; }
    /// Of the run that was started last.
    [[nodiscard]] const RunRecord& record() const { return m_record; }
    [[nodiscard]] QString runFolder() const { return m_runFolder; }
    /// Of the operating system; 0 if no trainer is running.
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

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
    /// How hard the trainer has been pressed to end.
    enum class Urgency { None, Asked, Terminated, Killed };

    void send(Command command);
    void pressHarder();
    void endBecause(const std::string& reason);
    void readOutput();
    void readErrors();
    void takeLine(const std::string& line);
    void announce(const Event& event);
    void takeFailedStart(QProcess::ProcessError error);
    void takeEnd(int exitCode, QProcess::ExitStatus status);
    void end();

    QString m_program;
    QString m_runFolder;
    QProcess m_process;
    QTimer m_patience;
    std::chrono::milliseconds m_graceTime{5'000};
    Urgency m_urgency = Urgency::None;
    bool m_isRunning = false;
    RunRecord m_record;
    LineSplitter m_lines;
    LineSplitter m_errorLines;
    QByteArray m_errorTail;
};

} // namespace bitops
