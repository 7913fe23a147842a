// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/evaluation.h"

#include "core/base/foreign_text.h"
#include "core/base/json_reader.h"
#include "core/base/seconds_text.h"
#include "core/base/text_file.h"
#include "core/base/translator.h"
#include "core/jobs/job_folder.h"
#include "core/runs/job_file.h"
#include "core/runs/run_folder.h"

#include <utility>

namespace bitops {

namespace {

struct EvaluationEnd
{
    std::string operator()(const CompletedEvent& event) const
    {
        return Translator::tr("The evaluation was completed in %1.", secondsToText(event.seconds));
    }
    std::string operator()(const StoppedEvent&) const
    {
        return Translator::tr("The evaluation was stopped.");
    }
    std::string operator()(const FailedEvent& event) const
    {
        return event.message.empty() ? Translator::tr("The evaluation failed.")
                                     : excerpt(event.message, mostMessageCharacters);
    }
    template <typename Other> std::string operator()(const Other&) const
    {
        return Translator::tr("The evaluation failed.");
    }
};

} // namespace

std::string descriptionToText(const EvaluationDescription& description)
{
    nlohmann::ordered_json evaluation = subjectToJson(description.run, description.model);
    evaluation["data"] = description.data;
    evaluation["threads"] = description.threads;
    return jobFileText(JobKind::Evaluation, description.program, description.created,
                       {{"evaluation", evaluation}});
}

Result<EvaluationDescription> evaluationFromText(std::string_view text)
{
    const Result<nlohmann::json> json = parseJson(text);
    if (!json) {
        return json.error();
    }
    JsonReader reader(*json, "");
    const JobFileHead head = readJobHead(reader, JobKind::Evaluation);
    if (reader.hasFailed()) {
        return *reader.finish();
    }
    const nlohmann::json& child = reader.child("evaluation");
    if (const auto error = reader.finish()) {
        return *error;
    }
    JsonReader evaluation(child, "evaluation");
    EvaluationDescription description;
    description.program = head.program;
    description.created = head.created;
    readSubject(evaluation, description.run, description.model);
    description.data = evaluation.string("data");
    description.threads = evaluation.smallInteger("threads");
    if (const auto error = evaluation.finish()) {
        return *error;
    }
    return description;
}

Result<EvaluationDescription> loadEvaluation(const std::filesystem::path& folder)
{
    const std::filesystem::path path = folder / jobDescriptionFile;
    const Result<std::string> text = readTextFile(path);
    if (!text) {
        return text.error();
    }
    Result<EvaluationDescription> description = evaluationFromText(*text);
    if (!description) {
        return Error{Translator::tr("Could not open %1 as an evaluation: %2.", path.string(),
                                    description.error().message)};
    }
    return description;
}

void EvaluationRecord::apply(const Event& event)
{
    if (const auto* data = std::get_if<DataEvent>(&event)) {
        m_data = *data;
    } else if (const auto* figures = std::get_if<EvaluatedEvent>(&event)) {
        m_parts.push_back({*figures, std::nullopt});
    } else if (const auto* classes = std::get_if<ClassesEvent>(&event)) {
        if (!m_parts.empty() && m_parts.back().figures.part == classes->part) {
            m_parts.back().classes = *classes;
        }
    } else if (isLast(event) && !m_last) {
        m_last = event;
    }
}

void EvaluationRecord::fail(std::string message)
{
    if (!m_last) {
        m_last = FailedEvent{std::move(message)};
    }
}

std::string describeEnd(const EvaluationRecord& record)
{
    return std::visit(EvaluationEnd(), *record.last());
}

std::string obstacleToEvaluation(const std::filesystem::path& run)
{
    std::error_code code;
    return std::filesystem::exists(run / run_file::bestCheckpoint, code)
               ? std::string()
               : Translator::tr("Could not evaluate the run in %1: it has no best weights yet.",
                                run.string());
}

} // namespace bitops
