// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/sensitivity.h"

#include "core/base/checksum.h"
#include "core/base/folders.h"
#include "core/base/foreign_file.h"
#include "core/base/foreign_text.h"
#include "core/base/json_reader.h"
#include "core/base/line_splitter.h"
#include "core/base/seconds_text.h"
#include "core/base/text_file.h"
#include "core/base/translator.h"
#include "core/base/utc_text.h"
#include "core/jobs/job_folder.h"
#include "core/runs/job_file.h"
#include "core/runs/run_folder.h"
#include "core/runs/sensitivity_folder.h"

#include <algorithm>
#include <ctime>
#include <system_error>
#include <utility>

namespace bitops {

namespace {

struct SensitivityEnd
{
    std::string operator()(const CompletedEvent& event) const
    {
        return Translator::tr("The measurement was completed in %1.", secondsToText(event.seconds));
    }
    std::string operator()(const StoppedEvent&) const
    {
        return Translator::tr("The measurement was stopped; what was measured is kept.");
    }
    std::string operator()(const FailedEvent& event) const
    {
        return event.message.empty() ? Translator::tr("The measurement failed.")
                                     : excerpt(event.message, mostMessageCharacters);
    }
    template <typename Other> std::string operator()(const Other&) const
    {
        return Translator::tr("The measurement failed.");
    }
};

bool isSame(const SensitivityMeasurement& measurement, std::string_view layer, LayerPart part, int bits)
{
    return measurement.layer == layer &&
           (layer.empty() || (measurement.part == part && measurement.bits == bits));
}

Error folderError(const std::filesystem::path& folder, const std::error_code& code)
{
    return Error{Translator::tr("Could not make the folder %1: %2.", folder.string(), code.message())};
}

} // namespace

std::string descriptionToText(const SensitivityDescription& description)
{
    nlohmann::ordered_json sensitivity = subjectToJson(description.run, description.model);
    sensitivity["data"] = description.data;
    sensitivity["threads"] = description.threads;
    sensitivity.update(settingsToJson(description.settings));
    return jobFileText(JobKind::Sensitivity, description.program, description.created,
                       {{"sensitivity", sensitivity}});
}

Result<SensitivityDescription> sensitivityFromText(std::string_view text)
{
    const Result<nlohmann::json> json = parseJson(text);
    if (!json) {
        return json.error();
    }
    JsonReader reader(*json, "");
    const JobFileHead head = readJobHead(reader, JobKind::Sensitivity);
    if (reader.hasFailed()) {
        return *reader.finish();
    }
    nlohmann::json content = reader.child("sensitivity");
    if (const auto error = reader.finish()) {
        return *error;
    }
    JsonReader job(content, "sensitivity");
    SensitivityDescription description;
    description.program = head.program;
    description.created = head.created;
    readSubject(job, description.run, description.model);
    description.data = job.string("data");
    description.threads = job.smallInteger("threads");
    if (job.hasFailed()) {
        return *job.finish();
    }
    for (const char* const key : {"run", "model", "data", "threads"}) {
        content.erase(key);
    }
    const Result<SensitivitySettings> settings = settingsFromJson(content, "sensitivity");
    if (!settings) {
        return settings.error();
    }
    description.settings = *settings;
    return description;
}

Result<SensitivityDescription> loadSensitivityJob(const std::filesystem::path& folder)
{
    const std::filesystem::path path = folder / jobDescriptionFile;
    const Result<std::string> text = readTextFile(path);
    if (!text) {
        return text.error();
    }
    Result<SensitivityDescription> description = sensitivityFromText(*text);
    if (!description) {
        return Error{Translator::tr("Could not open %1 as a measurement of sensitivity: %2.", path.string(),
                                    description.error().message)};
    }
    return description;
}

void SensitivityRecord::apply(const Event& event)
{
    if (std::holds_alternative<HelloEvent>(event)) {
        m_last.reset(); // Of the process before.
        m_progress.reset();
    } else if (const auto* subject = std::get_if<SensitivityEvent>(&event)) {
        begin(*subject);
    } else if (const auto* progress = std::get_if<MeasuringEvent>(&event)) {
        m_progress = *progress;
    } else if (const auto* measured = std::get_if<MeasuredEvent>(&event)) {
        take(measured->measurement);
    } else if (isLast(event) && !m_last) {
        m_last = event;
    }
}

void SensitivityRecord::begin(const SensitivityEvent& subject)
{
    m_subject = subject;
    std::erase_if(m_subjects, [&](const SensitivityEvent& known) { return known.sum == subject.sum; });
    m_subjects.push_back(subject);
}

void SensitivityRecord::take(const SensitivityMeasurement& measurement)
{
    if (!m_subject) {
        return; // Of nobody knows what.
    }
    std::vector<SensitivityMeasurement>& known = m_measured[m_subject->sum];
    const auto found = std::find_if(known.begin(), known.end(), [&measurement](const auto& other) {
        return isSame(other, measurement.layer, measurement.part, measurement.bits);
    });
    if (found == known.end()) {
        known.push_back(measurement);
    } else {
        *found = measurement;
    }
}

void SensitivityRecord::fail(std::string message)
{
    if (!m_last) {
        m_last = FailedEvent{std::move(message)};
    }
}

const std::vector<SensitivityMeasurement>& SensitivityRecord::measured(const std::string& sum) const
{
    static const std::vector<SensitivityMeasurement> none;
    const auto found = m_measured.find(sum);
    return found == m_measured.end() ? none : found->second;
}

std::vector<SensitivityMeasurement> SensitivityRecord::table(const SensitivitySettings& settings) const
{
    std::vector<SensitivityMeasurement> table;
    if (!m_subject) {
        return table;
    }
    const std::vector<SensitivityMeasurement>& known = measured(m_subject->sum);
    const auto add = [&](std::string_view layer, LayerPart part, int bits) {
        if (const SensitivityMeasurement* const found = findMeasurement(known, layer, part, bits)) {
            table.push_back(*found);
        }
    };
    add({}, LayerPart::Weights, 0);
    for (const std::string& layer : m_subject->layers) {
        for (const LayerPart part : listOf(settings.parts)) {
            for (const int bits : settings.bits) {
                add(layer, part, bits);
            }
        }
    }
    return table;
}

const SensitivityMeasurement* findMeasurement(const std::vector<SensitivityMeasurement>& measurements,
                                              std::string_view layer, LayerPart part, int bits)
{
    const auto found = std::find_if(
        measurements.begin(), measurements.end(),
        [&](const SensitivityMeasurement& measurement) { return isSame(measurement, layer, part, bits); });
    return found == measurements.end() ? nullptr : &*found;
}

std::string describeEnd(const SensitivityRecord& record)
{
    return std::visit(SensitivityEnd(), *record.last());
}

std::filesystem::path sensitivityFolder(const std::filesystem::path& run)
{
    return run / "sensitivity";
}

Result<std::filesystem::path> prepareSensitivity(SensitivityDescription description)
{
    const std::filesystem::path folder = sensitivityFolder(description.run);
    if (const std::error_code code = makeFolder(folder); code) { // The run is not to be made.
        return folderError(folder, code);
    }
    return prepareSensitivityAt(folder, std::move(description));
}

std::filesystem::path modelSensitivityFolder(const std::filesystem::path& runs, std::uint64_t checksum)
{
    return runs.parent_path() / "measured" / checksumText(checksum);
}

Result<std::filesystem::path> prepareSensitivityAt(const std::filesystem::path& folder,
                                                   SensitivityDescription description)
{
    if (const std::error_code code = makeFolders(folder); code) {
        return folderError(folder, code);
    }
    description.created = utcText(std::time(nullptr));
    const Status status = writeTextFile(folder / jobDescriptionFile, descriptionToText(description));
    return status ? Result<std::filesystem::path>(folder) : status.error();
}

Result<SensitivityRecord> loadSensitivityRecord(const std::filesystem::path& folder,
                                                const std::stop_token& stop)
{
    const std::filesystem::path path = folder / jobEventsFile;
    std::error_code code;
    if (std::filesystem::status(path, code).type() == std::filesystem::file_type::not_found) {
        return SensitivityRecord();
    }
    Result<ForeignFile> file = ForeignFile::open(path);
    if (!file) {
        return file.error();
    }
    SensitivityRecord record;
    LineSplitter lines;
    std::vector<char> buffer(std::size_t{1} << 18U);
    while (!stop.stop_requested()) {
        const Result<std::size_t> length = file->read(buffer);
        if (!length) {
            return length.error();
        }
        if (*length == 0) {
            return record;
        }
        lines.append({buffer.data(), *length});
        while (const auto line = lines.nextLine()) {
            if (const Result<Event> event = eventFromLine(*line)) {
                record.apply(*event);
            }
        }
    }
    return readError(path, Translator::tr("it was stopped"));
}

std::string obstacleToSensitivity(const std::filesystem::path& run)
{
    std::error_code code;
    return std::filesystem::exists(run / run_file::bestCheckpoint, code)
               ? std::string()
               : Translator::tr("Could not measure the run in %1: it has no best weights yet.", run.string());
}

} // namespace bitops
