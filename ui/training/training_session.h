// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/training_configuration.h"
#include "core/network/network.h"
#include "core/runs/run_record.h"
#include "core/runs/run_scan.h"
#include "core/runs/run_summary.h"
#include "ui/base/background_job.h"
#include "ui/runs/epoch_table_model.h"
#include "ui/training/trainer_process.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <functional>

namespace bitops {

/// The window's training: one run at a time, each in a folder of its own. The run keeps the design that it
/// was started with; what was trained last stays to be looked at until the next one starts.
class TrainingSession : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Reading, Starting, Running, Paused, Stopping, Ended };
    Q_ENUM(State)

    /// `trainer` is the program's path; new run folders are made in `runsFolder`.
    TrainingSession(const QString& trainer, std::filesystem::path runsFolder, QObject* parent = nullptr);

    ~TrainingSession() override;

    /// Precondition: not isBusy().
    Status start(const Network& network, const TrainingConfiguration& configuration);
    using Answer = std::function<void(const Status&)>;
    /// Goes on with a run of whatever program, from its last checkpoint, as soon as its events have been read
    /// beside the window's thread. `answer` is told whether it does, unless stop() comes before.
    /// Precondition: not isBusy().
    void resumeRun(const std::filesystem::path& folder, Answer answer);
    void pause() { m_process.pause(); }
    void resume() { m_process.resume(); }
    /// The training, or the reading of a run that is to be resumed.
    void stop();

    [[nodiscard]] State state() const;
    [[nodiscard]] bool isRunning() const { return m_process.isRunning(); }
    /// Whether a run is read to be resumed. What was trained last is still what there is to be looked at.
    [[nodiscard]] bool isReading() const { return m_reading.isGoingOn(); }
    [[nodiscard]] bool isBusy() const { return isRunning() || isReading(); }
    /// Whether it trains this run, or is about to resume it.
    [[nodiscard]] bool isAtWorkOn(const std::filesystem::path& folder) const;
    /// Whether this is its own run as it is now: not one that another program has trained on since it ended
    /// here, as a list has found. `listed` may be null.
    [[nodiscard]] bool isOwn(const std::filesystem::path& folder, const ListedRunPtr& listed) const;
    [[nodiscard]] const RunRecord& record() const { return m_process.record(); }
    [[nodiscard]] const TrainingConfiguration& configuration() const { return m_configuration; }
    [[nodiscard]] EpochTableModel* epochs() { return &m_epochs; }
    /// The run folder's name; empty before the first run.
    [[nodiscard]] QString runName() const;
    /// The same of the run that is read.
    [[nodiscard]] QString readName() const;
    [[nodiscard]] const QString& runFolder() const { return m_runFolder; }
    /// The same, or empty where that run has ended and its folder is gone: it may be in the trash.
    [[nodiscard]] std::filesystem::path existingRunFolder() const;
    [[nodiscard]] const std::filesystem::path& runsFolder() const { return m_runsFolder; }
    void setRunsFolder(std::filesystem::path folder);

    /// Seconds to the end at the pace of the epochs so far; below 0 if that cannot be told yet.
    [[nodiscard]] double secondsLeft() const;
    /// Part of the run's epochs that is done, 0 to 1.
    [[nodiscard]] double partDone() const;

Q_SIGNALS:
    /// State or progress.
    void changed();
    /// Once for each run, after its outcome is known.
    void ended();
    void runsFolderChanged();
    /// What the trainer says beside its events, and where each run is and how it ended.
    void messageLogged(const QString& message);

private:
    void takeRead(const Result<RunSummary>& run);
    void work(const std::filesystem::path& folder, const TrainingConfiguration& configuration,
              const RunRecord& before);

    std::filesystem::path m_runsFolder;
    QString m_runFolder;
    TrainingConfiguration m_configuration;
    EpochTableModel m_epochs;
    TrainerProcess m_process;
    std::filesystem::path m_readFolder; ///< Of the run that is, or was, read to be resumed.
    Answer m_answer;
    BackgroundJob m_reading;
};

/// "running", "paused": as it stands in the status bar.
QString stateText(const TrainingSession& session);

} // namespace bitops
