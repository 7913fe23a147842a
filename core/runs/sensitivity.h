// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/events.h"
#include "core/jobs/job_kind.h"
#include "core/runs/model_source.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// What is measured of a run: the run.json of a job folder of this kind.
struct SensitivityDescription
{
    std::string run;  ///< The folder of the run whose best weights are measured; empty: of a model.
    std::string data; ///< "shapes", or the folder of a data set.
    int threads = 2;
    SensitivitySettings settings = {};
    std::string program = {};              ///< Version of the program that made the job.
    std::string created = {};              ///< UTC, "2026-11-23T15:27:13Z".
    std::optional<ModelSource> model = {}; ///< What is measured instead of a run.

    bool operator==(const SensitivityDescription&) const = default;
};

std::string descriptionToText(const SensitivityDescription& description);
/// Strict about keys and types; whether the settings are sound is for brokenRule() to say.
Result<SensitivityDescription> sensitivityFromText(std::string_view text);
Result<SensitivityDescription> loadSensitivityJob(const std::filesystem::path& folder);

/// What was measured, from the events of all processes of a job folder.
class SensitivityRecord
{
public:
    /// In the order in which they come.
    void apply(const Event& event);
    /// For failures that the reader notices. No last event is replaced.
    void fail(std::string message);

    /// What the last process measures, or measured; none before it says so.
    [[nodiscard]] const std::optional<SensitivityEvent>& subject() const { return m_subject; }
    /// All that were begun, one for each sum; the one that was begun last is the last.
    [[nodiscard]] const std::vector<SensitivityEvent>& subjects() const { return m_subjects; }
    /// All that was measured of this sum, in the order in which it came.
    [[nodiscard]] const std::vector<SensitivityMeasurement>& measured(const std::string& sum) const;
    /// What these settings ask for and the last process has or had, so far: the network as it is, then layer
    /// by layer as built, of each its weights before its activations, by bits.
    [[nodiscard]] std::vector<SensitivityMeasurement> table(const SensitivitySettings& settings) const;
    /// How far the last process is; none before it says so.
    [[nodiscard]] const std::optional<MeasuringEvent>& progress() const { return m_progress; }

    /// A last event; none before the end.
    [[nodiscard]] const std::optional<Event>& last() const { return m_last; }
    [[nodiscard]] bool isCompleted() const
    {
        return m_last && std::holds_alternative<CompletedEvent>(*m_last);
    }

private:
    void begin(const SensitivityEvent& subject);
    void take(const SensitivityMeasurement& measurement);

    std::optional<SensitivityEvent> m_subject;
    std::vector<SensitivityEvent> m_subjects;
    std::map<std::string, std::vector<SensitivityMeasurement>> m_measured; ///< By their sums.
    std::optional<MeasuringEvent> m_progress;
    std::optional<Event> m_last;
};

/// Of these, the one of this layer, part and bits; that of an empty layer is the network as it is. Null if it
/// is not among them.
const SensitivityMeasurement* findMeasurement(const std::vector<SensitivityMeasurement>& measurements,
                                              std::string_view layer, LayerPart part, int bits);

/// How it ended, one sentence. Precondition: it has.
std::string describeEnd(const SensitivityRecord& record);

/// Where the measurements of a run are kept, in its folder: a job folder, whose events are those of all
/// measurements of it.
std::filesystem::path sensitivityFolder(const std::filesystem::path& run);

/// Makes that folder if need be, and writes the job into it. Gives its path.
Result<std::filesystem::path> prepareSensitivity(SensitivityDescription description);

/// Reads what was measured of the folder's events. No file is an empty record. Lines that are no events are
/// passed over.
Result<SensitivityRecord> loadSensitivityRecord(const std::filesystem::path& folder,
                                                const std::stop_token& stop = {});

/// Why nothing can be measured of the run in the folder, one sentence: it has no best weights. Empty if it
/// has.
std::string obstacleToSensitivity(const std::filesystem::path& run);

} // namespace bitops
