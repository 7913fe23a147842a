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
std::uintmax_t bytesOfEvents(const std::filesystem::path& folder)
{
    std::error_code code;
    const std::uintmax_t size = std::filesystem::file_size(folder / jobEventsFile, code);
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
    m_sourcesSoon.setSingleShot(true);
    m_sourcesSoon.setInterval(0);
    m_measuredSoon.setSingleShot(true);
    m_measuredSoon.setInterval(measuredSoonMs);
    connect(&m_sourcesSoon, &QTimer::timeout, this, &CurrentSensitivity::updateSources);
    connect(&m_measuredSoon, &QTimer::timeout, this, &CurrentSensitivity::takeMeasured);
    connect(document, &NetworkDocument::costsChanged, this, &CurrentSensitivity::followDesign);
    connect(library, &RunLibrary::changed, this, [this] { m_sourcesSoon.start(); });
    connect(job, &SensitivityJob::progressed, this, [this] {
        if (m_source && m_job->place() == m_source->place() && !m_measuredSoon.isActive()) {
            m_measuredSoon.start();
        }
    });
    connect(job, &SensitivityJob::stateChanged, this, [this] {
        if (m_source && m_job->place() == m_source->place()) {
            takeMeasured();
        }
    });
    m_measurable.setDesign(document->design());
    updateSources();
}

/// Edits of bits, which are most, change nothing here.
void CurrentSensitivity::followDesign()
{
    const ImportedNetwork* const model = m_document->imported();
    const bool isOfOtherFile =
        model != nullptr && (m_sources.empty() || m_sources.front().model != model->file);
    if (m_measurable.setDesign(m_document->design()) || isOfOtherFile) {
        m_sourcesSoon.start();
    }
}

std::vector<MeasuredSource> CurrentSensitivity::findSources()
{
    std::vector<MeasuredSource> sources;
    if (const ImportedNetwork* const model = m_document->imported()) {
        sources.push_back({.run = nullptr, .model = model->file});
    }
    for (const ListedRunPtr& run : m_measurable.of(m_library->runs())) {
        sources.push_back({.run = run, .model = {}});
    }
    return sources;
}

void CurrentSensitivity::updateSources()
{
    std::vector<MeasuredSource> sources = findSources();
    const bool isOneTrained = m_measurable.isOneTrained(m_library->runs());
    const bool areOthers = sources != m_sources || isOneTrained != m_isOneTrained;
    m_sources = std::move(sources);
    m_isOneTrained = isOneTrained;
    if (areOthers) {
        Q_EMIT sourcesChanged();
    }
    const auto find = [this](const std::filesystem::path& place) {
        return std::ranges::find(m_sources, place, &MeasuredSource::place);
    };
    auto chosen = find(m_chosen);
    if (chosen == m_sources.end() && isMeasuring()) {
        chosen = find(m_source->place()); // Another one that comes does not push it away.
    }
    const auto usual = m_sources.begin();
    setSource(chosen != m_sources.end()  ? std::optional(*chosen)
              : usual != m_sources.end() ? std::optional(*usual)
                                         : std::nullopt);
}

void CurrentSensitivity::choose(const std::filesystem::path& place)
{
    m_chosen = place;
    updateSources();
}

bool CurrentSensitivity::isMeasuring() const
{
    return m_source && m_job->isRunning() && m_job->place() == m_source->place();
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
    return m_source && m_source->run && m_subject &&
           m_subject->epoch != m_source->run->summary->bestEpoch()->epoch;
}

void CurrentSensitivity::setSource(const std::optional<MeasuredSource>& source)
{
    if (source == m_source) {
        return;
    }
    // Of a model that has changed, nothing is known but what is kept by its new sum.
    const bool isSame = source && m_source && source->place() == m_source->place() &&
                        source->model.checksum == m_source->model.checksum;
    m_source = source;
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
    if (m_source) {
        m_isLoading = m_record == nullptr;
        m_reading.start([this, source = *m_source, folder = folderOf(*m_source, m_job->runsFolder())](
                            const std::stop_token& stop) -> BackgroundJob::Finish {
            const std::uintmax_t bytes = bytesOfEvents(folder);
            Result<SensitivityRecord> read = loadSensitivityRecord(folder, stop);
            const QString problem = read ? QString() : toQString(read.error().message);
            const auto record =
                std::make_shared<const SensitivityRecord>(read ? *std::move(read) : SensitivityRecord());
            return [this, place = source.place(), bytes, record, problem] {
                takeRead(place, bytes, record, problem);
            };
        });
    }
    Q_EMIT changed();
}

void CurrentSensitivity::takeRead(const std::filesystem::path& place, std::uintmax_t bytes,
                                  const RecordPtr& record, const QString& problem)
{
    if (!m_source || m_source->place() != place || isMeasuring()) {
        return; // There is something newer.
    }
    m_isLoading = false;
    m_problem = problem;
    m_bytes = bytes;
    show(record);
}

void CurrentSensitivity::refresh()
{
    if (m_source && !isMeasuring() && !m_reading.isGoingOn() &&
        bytesOfEvents(folderOf(*m_source, m_job->runsFolder())) != m_bytes) {
        load();
    }
}

Status CurrentSensitivity::measure(const SensitivitySettings& settings, const TrainingConfiguration& recipe)
{
    Q_ASSERT(m_source && !m_isLoading && !m_job->isRunning());
    m_reading.cancel();
    return m_job->start(*m_source, settings, recipe, m_record == nullptr ? SensitivityRecord() : *m_record);
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
