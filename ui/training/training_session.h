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
#include "ui/training/trainer_process.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <vector>

namespace bitops {

class RunLibrary;

/// The window's training: one run at a time, each in a folder of its own, published to the library as it
/// grows. The run keeps the design that it was started with; what was trained last stays to be looked at
/// until the next one starts.
class TrainingSession : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Reading, Starting, Running, Paused, Stopping, Ended };
    Q_ENUM(State)

    /// `trainer` is the program's path; new run folders are made in the library's.
    TrainingSession(const QString& trainer, RunLibrary* library, QObject* parent = nullptr);

    ~TrainingSession() override;

    /// Precondition: not isBusy(). `name` is what the run is called; empty: by design and recipe.
    Status start(const Design& design, const TrainingConfiguration& configuration,
                 const std::string& name = {});
    using Answer = std::function<void(const Status&)>;
    /// Goes on with a run of whatever program, from its last checkpoint, as soon as its events have been read
    /// beside the window's thread. `answer` is told whether it does, unless stop() comes before.
    /// Precondition: not isBusy().
    void resumeRun(const std::filesystem::path& folder, Answer answer);
    void pause() { m_process.pause(); }
    void resume() { m_process.resume(); }
    /// The training, or the reading of a run that is to be resumed.
    void stop();

    /// The trainer's program.
    [[nodiscard]] const QString& trainer() const { return m_process.program(); }

    [[nodiscard]] State state() const;
    [[nodiscard]] bool isRunning() const { return m_process.isRunning(); }
    /// Whether a run is read to be resumed. What was trained last is still what there is to be looked at.
    [[nodiscard]] bool isReading() const { return m_reading.isGoingOn(); }
    [[nodiscard]] bool isBusy() const { return isRunning() || isReading(); }
    /// Whether it trains this run, or is about to resume it.
    [[nodiscard]] bool isAtWorkOn(const std::filesystem::path& folder) const;
    [[nodiscard]] const RunRecord& record() const { return m_process.record(); }
    [[nodiscard]] const TrainingConfiguration& configuration() const { return m_description.training; }
    /// As far as the run is trained: of one that goes on from an earlier checkpoint, not those after it.
    [[nodiscard]] std::vector<EpochEvent> epochs() const;
    [[nodiscard]] int epochsDone() const { return m_lastEpoch; }
    /// What the run is called in lists; empty before the first.
    [[nodiscard]] QString runName() const;
    /// The same of the run that is read.
    [[nodiscard]] QString readName() const;
    /// The run as the library has it; null before the first, and once its folder is gone.
    [[nodiscard]] ListedRunPtr run() const;
    [[nodiscard]] const QString& runFolder() const { return m_runFolder; }

    /// Seconds to the end at the pace of the epochs so far; below 0 if that cannot be told yet.
    [[nodiscard]] double secondsLeft() const;
    /// Part of the run's epochs that is done, 0 to 1.
    [[nodiscard]] double partDone() const;

Q_SIGNALS:
    /// The state, or the run that it is about.
    void stateChanged();
    /// Within an epoch.
    void progressed();
    void epochCompleted();
    /// Once for each run, after its outcome is known.
    void ended();
    /// What the trainer says beside its events, and where each run is and how it ended.
    void messageLogged(const QString& message);

private:
    void takeRead(const Result<RunSummary>& run);
    void work(const std::filesystem::path& folder, const RunDescription& description,
              const RunRecord& before);
    void takeEpoch(const EpochEvent& epoch);
    void takeEnd();
    void publishSoon();
    void publish();
    [[nodiscard]] RunRecord trainedRecord() const;
    [[nodiscard]] QString nameOf(const std::filesystem::path& folder) const;

    RunLibrary* m_library;
    QString m_runFolder;
    RunDescription m_description;
    TrainerProcess m_process;
    int m_lastEpoch = 0;                 ///< That was completed.
    std::size_t m_publishedRevision = 0; ///< Of the record.
    QTimer m_publishing;                 ///< What comes at once is published at once.
    std::filesystem::path m_readFolder;  ///< Of the run that is, or was, read to be resumed.
    Answer m_answer;
    BackgroundJob m_reading;
};

/// "running", "paused": as it stands in the status bar.
QString stateText(const TrainingSession& session);

} // namespace bitops
