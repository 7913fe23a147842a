// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/queued_job.h"

#include "core/base/json_reader.h"
#include "core/base/translator.h"
#include "core/cost/cost_report.h"
#include "core/formats/design_json.h"
#include "core/runs/run_activity.h"
#include "core/runs/run_name.h"
#include "core/runs/trainability.h"
#include "ui/base/format.h"
#include "ui/base/plain_text.h"
#include "ui/base/problem_text.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace bitops {

namespace {

constexpr const char* formatName = "bitops-queue";

struct Queue
{
    Q_DECLARE_TR_FUNCTIONS(bitops::Queue)
};

Result<QueuedJob> jobFrom(const nlohmann::json& json, const std::string& path)
{
    JsonReader reader(json, path);
    const nlohmann::json& networkJson = reader.child("network");
    const nlohmann::json& trainingJson = reader.child("training");
    QueuedJob job;
    job.runFolder = reader.string("run", "");
    job.name = reader.string("name", "");
    const std::string kind = reader.string("kind", nameOf(job.kind));
    if (!reader.hasFailed() && jobKindFrom(kind) != job.kind) {
        reader.fail(Translator::tr("\"%1\" is \"%2\", which is no kind of job that can be queued",
                                   reader.pathOf("kind"), kind));
    }
    if (const std::optional<Error> error = reader.finish()) {
        return *error;
    }
    Result<Design> network = designFromJson(networkJson, {}, {}, ModelSum::Believed);
    if (!network) {
        return network.error();
    }
    Result<TrainingConfiguration> configuration =
        configurationFromJson(trainingJson, reader.pathOf("training"));
    if (!configuration) {
        return configuration.error();
    }
    job.network = *std::move(network);
    job.training = *std::move(configuration);
    return job;
}

Status problem(const QString& sentence)
{
    return Error{sentence.toStdString()};
}

bool isFolder(const std::string& path)
{
    return QFileInfo(QString::fromStdString(path)).isDir();
}

Status trainerAtWork()
{
    return problem(Queue::tr("A trainer is at work on this run."));
}

Status checkResumed(const QueuedJob& job)
{
    if (!isFolder(job.runFolder)) {
        return problem(Queue::tr("Its run folder %1 is not there any more.").arg(toQString(job.runFolder)));
    }
    return isBeingTrained(job.runFolder) ? trainerAtWork() : success();
}

} // namespace

QString QueuedJob::title() const
{
    if (!name.empty()) {
        return shownText(name);
    }
    return shownText(recipeName({.network = network, .training = training, .program = {}, .created = {}}));
}

std::string queueToText(const std::vector<QueuedJob>& queue)
{
    nlohmann::ordered_json jobs = nlohmann::ordered_json::array();
    for (const QueuedJob& job : queue) {
        nlohmann::ordered_json json{{"network", designToJson(job.network, {})},
                                    {"training", configurationToJson(job.training)}};
        if (job.kind != JobKind::Training) {
            json["kind"] = nameOf(job.kind);
        }
        if (job.isResumed()) {
            json["run"] = job.runFolder;
        }
        if (!job.name.empty()) {
            json["name"] = job.name;
        }
        jobs.push_back(std::move(json));
    }
    const nlohmann::ordered_json json{{"format", formatName}, {"version", 1}, {"trainings", jobs}};
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

Result<std::vector<QueuedJob>> queueFromText(std::string_view text)
{
    const Result<nlohmann::json> json = parseJson(text);
    if (!json) {
        return json.error();
    }
    JsonReader reader(*json, "");
    reader.checkFormat(formatName, 1);
    const nlohmann::json& jobs = reader.child("trainings");
    if (!reader.hasFailed() && !jobs.is_array()) {
        reader.fail(Translator::tr("\"%1\" must be a list", reader.pathOf("trainings")));
    }
    if (const std::optional<Error> error = reader.finish()) {
        return *error;
    }
    std::vector<QueuedJob> queue;
    for (const nlohmann::json& item : jobs) {
        Result<QueuedJob> job = jobFrom(item, "trainings[" + std::to_string(queue.size()) + "]");
        if (!job) {
            return job.error();
        }
        queue.push_back(*std::move(job));
    }
    return queue;
}

Status checkStart(const QueuedJob& job)
{
    if (job.isResumed()) {
        if (Status status = checkResumed(job); !status) {
            return status;
        }
    }
    const CostReport costs = computeCosts(job.network, {});
    if (!costs.isComplete()) {
        return Error{problemText(costs.problems.front()).toStdString()};
    }
    if (const std::vector<std::string> broken = validate(job.training, job.network); !broken.empty()) {
        return Error{broken.front()};
    }
    if (Status model = checkModel(job.network); !model) {
        return model;
    }
    const std::string& data = job.training.data;
    if (data != shapesData && !isFolder(data)) {
        return problem(Queue::tr("The folder of its data, %1, is not there.").arg(toQString(data)));
    }
    const std::string& from = job.training.startFrom;
    if (!job.isResumed() && !from.empty() && !isFolder(from)) {
        return problem(
            Queue::tr("The run whose weights it begins with, %1, is not there.").arg(toQString(from)));
    }
    return success();
}

Status checkResumable(const RunSummary& run)
{
    if (run.state() == RunState::Running || run.state() == RunState::Paused) {
        return trainerAtWork();
    }
    return run.isResumable() ? success()
                             : problem(Queue::tr("This run has ended for good: there is nothing to resume."));
}

} // namespace bitops
