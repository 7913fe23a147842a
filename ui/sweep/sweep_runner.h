// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sweep/slurm_cluster.h"
#include "core/sweep/sweep_file.h"
#include "core/sweep/sweep_lock.h"
#include "core/sweep/sweep_schedule.h"
#include "core/sweep/sweep_start.h"
#include "ui/base/background_job.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace bitops {

class RunLibrary;
class SweepCluster;
class TrainerProcess;

/// The window's sweep: its runs are trained by trainers of this window, several at once, and come into the
/// library as they grow. One sweep at a time. What it does with folders is what `bitops sweep` does, so that
/// either goes on with what the other has begun.
class SweepRunner : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Preparing, ///< It is worked out what is left to do.
        Running,
        Paused,
        Stopping,
    };
    Q_ENUM(State)

    /// `trainer` is the program's path. The library must outlive it.
    SweepRunner(QString trainer, RunLibrary* library, QObject* parent = nullptr);
    /// Stops the trainers, and waits for them.
    ~SweepRunner() override;

    /// Which is asked whether it trains a sweep. Must outlive it.
    void setCluster(const SweepCluster* cluster) { m_cluster = cluster; }
    /// Leaves so many cores to other trainings of the window: unless it was told how many runs to train at
    /// once, it begins fewer, and one in any case. Those at work go on to their ends.
    void leaveCores(std::size_t cores);
    /// That are left so.
    [[nodiscard]] std::size_t leftCores() const { return m_leftCores; }
    /// Runs at once that it was told, or that the cores are enough for; 0 before that is known.
    [[nodiscard]] std::size_t atOnce() const { return m_schedule ? m_schedule->atOnce() : 0; }

    /// Trains what is not done of it, `atOnce` runs at a time; 0: as many as the processor has cores for
    /// their threads. What stands in the way becomes the notice. Precondition: not isBusy().
    void start(const SweepFile& sweep, std::size_t atOnce = 0);
    /// The same with the sweep that was kept in its folder.
    void goOn(const std::filesystem::path& folder);
    /// Trainers wait, and no other begins.
    void pause();
    void resume();
    /// Trainers stop with a checkpoint, and the sweep can go on later.
    void stop();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isBusy() const { return m_state != State::Idle; }
    /// Of what was started last, where its runs are; empty before that is known.
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    /// As far as it is known.
    [[nodiscard]] SweepCounts counts() const { return m_schedule ? m_schedule->counts() : SweepCounts(); }
    /// What went wrong last, one sentence; empty if nothing did.
    [[nodiscard]] const QString& notice() const { return m_notice; }

Q_SIGNALS:
    /// The state, the counts or the notice.
    void changed();
    /// No trainer is left. Not within the end of the last one.
    void ended();
    /// What the trainers say, behind the names of their runs.
    void messageLogged(const QString& message);

private:
    /// What is known before the first run begins.
    struct Begin
    {
        SweepPlan plan;
        std::vector<SweepTask> tasks;
        SweepLock lock;
    };
    /// A run that is trained.
    struct Working
    {
        TrainerProcess* process; ///< A child of the runner.
        std::optional<FolderClaim> claim;
        QString name;
    };
    using Read = std::function<Result<SweepFile>()>;

    static Result<Begin> begin(const Result<SweepFile>& sweep, const std::filesystem::path& runsFolder,
                               const SlurmCluster& cluster);
    void prepare(const Read& read, std::size_t atOnce);
    void takeBegin(Result<Begin>& result, std::size_t atOnce);
    [[nodiscard]] std::size_t places() const;
    void startRuns();
    Status startRun(std::size_t index);
    void takeState(TrainerProcess* process);
    void takeEnd(TrainerProcess* process);
    void finish();
    void setState(State state);

    QString m_trainer;
    RunLibrary* m_library;
    const SweepCluster* m_cluster = nullptr;
    State m_state = State::Idle;
    std::filesystem::path m_folder;
    std::optional<Begin> m_begin;
    std::optional<SweepSchedule> m_schedule;
    std::size_t m_wantedAtOnce = 0; ///< 0: as many as there are cores for.
    std::size_t m_leftCores = 0;
    std::vector<Working> m_working;
    QTimer m_looking; ///< Whether somebody has asked to cancel the sweep.
    QString m_notice;
    BackgroundJob m_preparing; ///< Last: waits for what is read when it goes.
};

} // namespace bitops
