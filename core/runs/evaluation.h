// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/events.h"
#include "core/jobs/job_kind.h"
#include "core/runs/model_source.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// What an evaluation evaluates: the run.json of a job folder of this kind.
struct EvaluationDescription
{
    std::string run;  ///< The folder of the run whose best weights are evaluated; empty: of a model.
    std::string data; ///< "shapes", or the folder of a data set.
    int threads = 2;
    std::string program = {};              ///< Version of the program that made the job.
    std::string created = {};              ///< UTC, "2026-11-23T15:27:13Z".
    std::optional<ModelSource> model = {}; ///< What is evaluated instead of a run.

    bool operator==(const EvaluationDescription&) const = default;
};

std::string descriptionToText(const EvaluationDescription& description);
/// Strict about keys and types.
Result<EvaluationDescription> evaluationFromText(std::string_view text);
Result<EvaluationDescription> loadEvaluation(const std::filesystem::path& folder);

/// What is known of an evaluation from its events.
class EvaluationRecord
{
public:
    struct Part
    {
        EvaluatedEvent figures;
        std::optional<ClassesEvent> classes; ///< None with very many of them.
    };

    /// In the order in which they come, after a hello.
    void apply(const Event& event);
    /// For failures that the reader notices. No last event is replaced.
    void fail(std::string message);

    [[nodiscard]] const std::optional<DataEvent>& data() const { return m_data; }
    /// Validation images first, then test images where the data have them.
    [[nodiscard]] const std::vector<Part>& parts() const { return m_parts; }
    /// A last event; none before the end.
    [[nodiscard]] const std::optional<Event>& last() const { return m_last; }
    [[nodiscard]] bool isCompleted() const
    {
        return m_last && std::holds_alternative<CompletedEvent>(*m_last);
    }
    [[nodiscard]] bool isStopped() const { return m_last && std::holds_alternative<StoppedEvent>(*m_last); }

private:
    std::optional<DataEvent> m_data;
    std::vector<Part> m_parts;
    std::optional<Event> m_last;
};

/// How it ended, one sentence. Precondition: it has.
std::string describeEnd(const EvaluationRecord& record);

/// Why nothing can be evaluated of the run in the folder, one sentence: it has no best weights. Empty if it
/// has.
std::string obstacleToEvaluation(const std::filesystem::path& run);

} // namespace bitops
