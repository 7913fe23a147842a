// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sweep/slurm_job.h"
#include "core/sweep/slurm_queue.h"
#include "core/sweep/sweep_file.h"
#include "ui/base/background_job.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace bitops {

class RunLibrary;
class RunSweeps;
class SlurmCluster;
struct SweepPlan;

/// The error, one sentence, is that tasks of the sweep are in the queue, or that nobody knows. It waits for
/// Slurm, on any thread.
Status checkNotQueued(const SweepPlan& plan, const SlurmCluster& cluster);

/// What a cluster does for sweeps, whoever submitted them: asks Slurm every now and then for the tasks of
/// those that are not done, submits sweeps and cancels them. Slurm's programs run beside the window's thread.
/// Sweeps of a cluster go on without the window.
class SweepCluster : public QObject
{
    Q_OBJECT

public:
    /// `trainer` is the program's path, as the nodes have it, too. The library must outlive it.
    SweepCluster(const QString& trainer, RunLibrary* library, QObject* parent = nullptr);

    /// Asks for the tasks of these from now on. They must outlive it.
    void follow(const RunSweeps* sweeps);
    /// The folder of Slurm's programs; empty: as the command line finds them.
    void setPrograms(const std::filesystem::path& programs);
    [[nodiscard]] const std::filesystem::path& programs() const { return m_programs; }
    /// The folder for sweeps of the cluster.
    [[nodiscard]] std::filesystem::path folder() const;
    [[nodiscard]] const std::string& trainer() const { return m_trainer; }
    /// How often Slurm is asked. Default: 15 seconds, since its controller serves many.
    void setInterval(std::chrono::milliseconds interval) { m_slow.setInterval(interval); }

    /// Submits what is not done of it. What stands in the way becomes the notice. Precondition: not isBusy().
    void submit(const SweepFile& sweep, const SlurmRequest& request);
    /// Takes the tasks of the sweep in this folder out of the queue. Precondition: not isBusy().
    void cancel(const std::filesystem::path& folder);
    /// Whether something is being submitted or cancelled.
    [[nodiscard]] bool isBusy() const { return m_work.isGoingOn(); }

    /// What Slurm has of the sweep in this folder: empty once all tasks have ended; null if the sweep was
    /// never submitted, or if that is not known yet.
    [[nodiscard]] const SlurmQueue* queueOf(const std::filesystem::path& folder) const;
    /// Of the sweep's tasks, how many the cluster is at work on.
    [[nodiscard]] std::size_t workingOf(const std::filesystem::path& folder) const;
    /// Whether the sweep in this folder is one of the cluster: was submitted once, or was to be.
    [[nodiscard]] bool isFor(const std::filesystem::path& folder) const;
    /// What went wrong last, one sentence; empty if nothing did.
    [[nodiscard]] const QString& notice() const { return m_notice; }
    /// The sweep that the notice is about; empty before that is known.
    [[nodiscard]] const std::filesystem::path& noticed() const { return m_noticed; }
    void forgetNotice();

Q_SIGNALS:
    /// Queues, the notice, or whether it is busy.
    void changed();
    /// The sweep in this folder is in the queue now.
    void submitted(const std::filesystem::path& folder);

private:
    struct Queued
    {
        SlurmJob job;
        SlurmQueue queue;

        bool operator==(const Queued&) const = default;
    };
    /// By the folders of their sweeps.
    using Queues = std::map<std::filesystem::path, Queued>;
    /// What has come of an attempt to submit or to cancel.
    struct Attempt
    {
        std::filesystem::path folder = {};
        QString problem = {};
    };

    static Attempt trySubmit(const SweepFile& sweep, const SlurmRequest& request,
                             const std::filesystem::path& runs, const std::filesystem::path& sweeps,
                             const std::filesystem::path& programs, const std::stop_token& stop);
    static Attempt tryCancel(const std::filesystem::path& folder, const std::filesystem::path& programs,
                             const std::stop_token& stop);
    void lookSoon();
    void look();
    void takeLook(Queues queues, const QString& problem);
    void tellLibrary();
    void takeAttempt(const Attempt& attempt);

    std::string m_trainer;
    RunLibrary* m_library;
    const RunSweeps* m_sweeps = nullptr;
    std::filesystem::path m_programs;
    Queues m_queues;
    QString m_notice;
    std::filesystem::path m_noticed;
    bool m_isOfLook = false; ///< Whether the notice is that Slurm does not answer; it goes once it does.
    QTimer m_soon;
    QTimer m_slow;
    BackgroundJob m_work;
    BackgroundJob m_looking; ///< These last: they wait for what goes on when they go.
};

} // namespace bitops
