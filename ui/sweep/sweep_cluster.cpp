// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sweep/sweep_cluster.h"

#include "core/base/foreign_text.h"
#include "core/sweep/slurm_cluster.h"
#include "core/sweep/sweep_lock.h"
#include "core/sweep/sweep_record.h"
#include "ui/base/format.h"
#include "ui/base/paths.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_sweeps.h"
#include "ui/sweep/sweep_places.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <utility>
#include <vector>

namespace bitops {

namespace {

using namespace std::chrono_literals;

constexpr auto refreshDelay = 300ms;
constexpr auto slow = 15s;

/// Whether it is known that no task of it will come.
bool isOver(const ListedSweep& sweep)
{
    return sweep.record != nullptr && sweep.done() == sweep.planned();
}

Error queuedError(const std::string& sweep, const SlurmQueue& queue)
{
    const std::string& task = queue.begin()->second.id;
    return Error{SweepCluster::tr("Could not begin the sweep “%1”: %Ln task(s) of the job %2 are in Slurm's "
                                  "queue. Stop takes them out of it.",
                                  nullptr, static_cast<int>(queue.size()))
                     .arg(toQString(excerpt(sweep)), toQString(task.substr(0, task.find('_'))))
                     .toStdString()};
}

/// What the folder of a sweep says of it, and which runs are to be submitted, while it is locked.
Result<SlurmJob> submitLocked(const SweepFile& sweep, const SweepPlan& plan, const SlurmRequest& request,
                              const SlurmCluster& cluster)
{
    const std::string version = QCoreApplication::applicationVersion().toStdString();
    const Status idle = checkNotQueued(plan, cluster);
    if (!idle) {
        return idle.error();
    }
    const Result<std::vector<SweepTask>> tasks = tasksOf(plan);
    if (!tasks) {
        return tasks.error();
    }
    for (const Status& written : {keepSweep(sweep, plan.folder), writeSweepRecord(plan, version)}) {
        if (!written) {
            return written.error();
        }
    }
    return cluster.submit(plan, *tasks, request, version);
}

} // namespace

Status checkNotQueued(const SweepPlan& plan, const SlurmCluster& cluster)
{
    const Result<SlurmQueue> queue = cluster.queueOf(plan.folder);
    if (!queue) {
        return queue.error();
    }
    return queue->empty() ? success() : Status(queuedError(plan.name, *queue));
}

SweepCluster::SweepCluster(const QString& trainer, RunLibrary* library, QObject* parent)
    : QObject(parent)
    , m_trainer(toPath(QFileInfo(trainer).absoluteFilePath()).string())
    , m_library(library)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(refreshDelay);
    connect(&m_soon, &QTimer::timeout, this, &SweepCluster::look);
    m_slow.setInterval(slow);
    connect(&m_slow, &QTimer::timeout, this, &SweepCluster::look);
}

void SweepCluster::follow(const RunSweeps* sweeps)
{
    m_sweeps = sweeps;
    m_slow.start();
    connect(sweeps, &RunSweeps::tablesRead, this, &SweepCluster::lookSoon);
    lookSoon();
}

void SweepCluster::setPrograms(const std::filesystem::path& programs)
{
    if (programs != m_programs) {
        m_programs = programs;
        lookSoon();
    }
}

std::filesystem::path SweepCluster::folder() const
{
    return m_library->sharedFolder().empty() ? m_library->folder() : m_library->sharedFolder();
}

const SlurmQueue* SweepCluster::queueOf(const std::filesystem::path& folder) const
{
    const auto found = m_queues.find(folder);
    return found == m_queues.end() ? nullptr : &found->second.queue;
}

bool SweepCluster::isFor(const std::filesystem::path& folder) const
{
    const bool wasToBe = !m_notice.isEmpty() && m_noticed == folder;
    return wasToBe || queueOf(folder) != nullptr ||
           (!m_library->sharedFolder().empty() && folder.parent_path() == m_library->sharedFolder());
}

void SweepCluster::forgetNotice()
{
    if (!m_notice.isEmpty()) {
        m_notice.clear();
        m_noticed.clear();
        m_isOfLook = false;
        Q_EMIT changed();
    }
}

std::size_t SweepCluster::workingOf(const std::filesystem::path& folder) const
{
    const SlurmQueue* const queue = queueOf(folder);
    return queue == nullptr
               ? 0
               : static_cast<std::size_t>(std::count_if(
                     queue->begin(), queue->end(), [](const auto& task) { return task.second.isRunning(); }));
}

void SweepCluster::lookSoon()
{
    if (!m_soon.isActive()) {
        m_soon.start();
    }
}

/// A job that has ended once is not asked for again.
void SweepCluster::look()
{
    if (m_sweeps == nullptr || m_looking.isGoingOn()) {
        return;
    }
    std::vector<std::filesystem::path> folders;
    for (const ListedSweepPtr& sweep : m_sweeps->sweeps()) {
        if (!isOver(*sweep) || m_queues.contains(sweep->folder)) {
            folders.push_back(sweep->folder);
        }
    }
    if (folders.empty()) {
        return;
    }
    m_looking.start([this, folders, known = m_queues,
                     programs = m_programs](const std::stop_token& stop) -> BackgroundJob::Finish {
        const auto queues = std::make_shared<Queues>();
        QString problem;
        const SlurmCluster cluster(programs, stop);
        for (const std::filesystem::path& folder : folders) {
            const Result<std::optional<SlurmJob>> job = loadSlurmJob(folder);
            if (!job || !*job) {
                continue;
            }
            const auto before = known.find(folder);
            if (before != known.end() && before->second.job == **job && before->second.queue.empty()) {
                queues->insert(*before);
                continue;
            }
            Result<SlurmQueue> queue = cluster.queueOf(**job);
            if (queue) {
                queues->insert({folder, {**job, *std::move(queue)}});
                continue;
            }
            problem = toQString(queue.error().message);
            if (before != known.end()) { // As far as anybody knows.
                queues->insert(*before);
            }
        }
        return [this, queues, problem] { takeLook(std::move(*queues), problem); };
    });
}

void SweepCluster::takeLook(Queues queues, const QString& problem)
{
    const bool isSame = queues == m_queues && (problem.isEmpty() ? !m_isOfLook : problem == m_notice);
    m_queues = std::move(queues);
    if (!problem.isEmpty() || m_isOfLook) {
        m_notice = problem;
        m_noticed.clear();
        m_isOfLook = !problem.isEmpty();
    }
    if (!isSame) {
        tellLibrary();
        m_library->refresh(); // Where tasks began or ended, runs have changed.
        Q_EMIT changed();
    }
}

void SweepCluster::tellLibrary()
{
    ClusterTasks tasks;
    for (const auto& [folder, queued] : m_queues) {
        for (const auto& [run, task] : queued.queue) {
            tasks.insert_or_assign(folder / run, task.known());
        }
    }
    m_library->setClusterTasks(std::move(tasks));
}

SweepCluster::Attempt SweepCluster::trySubmit(const SweepFile& sweep, const SlurmRequest& request,
                                              const std::filesystem::path& runs,
                                              const std::filesystem::path& sweeps,
                                              const std::filesystem::path& programs,
                                              const std::stop_token& stop)
{
    const Result<SweepPlan> plan = planSweep(sweep, sweepPlaces(runs, sweeps));
    if (!plan) {
        return {{}, toQString(plan.error().message)};
    }
    const Result<SweepLock> lock = SweepLock::take(plan->folder);
    const Result<SlurmJob> job = lock ? submitLocked(sweep, *plan, request, SlurmCluster(programs, stop))
                                      : Result<SlurmJob>(lock.error());
    return {plan->folder, job ? QString() : toQString(job.error().message)};
}

void SweepCluster::submit(const SweepFile& sweep, const SlurmRequest& request)
{
    Q_ASSERT(!isBusy());
    m_notice.clear();
    m_noticed.clear();
    m_work.start([this, sweep, request, runs = m_library->folder(), sweeps = folder(),
                  programs = m_programs](const std::stop_token& stop) -> BackgroundJob::Finish {
        const Attempt attempt = trySubmit(sweep, request, runs, sweeps, programs, stop);
        return [this, attempt] {
            takeAttempt(attempt);
            if (attempt.problem.isEmpty()) {
                Q_EMIT submitted(attempt.folder);
            }
        };
    });
    Q_EMIT changed();
}

SweepCluster::Attempt SweepCluster::tryCancel(const std::filesystem::path& folder,
                                              const std::filesystem::path& programs,
                                              const std::stop_token& stop)
{
    const Result<std::optional<SlurmJob>> job = loadSlurmJob(folder);
    if (!job) {
        return {folder, toQString(job.error().message)};
    }
    const Status cancelled = *job ? SlurmCluster(programs, stop).cancel(**job) : success();
    return {folder, cancelled ? QString() : toQString(cancelled.error().message)};
}

void SweepCluster::cancel(const std::filesystem::path& folder)
{
    Q_ASSERT(!isBusy());
    m_notice.clear();
    m_noticed.clear();
    m_work.start([this, folder, programs = m_programs](const std::stop_token& stop) -> BackgroundJob::Finish {
        const Attempt attempt = tryCancel(folder, programs, stop);
        return [this, attempt] { takeAttempt(attempt); };
    });
    Q_EMIT changed();
}

void SweepCluster::takeAttempt(const Attempt& attempt)
{
    m_notice = attempt.problem;
    m_noticed = attempt.folder;
    m_isOfLook = false;
    m_library->refresh();
    Q_EMIT changed();
    lookSoon();
}

} // namespace bitops
