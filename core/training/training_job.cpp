// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/training_job.h"

#include "core/data/data_set.h"
#include "core/network/validation.h"
#include "core/runs/trainability.h"
#include "core/training/torch_setup.h"
#include "core/training/trained_design.h"
#include "core/training/training_loop.h"

#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

namespace bitops {

namespace {

JobEnding endingOf(const Outcome& outcome)
{
    return {std::visit([](const auto& event) -> Event { return event; }, outcome), exitCodeOf(outcome)};
}

Error lackOfMemory(int batchSize)
{
    const std::string sentence = "The training failed: there is not enough memory for a batch size of " +
                                 std::to_string(batchSize) + ".";
    return Error{batchSize == 1 ? sentence : sentence + " A smaller one needs less."};
}

} // namespace

std::optional<JobEnding> TrainingJob::prepare()
{
    removeUnfinishedCheckpoints(m_folder);
    m_description = loadRunDescription(m_folder);
    m_found = findCheckpoint(m_folder);
    if (isCompleted() && hasToldItsEnd()) {
        return failed({"Could not train the run in " + m_folder.string() + ": it is completed already."},
                      exit_code::wrongInput);
    }
    return std::nullopt;
}

JobEnding TrainingJob::run(Supervisor& supervisor)
{
    if (!m_description || !m_found) {
        return failed(m_description ? m_found.error() : m_description.error(), exit_code::wrongInput);
    }
    if (isCompleted()) { // Killed between its last checkpoint and its last event.
        return endingOf(completedOutcome((*m_found)->checkpoint.position, m_description->training));
    }
    return train(supervisor);
}

std::string TrainingJob::explain(const std::exception& exception) const
{
    return "The training failed: " +
           (isOutOfMemory(exception) ? "there is not enough memory." : reasonOf(exception));
}

bool TrainingJob::isCompleted() const
{
    if (!m_description || !m_found || !*m_found) {
        return false;
    }
    const Checkpoint& checkpoint = (*m_found)->checkpoint;
    return checkpoint.network == m_description->network && checkpoint.position.isFinished &&
           isOver(checkpoint.position, m_description->training);
}

bool TrainingJob::hasToldItsEnd() const
{
    const Result<RunRecord> record = loadRunRecord(m_folder, RunDetail::List);
    return record && record->outcome() && std::holds_alternative<CompletedEvent>(*record->outcome());
}

Status TrainingJob::checkDescription() const
{
    std::vector<std::string> complaints = validate(m_description->training, m_description->network);
    if (const Network* const network = m_description->network.blocks()) {
        for (const Problem& problem : validate(*network)) {
            complaints.push_back(describe(problem));
        }
    }
    if (complaints.empty()) {
        return success();
    }
    std::string message = "Could not train the run in " + m_folder.string() + ": " + complaints.front();
    if (complaints.size() > 1) {
        message += " (And " + std::to_string(complaints.size() - 1) + " more.)";
    }
    return Error{message};
}

JobEnding TrainingJob::train(Supervisor& supervisor)
{
    if (const Status status = checkDescription(); !status) {
        return failed(status.error(), exit_code::wrongInput);
    }
    Result<std::shared_ptr<onnx::LoadedModel>> model =
        modelToTrain(m_description->network, JobKind::Training);
    if (!model) {
        return failed(model.error(), exit_code::wrongInput);
    }
    m_model = *std::move(model);
    TrainingConfiguration& training = m_description->training;
    const Found& found = *m_found;
    for (const std::string& notice :
         {found ? found->notice : std::string(), keepThreadsUseful(training.threads)}) {
        const Status status = notice.empty() ? success() : supervisor.report(NoticeEvent{notice});
        if (!status) {
            return failed(status.error(), exit_code::trainingFailed);
        }
    }
    if (const Status status = setUpTorch(training); !status) {
        return failed(status.error(), exit_code::wrongInput);
    }
    const auto data = loadDataSet(training, endsOf(m_description->network, m_model),
                                  [&supervisor] { return supervisor.mayGoOn(); });
    if (!data) {
        return failed(data.error(), exit_code::wrongInput);
    }
    if (!data->has_value()) {
        const RunPosition position = found ? found->checkpoint.position : RunPosition();
        return endingOf(StoppedEvent{position.epoch - 1, position.runSeconds});
    }
    if (const std::string lack = lackOfImages(m_description->network, (*data)->training.count());
        !lack.empty()) {
        return failed({"Could not train on " + training.data + ": " + lack + "."}, exit_code::wrongInput);
    }
    try {
        return trainOn(**data, supervisor);
    } catch (const std::exception& exception) {
        if (!isOutOfMemory(exception)) {
            throw;
        }
        return failed(lackOfMemory(training.batchSize), exit_code::trainingFailed);
    }
}

JobEnding TrainingJob::trainOn(const DataSet& data, Supervisor& supervisor) const
{
    std::optional<TrainingLoop> loop;
    try {
        loop.emplace(m_folder, *m_description, data, supervisor, m_model);
    } catch (const std::runtime_error& error) { // Values of a model that cannot be read.
        return failed({"Could not train the run in " + m_folder.string() + ": " + error.what() + "."},
                      exit_code::wrongInput);
    }
    Status begun = success();
    if (const Found& found = *m_found) {
        begun = loop->restore(found->checkpoint, found->path);
    } else if (!m_description->training.startFrom.empty()) {
        begun = loop->startFromOtherRun();
    }
    if (!begun) {
        return failed(begun.error(), exit_code::wrongInput);
    }
    return endingOf(loop->run());
}

} // namespace bitops
