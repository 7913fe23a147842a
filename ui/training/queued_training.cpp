// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/queued_training.h"

#include "core/base/core_tr.h"
#include "core/base/json_reader.h"
#include "core/cost/cost_report.h"
#include "core/formats/network_json.h"
#include "core/jobs/trainer_lock.h"
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

Result<QueuedTraining> trainingFrom(const nlohmann::json& json, const std::string& path)
{
    JsonReader reader(json, path);
    const nlohmann::json& networkJson = reader.child("network");
    const nlohmann::json& trainingJson = reader.child("training");
    QueuedTraining training;
    training.runFolder = reader.string("run", "");
    training.name = reader.string("name", "");
    if (const std::optional<Error> error = reader.finish()) {
        return *error;
    }
    Result<Network> network = networkFromJson(networkJson);
    if (!network) {
        return network.error();
    }
    Result<TrainingConfiguration> configuration =
        configurationFromJson(trainingJson, reader.pathOf("training"));
    if (!configuration) {
        return configuration.error();
    }
    training.network = *std::move(network);
    training.training = *std::move(configuration);
    return training;
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

Status checkResumed(const QueuedTraining& training)
{
    if (!isFolder(training.runFolder)) {
        return problem(
            Queue::tr("Its run folder %1 is not there any more.").arg(toQString(training.runFolder)));
    }
    return isTrainerAtWork(training.runFolder) ? trainerAtWork() : success();
}

} // namespace

QString QueuedTraining::title() const
{
    if (isResumed()) {
        return shownText(name);
    }
    return network.name.empty() ? Queue::tr("untitled") : shownText(network.name);
}

std::string queueToText(const std::vector<QueuedTraining>& queue)
{
    nlohmann::ordered_json trainings = nlohmann::ordered_json::array();
    for (const QueuedTraining& training : queue) {
        nlohmann::ordered_json json{{"network", networkToJson(training.network)},
                                    {"training", configurationToJson(training.training)}};
        if (training.isResumed()) {
            json["run"] = training.runFolder;
            json["name"] = training.name;
        }
        trainings.push_back(std::move(json));
    }
    const nlohmann::ordered_json json{{"format", formatName}, {"version", 1}, {"trainings", trainings}};
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

Result<std::vector<QueuedTraining>> queueFromText(std::string_view text)
{
    const Result<nlohmann::json> json = parseJson(text);
    if (!json) {
        return json.error();
    }
    JsonReader reader(*json, "");
    reader.checkFormat(formatName, 1);
    const nlohmann::json& trainings = reader.child("trainings");
    if (!reader.hasFailed() && !trainings.is_array()) {
        reader.fail(Core::tr("\"%1\" must be a list", reader.pathOf("trainings")));
    }
    if (const std::optional<Error> error = reader.finish()) {
        return *error;
    }
    std::vector<QueuedTraining> queue;
    for (const nlohmann::json& item : trainings) {
        Result<QueuedTraining> training =
            trainingFrom(item, "trainings[" + std::to_string(queue.size()) + "]");
        if (!training) {
            return training.error();
        }
        queue.push_back(*std::move(training));
    }
    return queue;
}

Status checkStart(const QueuedTraining& training)
{
    if (training.isResumed()) {
        if (Status status = checkResumed(training); !status) {
            return status;
        }
    }
    const CostReport costs = computeCosts(training.network, {});
    if (!costs.isComplete()) {
        return Error{problemText(costs.problems.front()).toStdString()};
    }
    if (const std::vector<std::string> broken = validate(training.training, training.network);
        !broken.empty()) {
        return Error{broken.front()};
    }
    const std::string& data = training.training.data;
    if (data != shapesData && !isFolder(data)) {
        return problem(Queue::tr("The folder of its data, %1, is not there.").arg(toQString(data)));
    }
    const std::string& from = training.training.startFrom;
    if (!training.isResumed() && !from.empty() && !isFolder(from)) {
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
