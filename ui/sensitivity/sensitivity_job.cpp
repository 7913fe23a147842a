// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sensitivity/sensitivity_job.h"

#include "core/runs/model_recipe.h"
#include "core/runs/sensitivity_folder.h"
#include "ui/base/files.h"
#include "ui/base/format.h"
#include "ui/base/paths.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace bitops {

namespace {

Result<SensitivityDescription> describe(const ListedRun& run)
{
    if (const std::string obstacle = obstacleToSensitivity(run.folder); !obstacle.empty()) {
        return Error{obstacle};
    }
    const TrainingConfiguration& training = run.summary->description().training;
    return SensitivityDescription{
        .run = run.folder.string(), .data = training.data, .threads = training.threads};
}

SensitivityDescription describe(const ModelFile& model, const TrainingConfiguration& recipe)
{
    return {.run = {}, .data = recipe.data, .threads = recipe.threads, .model = modelSourceOf(model, recipe)};
}

} // namespace

SensitivityJob::SensitivityJob(const QString& trainer, std::filesystem::path runsFolder, QObject* parent)
    : QObject(parent)
    , m_runsFolder(std::move(runsFolder))
    , m_process(trainer, JobKind::Sensitivity)
{
    connect(&m_process, &JobProcess::eventCame, this, &SensitivityJob::takeEvent);
    connect(&m_process, &JobProcess::stopping, this, &SensitivityJob::stateChanged);
    connect(&m_process, &JobProcess::ended, this, &SensitivityJob::takeEnd);
}

Status SensitivityJob::start(const MeasuredSource& source, const SensitivitySettings& settings,
                             const TrainingConfiguration& recipe, SensitivityRecord known)
{
    Q_ASSERT(!isRunning() && (!source.run || source.run->summary));
    if (const std::string obstacle = brokenRule(settings); !obstacle.empty()) {
        return Error{obstacle};
    }
    // The trainer is given the names as texts.
    for (const QString& name : {fromPath(source.place()), source.run ? QString() : toQString(recipe.data)}) {
        if (Status status = checkFileName(name); !status) {
            return status;
        }
    }
    Result<SensitivityDescription> description =
        source.run ? describe(*source.run) : describe(source.model, recipe);
    if (!description) {
        return description.error();
    }
    const int threads = description->threads;
    description->settings = settings;
    description->program = QCoreApplication::applicationVersion().toStdString();
    const Result<std::filesystem::path> folder =
        prepareSensitivityAt(folderOf(source, m_runsFolder), *std::move(description));
    if (!folder) {
        return folder.error();
    }
    m_place = source.place();
    m_settings = settings;
    m_threads = threads;
    m_record = std::move(known);
    m_record.apply(HelloEvent{}); // However the last process ended, another one begins.
    m_isPaused = false;
    m_notices.clear();
    m_process.start(fromPath(*folder));
    Q_EMIT stateChanged();
    return success();
}

SensitivityJob::State SensitivityJob::state() const
{
    if (!m_process.isRunning()) {
        return State::Idle;
    }
    if (m_process.isStopping()) {
        return State::Stopping;
    }
    return m_isPaused ? State::Paused : m_record.progress() ? State::Measuring : State::Starting;
}

std::size_t SensitivityJob::coresUsed() const
{
    return isRunning() && state() != State::Paused ? static_cast<std::size_t>(std::max(m_threads, 1)) : 0;
}

double SensitivityJob::partDone() const
{
    const std::optional<MeasuringEvent>& progress = m_record.progress();
    return progress && progress->steps > 0
               ? std::clamp(static_cast<double>(progress->done) / static_cast<double>(progress->steps), 0.0,
                            1.0)
               : -1;
}

QString SensitivityJob::notice() const
{
    const bool isBad =
        !isRunning() && m_record.last() && std::holds_alternative<FailedEvent>(*m_record.last());
    return m_notices + (isBad ? toQString(describeEnd(m_record)) : QString());
}

void SensitivityJob::takeEvent(const Event& event)
{
    const State before = state();
    m_record.apply(event);
    if (const auto* notice = std::get_if<NoticeEvent>(&event)) {
        m_notices += toQString(notice->message) + QLatin1Char('\n');
    } else if (std::holds_alternative<PausedEvent>(event) || std::holds_alternative<ResumedEvent>(event)) {
        m_isPaused = std::holds_alternative<PausedEvent>(event);
    }
    if (state() != before) {
        Q_EMIT stateChanged();
    }
    Q_EMIT progressed();
}

void SensitivityJob::takeEnd()
{
    if (!m_process.failure().empty()) {
        m_record.fail(m_process.failure());
    }
    Q_EMIT stateChanged();
    Q_EMIT ended();
}

} // namespace bitops
