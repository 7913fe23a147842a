// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/training_session.h"

#include "core/runs/run_folder.h"
#include "core/runs/run_scan.h"
#include "ui/base/files.h"
#include "ui/base/format.h"
#include "ui/base/paths.h"
#include "ui/base/plain_text.h"
#include "ui/base/run_text.h"
#include "ui/runs/run_library.h"
#include "ui/training/queued_job.h"

#include <QCoreApplication>

#include <array>
#include <memory>
#include <utility>
#include <variant>

namespace bitops {

TrainingSession::TrainingSession(const QString& trainer, RunLibrary* library, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_process(trainer)
{
    m_publishing.setSingleShot(true);
    m_publishing.setInterval(0);
    connect(&m_publishing, &QTimer::timeout, this, &TrainingSession::publish);
    for (const auto signal :
         {&TrainerProcess::started, &TrainerProcess::progressed, &TrainerProcess::stateChanged}) {
        connect(&m_process, signal, this, &TrainingSession::publishSoon);
    }
    connect(&m_process, &TrainerProcess::started, this, &TrainingSession::stateChanged);
    connect(&m_process, &TrainerProcess::stateChanged, this, &TrainingSession::stateChanged);
    connect(&m_process, &TrainerProcess::progressed, this, &TrainingSession::progressed);
    connect(&m_process, &TrainerProcess::epochCompleted, this, &TrainingSession::takeEpoch);
    connect(&m_process, &TrainerProcess::messageLogged, this, &TrainingSession::messageLogged);
    connect(&m_process, &TrainerProcess::ended, this, &TrainingSession::takeEnd);
}

TrainingSession::~TrainingSession()
{
    // The process may still end while it is destroyed, and nobody is to hear of it then.
    m_process.disconnect(this);
}

Status TrainingSession::start(const Design& design, const TrainingConfiguration& configuration,
                              const std::string& name)
{
    const RunDescription description{
        .network = design,
        .training = configuration,
        .program = QCoreApplication::applicationVersion().toStdString(),
        .created = {},
    };
    if (Status status = checkFileName(fromPath(m_library->folder())); !status) {
        return status; // The trainer is given the name as a text.
    }
    const auto folder = createRunFolder(m_library->folder(), description);
    if (!folder) {
        return folder.error();
    }
    if (!name.empty()) {
        if (Status noted = saveRunNotes(*folder, {.name = name, .notes = {}}); !noted) {
            return noted;
        }
    }
    const Result<RunDescription> written = loadRunDescription(*folder);
    if (!written) {
        return written.error();
    }
    work(*folder, *written, {});
    return success();
}

void TrainingSession::resumeRun(const std::filesystem::path& folder, Answer answer)
{
    m_readFolder = folder;
    m_answer = std::move(answer);
    m_reading.start([this, folder](const std::stop_token& stop) -> BackgroundJob::Finish {
        const auto run =
            std::make_shared<const Result<RunSummary>>(RunSummary::load(folder, RunDetail::All, stop));
        return [this, run] { takeRead(*run); };
    });
    Q_EMIT stateChanged();
}

void TrainingSession::takeRead(const Result<RunSummary>& run)
{
    Status status = run ? checkResumable(*run) : run.error();
    if (status) {
        status = checkFileName(fromPath(m_readFolder));
    }
    if (status) {
        work(m_readFolder, run->description(), run->record().beforeResuming());
    } else {
        Q_EMIT stateChanged();
    }
    std::exchange(m_answer, {})(status);
}

void TrainingSession::stop()
{
    if (isReading()) {
        m_reading.cancel();
        Q_EMIT stateChanged();
    } else {
        m_process.stop();
    }
}

bool TrainingSession::isAtWorkOn(const std::filesystem::path& folder) const
{
    return (isRunning() && toPath(m_runFolder) == folder) || (isReading() && m_readFolder == folder);
}

void TrainingSession::work(const std::filesystem::path& folder, const RunDescription& description,
                           const RunRecord& before)
{
    m_description = description;
    m_runFolder = fromPath(folder);
    m_lastEpoch = before.epochs().empty() ? 0 : before.epochs().back().epoch;
    Q_EMIT messageLogged(tr("Run folder: %1").arg(m_runFolder));
    m_process.start(m_runFolder, before);
    publish();
    Q_EMIT stateChanged();
}

void TrainingSession::takeEpoch(const EpochEvent& epoch)
{
    m_lastEpoch = epoch.epoch;
    publishSoon();
    Q_EMIT epochCompleted();
}

void TrainingSession::takeEnd()
{
    publish();
    Q_EMIT messageLogged(outcomeText(*record().outcome()));
    Q_EMIT stateChanged();
    Q_EMIT ended();
}

void TrainingSession::publishSoon()
{
    if (record().revision() != m_publishedRevision && !m_publishing.isActive()) {
        m_publishing.start();
    }
}

void TrainingSession::publish()
{
    m_publishing.stop();
    m_publishedRevision = record().revision();
    const bool isAtWork = isRunning();
    ListedRun run;
    run.folder = toPath(m_runFolder);
    if (!isAtWork) {
        run.stamp = stampOf(run.folder);
        run.eventBytes = run.stamp.events.size;
    }
    run.stamp.sign = isAtWork ? TrainerSign::Lock : TrainerSign::None;
    run.isLive = isAtWork;
    run.detail = RunDetail::All;
    run.summary = RunSummary::of(run.folder, m_description, trainedRecord(), isAtWork);
    m_library->publish(std::move(run));
}

RunRecord TrainingSession::trainedRecord() const
{
    RunRecord trained = record();
    trained.forgetEpochsAfter(m_lastEpoch);
    return trained;
}

std::vector<EpochEvent> TrainingSession::epochs() const
{
    return trainedRecord().epochs();
}

TrainingSession::State TrainingSession::state() const
{
    if (isReading()) {
        return State::Reading;
    }
    if (m_runFolder.isEmpty()) {
        return State::Idle;
    }
    if (!m_process.isRunning()) {
        return State::Ended;
    }
    if (m_process.isStopping()) {
        return State::Stopping;
    }
    if (m_process.isPaused()) {
        return State::Paused;
    }
    return record().started() ? State::Running : State::Starting;
}

ListedRunPtr TrainingSession::run() const
{
    return m_runFolder.isEmpty() ? nullptr : m_library->find(toPath(m_runFolder));
}

QString TrainingSession::nameOf(const std::filesystem::path& folder) const
{
    const ListedRunPtr run = m_library->find(folder);
    return shownText(run == nullptr ? folder.filename().string() : run->name());
}

QString TrainingSession::runName() const
{
    return m_runFolder.isEmpty() ? QString() : nameOf(toPath(m_runFolder));
}

QString TrainingSession::readName() const
{
    return nameOf(m_readFolder);
}

double TrainingSession::partDone() const
{
    const double epochs = configuration().epochs;
    const auto& progress = record().progress();
    const auto done = static_cast<double>(m_lastEpoch);
    // The last progress of an epoch may come before its epoch event, never after.
    const bool isCurrent = progress && progress->epoch == m_lastEpoch + 1 && progress->steps > 0;
    const double within =
        isCurrent ? static_cast<double>(progress->step) / static_cast<double>(progress->steps) : 0;
    return (done + within) / epochs;
}

double TrainingSession::secondsLeft() const
{
    const double epochsLeft = configuration().epochs * (1 - partDone());
    if (const std::vector<EpochEvent> trained = epochs(); !trained.empty()) {
        return epochsLeft * trained.back().seconds;
    }
    const auto& progress = record().progress();
    const auto& started = record().started();
    if (!progress || !started || progress->imagesPerSecond <= 0) {
        return -1;
    }
    // Validation counts too, though its pace is not known before the first epoch's end.
    const auto images = static_cast<double>(started->trainingImages + started->validationImages);
    return epochsLeft * images / progress->imagesPerSecond;
}

QString stateText(const TrainingSession& session)
{
    switch (session.state()) {
    case TrainingSession::State::Idle:
        return TrainingSession::tr("no run yet");
    case TrainingSession::State::Reading:
        return TrainingSession::tr("being read");
    case TrainingSession::State::Starting:
        return TrainingSession::tr("starting");
    case TrainingSession::State::Running:
        return TrainingSession::tr("running");
    case TrainingSession::State::Paused:
        return TrainingSession::tr("paused");
    case TrainingSession::State::Stopping:
        return TrainingSession::tr("stopping");
    case TrainingSession::State::Ended:
        break;
    }
    if (!session.record().outcome()) {
        return TrainingSession::tr("ended");
    }
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("bitops::TrainingSession", "completed"),
        QT_TRANSLATE_NOOP("bitops::TrainingSession", "stopped"),
        QT_TRANSLATE_NOOP("bitops::TrainingSession", "diverged"),
        QT_TRANSLATE_NOOP("bitops::TrainingSession", "failed"),
    };
    static_assert(names.size() == std::variant_size_v<Outcome>);
    return TrainingSession::tr(names.at(session.record().outcome()->index()));
}

} // namespace bitops
