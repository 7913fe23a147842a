// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sweep/sweep_runner.h"

#include "core/sweep/sweep_record.h"
#include "ui/base/files.h"
#include "ui/base/format.h"
#include "ui/base/paths.h"
#include "ui/base/plain_text.h"
#include "ui/base/run_text.h"
#include "ui/runs/run_library.h"
#include "ui/sweep/sweep_cluster.h"
#include "ui/sweep/sweep_places.h"
#include "ui/training/trainer_process.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <chrono>
#include <utility>

namespace bitops {

namespace {

/// How often it is looked whether somebody has asked to cancel the sweep.
constexpr std::chrono::seconds lookInterval{1};

std::string programVersion()
{
    return QCoreApplication::applicationVersion().toStdString();
}

std::size_t cores()
{
    return static_cast<std::size_t>(std::max(1, QThread::idealThreadCount()));
}

} // namespace

SweepRunner::SweepRunner(QString trainer, RunLibrary* library, QObject* parent)
    : QObject(parent)
    , m_trainer(std::move(trainer))
    , m_library(library)
{
    m_looking.setInterval(lookInterval);
    connect(&m_looking, &QTimer::timeout, this, [this] {
        if (isAskedToCancel(m_folder)) {
            stop();
        }
    });
}

SweepRunner::~SweepRunner()
{
    for (const Working& working : m_working) {
        working.process->disconnect(this); // They end while this is half destroyed.
        working.process->stop();           // All at once, and then one after the other is waited for.
    }
    for (const Working& working : m_working) {
        delete working.process;
    }
}

void SweepRunner::start(const SweepFile& sweep, std::size_t atOnce)
{
    prepare([sweep] { return Result<SweepFile>(sweep); }, atOnce);
}

void SweepRunner::goOn(const std::filesystem::path& folder)
{
    prepare([folder] { return loadKeptSweep(folder); }, 0);
}

/// Reads the folders of all runs, which may be very many.
void SweepRunner::prepare(const Read& read, std::size_t atOnce)
{
    Q_ASSERT(!isBusy());
    m_notice.clear();
    m_folder.clear();
    m_schedule.reset();
    setState(State::Preparing);
    m_preparing.start([this, read, atOnce, runs = m_library->folder(),
                       programs = m_cluster == nullptr ? std::filesystem::path() : m_cluster->programs()](
                          const std::stop_token& stop) -> BackgroundJob::Finish {
        const auto result =
            std::make_shared<Result<Begin>>(begin(read(), runs, SlurmCluster(programs, stop)));
        return [this, result, atOnce] { takeBegin(*result, atOnce); };
    });
}

Result<SweepRunner::Begin> SweepRunner::begin(const Result<SweepFile>& sweep,
                                              const std::filesystem::path& runsFolder,
                                              const SlurmCluster& cluster)
{
    if (!sweep) {
        return sweep.error();
    }
    Result<SweepPlan> plan = planSweep(*sweep, sweepPlaces(runsFolder, runsFolder));
    if (!plan) {
        return plan.error();
    }
    if (Status name = checkFileName(fromPath(plan->folder)); !name) {
        return name.error(); // The trainer is given the name as a text.
    }
    Result<SweepLock> lock = SweepLock::take(plan->folder);
    if (!lock) {
        return lock.error();
    }
    if (Status status = checkNotQueued(*plan, cluster); !status) {
        return status.error();
    }
    Result<std::vector<SweepTask>> tasks = tasksOf(*plan);
    if (!tasks) {
        return tasks.error();
    }
    for (const Status& written :
         {keepSweep(*sweep, plan->folder), writeSweepRecord(*plan, programVersion())}) {
        if (!written) {
            return written.error();
        }
    }
    forgetCancel(plan->folder);
    return Begin{*std::move(plan), *std::move(tasks), *std::move(lock)};
}

void SweepRunner::takeBegin(Result<Begin>& result, std::size_t atOnce)
{
    if (!result) {
        m_notice = toQString(result.error().message);
        finish();
        return;
    }
    m_begin.emplace(*std::move(result));
    m_folder = m_begin->plan.folder;
    if (!QFileInfo(m_trainer).isExecutable()) { // Else each run would be made, and fail.
        m_notice = tr("Could not begin the sweep: the trainer %1 is not there.").arg(m_trainer);
        finish();
        return;
    }
    m_wantedAtOnce = atOnce;
    m_schedule.emplace(m_begin->tasks, places());
    m_looking.start();
    setState(State::Running);
    startRuns();
}

std::size_t SweepRunner::places() const
{
    return m_wantedAtOnce > 0 ? m_wantedAtOnce : usualRunsAtOnce(m_begin->plan, cores(), m_leftCores);
}

void SweepRunner::leaveCores(std::size_t cores)
{
    if (cores == m_leftCores) {
        return;
    }
    m_leftCores = cores;
    if (m_begin) {
        m_schedule->setAtOnce(places());
        startRuns();
    }
}

void SweepRunner::startRuns()
{
    while (const std::optional<std::size_t> index =
               m_state == State::Running ? m_schedule->next() : std::nullopt) {
        if (const Status started = startRun(*index); !started) {
            m_notice = shownText(m_begin->plan.runs[*index].name) + QStringLiteral(": ") +
                       toQString(started.error().message);
            m_schedule->takeFailedStart();
        }
    }
    m_library->refresh();
    if (m_schedule->isDone()) {
        finish();
    } else {
        Q_EMIT changed();
    }
}

Status SweepRunner::startRun(std::size_t index)
{
    Result<ReadyRun> ready = prepareRun(m_begin->plan, index, m_begin->tasks[index], programVersion());
    if (!ready) {
        return ready.error();
    }
    auto* process = new TrainerProcess(m_trainer, this);
    const QString name = shownText(m_begin->plan.runs[index].name);
    connect(process, &TrainerProcess::stateChanged, this, [this, process] { takeState(process); });
    connect(process, &TrainerProcess::epochCompleted, m_library, &RunLibrary::refresh);
    connect(process, &TrainerProcess::messageLogged, this, [this, name](const QString& message) {
        Q_EMIT messageLogged(name + QStringLiteral(": ") + message);
    });
    // Not within its end: a program that is missing may end while it is started.
    connect(
        process, &TrainerProcess::ended, this, [this, process] { takeEnd(process); }, Qt::QueuedConnection);
    m_working.push_back({process, std::move(ready->claim), name});
    process->start(fromPath(ready->folder), ready->before);
    return success();
}

/// One that had not begun when all were paused.
void SweepRunner::takeState(TrainerProcess* process)
{
    if (m_state == State::Paused && process->isRunning() && !process->isPaused()) {
        process->pause();
    }
}

void SweepRunner::takeEnd(TrainerProcess* process)
{
    const auto ended = std::find_if(m_working.begin(), m_working.end(),
                                    [process](const Working& each) { return each.process == process; });
    const Outcome& outcome = *process->record().outcome();
    const QString text = outcomeText(outcome);
    Q_EMIT messageLogged(ended->name + QStringLiteral(": ") + text);
    if (std::holds_alternative<FailedEvent>(outcome) && m_state != State::Stopping) {
        m_notice = ended->name + QStringLiteral(": ") + text;
    }
    m_schedule->takeEnd(outcome);
    m_working.erase(ended);
    process->deleteLater();
    startRuns();
}

void SweepRunner::pause()
{
    if (m_state != State::Running) {
        return;
    }
    for (const Working& working : m_working) {
        working.process->pause();
    }
    setState(State::Paused);
}

void SweepRunner::resume()
{
    if (m_state != State::Paused) {
        return;
    }
    for (const Working& working : m_working) {
        working.process->resume();
    }
    setState(State::Running);
    startRuns();
}

void SweepRunner::stop()
{
    if (m_state == State::Preparing) {
        m_preparing.cancel();
        finish();
        return;
    }
    if (m_state != State::Running && m_state != State::Paused) {
        return;
    }
    m_schedule->stop();
    setState(State::Stopping);
    for (const Working& working : m_working) {
        working.process->stop();
    }
    if (m_schedule->isDone()) {
        finish();
    }
}

void SweepRunner::finish()
{
    m_looking.stop();
    m_begin.reset(); // And with it the lock.
    m_library->refresh();
    setState(State::Idle);
    Q_EMIT ended();
}

void SweepRunner::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace bitops
