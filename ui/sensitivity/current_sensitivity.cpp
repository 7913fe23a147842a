// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sensitivity/current_sensitivity.h"

#include "core/jobs/job_folder.h"
#include "ui/base/format.h"
#include "ui/design/network_document.h"
#include "ui/runs/run_library.h"
#include "ui/sensitivity/sensitivity_job.h"

#include <algorithm>
#include <ranges>
#include <system_error>
#include <utility>

namespace bitops {

namespace {

constexpr int measuredSoonMs = 40;

/// Events are only ever added. 0 if nothing was measured.
std::uintmax_t bytesOfEvents(const std::filesystem::path& run)
{
    std::error_code code;
    const std::uintmax_t size = std::filesystem::file_size(sensitivityFolder(run) / jobEventsFile, code);
    return code ? 0 : size;
}

/// The last that has measured single layers.
std::optional<SensitivityEvent> lastOfLayers(const SensitivityRecord& record)
{
    for (const SensitivityEvent& subject : std::views::reverse(record.subjects())) {
        if (!subject.settings.allBut && !record.measured(subject.sum).empty()) {
            return subject;
        }
    }
    return std::nullopt;
}

} // namespace

CurrentSensitivity::CurrentSensitivity(const NetworkDocument* document, const RunLibrary* library,
                                       SensitivityJob* job, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_library(library)
    , m_job(job)
{
    m_runsSoon.setSingleShot(true);
    m_runsSoon.setInterval(0);
    m_measuredSoon.setSingleShot(true);
    m_measuredSoon.setInterval(measuredSoonMs);
    connect(&m_runsSoon, &QTimer::timeout, this, &CurrentSensitivity::updateRuns);
    connect(&m_measuredSoon, &QTimer::timeout, this, &CurrentSensitivity::takeMeasured);
    connect(document, &NetworkDocument::costsChanged, this, &CurrentSensitivity::followDesign);
    connect(library, &RunLibrary::changed, this, [this] { m_runsSoon.start(); });
    connect(job, &SensitivityJob::progressed, this, [this] {
        if (m_run != nullptr && m_job->run() == m_run->folder && !m_measuredSoon.isActive()) {
            m_measuredSoon.start();
        }
    });
    connect(job, &SensitivityJob::stateChanged, this, [this] {
        if (m_run != nullptr && m_job->run() == m_run->folder) {
            takeMeasured();
        }
    });
    m_measurable.setDesign(document->network());
    updateRuns();
}

/// Edits of bits, which are most, change nothing here.
void CurrentSensitivity::followDesign()
{
    if (m_measurable.setDesign(m_document->network())) {
        m_runsSoon.start();
    }
}

void CurrentSensitivity::updateRuns()
{
    std::vector<ListedRunPtr> runs = m_measurable.of(m_library->runs());
    const bool isOneTrained = m_measurable.isOneTrained(m_library->runs());
    const bool areOthers = runs != m_runs || isOneTrained != m_isOneTrained;
    m_runs = std::move(runs);
    m_isOneTrained = isOneTrained;
    if (areOthers) {
        Q_EMIT runsChanged();
    }
    const auto find = [this](const std::filesystem::path& folder) {
        return std::ranges::find(m_runs, folder, [](const ListedRunPtr& run) { return run->folder; });
    };
    auto chosen = find(m_chosen);
    if (chosen == m_runs.end() && isMeasuring()) {
        chosen = find(m_run->folder); // Another one that comes does not push it away.
    }
    setRun(chosen != m_runs.end() ? *chosen : m_runs.empty() ? nullptr : m_runs.front());
}

void CurrentSensitivity::choose(const std::filesystem::path& folder)
{
    m_chosen = folder;
    updateRuns();
}

bool CurrentSensitivity::isMeasuring() const
{
    return m_run != nullptr && m_job->isRunning() && m_job->run() == m_run->folder;
}

std::vector<SensitivityMeasurement> CurrentSensitivity::measurements() const
{
    std::vector<SensitivityMeasurement> measurements;
    if (m_table == nullptr) {
        return measurements;
    }
    if (m_table->asItIs()) {
        measurements.push_back(*m_table->asItIs());
    }
    for (const std::string& layer : m_subject->layers) {
        for (const LayerPart part : listOf(MeasuredParts::Both)) {
            for (const int bits : m_table->bitsOf(layer, part)) {
                measurements.push_back(*m_table->find(layer, part, bits));
            }
        }
    }
    return measurements;
}

bool CurrentSensitivity::isOutdated() const
{
    return m_run != nullptr && m_subject && m_subject->epoch != m_run->summary->bestEpoch()->epoch;
}

void CurrentSensitivity::setRun(const ListedRunPtr& run)
{
    if (run == m_run) {
        return;
    }
    const bool isSame = run != nullptr && m_run != nullptr && run->folder == m_run->folder;
    m_run = run;
    if (isSame) {
        Q_EMIT changed(); // Its name or its best weights may be others.
        return;
    }
    m_record.reset();
    m_table.reset();
    m_subject.reset();
    m_problem.clear();
    m_bytes = 0;
    load();
}

void CurrentSensitivity::load()
{
    m_reading.cancel();
    m_isLoading = false;
    if (isMeasuring()) {
        takeMeasured();
        return;
    }
    if (m_run != nullptr) {
        m_isLoading = m_record == nullptr;
        m_reading.start([this, folder = m_run->folder](const std::stop_token& stop) -> BackgroundJob::Finish {
            const std::uintmax_t bytes = bytesOfEvents(folder);
            Result<SensitivityRecord> read = loadSensitivityRecord(sensitivityFolder(folder), stop);
            const QString problem = read ? QString() : toQString(read.error().message);
            const auto record =
                std::make_shared<const SensitivityRecord>(read ? *std::move(read) : SensitivityRecord());
            return [this, folder, bytes, record, problem] { takeRead(folder, bytes, record, problem); };
        });
    }
    Q_EMIT changed();
}

void CurrentSensitivity::takeRead(const std::filesystem::path& folder, std::uintmax_t bytes,
                                  const RecordPtr& record, const QString& problem)
{
    if (m_run == nullptr || m_run->folder != folder || isMeasuring()) {
        return; // There is something newer.
    }
    m_isLoading = false;
    m_problem = problem;
    m_bytes = bytes;
    show(record);
}

void CurrentSensitivity::refresh()
{
    if (m_run != nullptr && !isMeasuring() && !m_reading.isGoingOn() &&
        bytesOfEvents(m_run->folder) != m_bytes) {
        load();
    }
}

Status CurrentSensitivity::measure(const SensitivitySettings& settings)
{
    Q_ASSERT(m_run != nullptr && !m_isLoading && !m_job->isRunning());
    m_reading.cancel();
    return m_job->start(*m_run, settings, m_record == nullptr ? SensitivityRecord() : *m_record);
}

void CurrentSensitivity::takeMeasured()
{
    m_measuredSoon.stop();
    m_problem.clear();
    show(std::make_shared<const SensitivityRecord>(m_job->record()));
}

void CurrentSensitivity::show(RecordPtr record)
{
    m_record = std::move(record);
    m_subject = lastOfLayers(*m_record);
    m_table.reset();
    if (m_subject) {
        const auto table = std::make_shared<SensitivityTable>();
        for (const SensitivityMeasurement& measured : m_record->measured(m_subject->sum)) {
            static_cast<void>(table->add(measured)); // What cannot be is left out.
        }
        m_table = table;
    }
    Q_EMIT changed();
}

} // namespace bitops
