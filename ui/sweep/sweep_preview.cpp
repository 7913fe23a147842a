// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sweep/sweep_preview.h"

#include "ui/base/format.h"
#include "ui/runs/run_library.h"
#include "ui/sweep/sweep_places.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace bitops {

namespace {

constexpr std::chrono::milliseconds previewDelay{150};

Result<PreviewedSweep> previewOf(const SweepFile& sweep, const SweepPlaces& places,
                                 const std::vector<ListedRunPtr>& runs)
{
    Result<SweepPlan> plan = planSweep(sweep, places);
    if (!plan) {
        return plan.error();
    }
    Result<std::vector<SweepTask>> tasks = tasksOf(*plan);
    if (!tasks) {
        return tasks.error();
    }
    PreviewedSweep preview{*std::move(plan), *std::move(tasks)};
    preview.seconds = secondsLeft(preview.plan, preview.tasks, TrainingSpeed(runs));
    return preview;
}

} // namespace

std::size_t PreviewedSweep::left() const
{
    return static_cast<std::size_t>(std::count_if(tasks.begin(), tasks.end(), [](const SweepTask& task) {
        return task.task == RunTask::Make || task.task == RunTask::GoOn;
    }));
}

SweepPreview::SweepPreview(const RunLibrary* library, QObject* parent)
    : QObject(parent)
    , m_library(library)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(previewDelay);
    connect(&m_soon, &QTimer::timeout, this, &SweepPreview::work);
}

void SweepPreview::show(const Result<SweepFile>& sweep, const std::filesystem::path& folder)
{
    m_folder = folder;
    m_work.cancel();
    m_soon.stop();
    m_wanted.reset();
    m_problem.clear();
    if (sweep) {
        m_wanted = *sweep;
        m_soon.start();
    } else {
        m_problem = toQString(sweep.error().message);
        m_sweep.reset();
    }
    Q_EMIT changed();
}

void SweepPreview::work()
{
    m_work.start([this, sweep = *m_wanted, places = sweepPlaces(m_library->folder(), m_folder),
                  runs = m_library->runs()](const std::stop_token&) -> BackgroundJob::Finish {
        const auto preview = std::make_shared<Result<PreviewedSweep>>(previewOf(sweep, places, runs));
        return [this, preview] {
            m_problem.clear();
            m_sweep.reset();
            if (*preview) {
                m_sweep = std::make_shared<const PreviewedSweep>(std::move(preview->value()));
            } else {
                m_problem = toQString(preview->error().message);
            }
            Q_EMIT changed();
        };
    });
    Q_EMIT changed();
}

} // namespace bitops
