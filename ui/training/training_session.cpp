// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/training_session.h"

#include "core/runs/run_folder.h"
#include "ui/base/files.h"
#include "ui/base/format.h"
#include "ui/base/plain_text.h"
#include "ui/base/run_text.h"
#include "ui/training/queued_training.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>
#include <memory>
#include <system_error>
#include <utility>
#include <variant>

namespace bitops {

TrainingSession::TrainingSession(const QString& trainer, std::filesystem::path runsFolder, QObject* parent)
    : QObject(parent)
    , m_runsFolder(std::move(runsFolder))
    , m_process(trainer)
{
    connect(&m_process, &TrainerProcess::epochCompleted, &m_epochs, &EpochTableModel::append);
    connect(&m_process, &TrainerProcess::epochCompleted, this, &TrainingSession::changed);
    connect(&m_process, &TrainerProcess::started, this, &TrainingSession::changed);
    connect(&m_process, &TrainerProcess::progressed, this, &TrainingSession::changed);
    connect(&m_process, &TrainerProcess::stateChanged, this, &TrainingSession::changed);
    connect(&m_process, &TrainerProcess::messageLogged, this, &TrainingSession::messageLogged);
    connect(&m_process, &TrainerProcess::ended, this, [this] {
        Q_EMIT messageLogged(outcomeText(*record().outcome()));
        Q_EMIT changed();
        Q_EMIT ended();
    });
}

TrainingSession::~TrainingSession()
{
    // The process may still end while it is destroyed, and nobody is to hear of it then.
    m_process.disconnect(this);
}

void TrainingSession::setRunsFolder(std::filesystem::path folder)
{
    m_runsFolder = std::move(folder);
    Q_EMIT runsFolderChanged();
}

Status TrainingSession::start(const Network& network, const TrainingConfiguration& configuration)
{
    const RunDescription description{
        .network = network,
        .training = configuration,
        .program = QCoreApplication::applicationVersion().toStdString(),
        .created = {},
    };
    if (Status status = checkFileName(toQString(m_runsFolder.string())); !status) {
        return status; // The trainer is given the name as a text.
    }
    const auto folder = createRunFolder(m_runsFolder, description);
    if (!folder) {
        return folder.error();
    }
    work(*folder, configuration, {});
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
    Q_EMIT changed();
}

void TrainingSession::takeRead(const Result<RunSummary>& run)
{
    Status status = run ? checkResumable(*run) : run.error();
    if (status) {
        status = checkFileName(toQString(m_readFolder.string()));
    }
    if (status) {
        work(m_readFolder, run->description().training, run->record().beforeResuming());
    } else {
        Q_EMIT changed();
    }
    std::exchange(m_answer, {})(status);
}

void TrainingSession::stop()
{
    if (isReading()) {
        m_reading.cancel();
        Q_EMIT changed();
    } else {
        m_process.stop();
    }
}

bool TrainingSession::isAtWorkOn(const std::filesystem::path& folder) const
{
    return (isRunning() && m_runFolder.toStdString() == folder) || (isReading() && m_readFolder == folder);
}

void TrainingSession::work(const std::filesystem::path& folder, const TrainingConfiguration& configuration,
                           const RunRecord& before)
{
    m_configuration = configuration;
    m_runFolder = QString::fromStdString(folder.string());
    m_epochs.setEpochs(before.epochs());
    Q_EMIT messageLogged(tr("Run folder: %1").arg(m_runFolder));
    m_process.start(m_runFolder, before);
    Q_EMIT changed();
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

bool TrainingSession::isOwn(const std::filesystem::path& folder, const ListedRunPtr& listed) const
{
    const bool isOutdone = !isRunning() && listed != nullptr && listed->summary &&
                           listed->summary->record().epochs().size() > record().epochs().size();
    return !folder.empty() && folder == m_runFolder.toStdString() && !isOutdone;
}

QString TrainingSession::runName() const
{
    return shownText(QFileInfo(m_runFolder).fileName());
}

std::filesystem::path TrainingSession::existingRunFolder() const
{
    std::filesystem::path folder = m_runFolder.toStdString();
    std::error_code code;
    return isRunning() || std::filesystem::exists(folder, code) ? folder : std::filesystem::path();
}

QString TrainingSession::readName() const
{
    return shownText(m_readFolder.filename().string());
}

double TrainingSession::partDone() const
{
    const double epochs = m_configuration.epochs;
    const auto& progress = record().progress();
    const auto done = static_cast<double>(m_epochs.rowCount());
    // The last progress of an epoch may come before its epoch event, never after.
    const bool isCurrent = progress && progress->epoch == m_epochs.rowCount() + 1 && progress->steps > 0;
    const double within =
        isCurrent ? static_cast<double>(progress->step) / static_cast<double>(progress->steps) : 0;
    return (done + within) / epochs;
}

double TrainingSession::secondsLeft() const
{
    const double epochsLeft = m_configuration.epochs * (1 - partDone());
    if (!m_epochs.epochs().empty()) {
        return epochsLeft * m_epochs.epochs().back().seconds;
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
