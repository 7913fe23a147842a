// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/trainer.h"

#include "core/data/data_set.h"
#include "core/jobs/command_reader.h"
#include "core/jobs/event_writer.h"
#include "core/jobs/events.h"
#include "core/jobs/process_supervisor.h"
#include "core/jobs/run_lock.h"
#include "core/network/validation.h"
#include "core/runs/run_folder.h"
#include "core/runs/trainability.h"
#include "core/training/checkpoint_keeper.h"
#include "core/training/torch_setup.h"
#include "core/training/training_loop.h"

#include <unistd.h>

#include <csignal>
#include <iostream>
#include <optional>
#include <string>
#include <system_error>
#include <variant>

namespace bitops {

namespace {

struct Ending
{
    Event last;
    int exitCode = exit_code::done;
};

Ending failed(const Error& error, int exitCode)
{
    return {FailedEvent{error.message}, exitCode};
}

Ending endingOf(const Outcome& outcome)
{
    return {std::visit([](const auto& event) -> Event { return event; }, outcome), exitCodeOf(outcome)};
}

Status checkDescription(const std::filesystem::path& folder, const RunDescription& description)
{
    std::vector<std::string> complaints = validate(description.training, description.network);
    for (const Problem& problem : validate(description.network)) {
        complaints.push_back(describe(problem));
    }
    if (complaints.empty()) {
        return success();
    }
    std::string message = "Could not train the run in " + folder.string() + ": " + complaints.front();
    if (complaints.size() > 1) {
        message += " (And " + std::to_string(complaints.size() - 1) + " more.)";
    }
    return Error{message};
}

Error lackOfMemory(int batchSize)
{
    const std::string sentence = "The training failed: there is not enough memory for a batch size of " +
                                 std::to_string(batchSize) + ".";
    return Error{batchSize == 1 ? sentence : sentence + " A smaller one needs less."};
}

/// The process that trains one run folder.
class Trainer
{
public:
    Trainer(std::filesystem::path folder, EventWriter& events, Supervisor& supervisor)
        : m_folder(std::move(folder))
        , m_events(events)
        , m_supervisor(supervisor)
    {
    }

    Ending run()
    {
        Result<RunLock> lock = RunLock::take(m_folder);
        if (!lock) {
            return failed(lock.error(), exit_code::wrongInput);
        }
        removeUnfinishedCheckpoints(m_folder);
        const Result<RunDescription> description = loadRunDescription(m_folder);
        const Result<std::optional<FoundCheckpoint>> found = findCheckpoint(m_folder);
        const bool isDone = description && found && isCompleted(*description, *found);
        if (isDone && hasToldItsEnd()) {
            // Not stored with the run's events: there, its outcome is that it was completed.
            return failed({"Could not train the run in " + m_folder.string() + ": it is completed already."},
                          exit_code::wrongInput);
        }
        if (const Status status = m_events.attach(m_folder / run_file::events); !status) {
            return failed(status.error(), exit_code::trainingFailed);
        }
        if (!description || !found) {
            return failed(description ? found.error() : description.error(), exit_code::wrongInput);
        }
        if (isDone) { // Killed between its last checkpoint and its last event.
            return endingOf(completedOutcome((*found)->checkpoint.position, description->training));
        }
        return train(*description, *found, lock->notice());
    }

private:
    static bool isCompleted(const RunDescription& description, const std::optional<FoundCheckpoint>& found)
    {
        return found && found->checkpoint.network == description.network &&
               found->checkpoint.position.isFinished &&
               isOver(found->checkpoint.position, description.training);
    }

    [[nodiscard]] bool hasToldItsEnd() const
    {
        const Result<RunRecord> record = loadRunRecord(m_folder, RunDetail::List);
        return record && record->outcome() && std::holds_alternative<CompletedEvent>(*record->outcome());
    }

    Ending train(RunDescription description, const std::optional<FoundCheckpoint>& found,
                 const std::string& noticeOfLock)
    {
        if (const Status status = checkDescription(m_folder, description); !status) {
            return failed(status.error(), exit_code::wrongInput);
        }
        for (const std::string& notice : {noticeOfLock, found ? found->notice : std::string(),
                                          keepThreadsUseful(description.training.threads)}) {
            const Status status = notice.empty() ? success() : m_supervisor.report(NoticeEvent{notice});
            if (!status) {
                return failed(status.error(), exit_code::trainingFailed);
            }
        }
        if (const Status status = setUpTorch(description.training); !status) {
            return failed(status.error(), exit_code::wrongInput);
        }
        const auto data =
            loadDataSet(description.training, description.network, [this] { return m_supervisor.mayGoOn(); });
        if (!data) {
            return failed(data.error(), exit_code::wrongInput);
        }
        if (!data->has_value()) {
            const RunPosition position = found ? found->checkpoint.position : RunPosition();
            return endingOf(StoppedEvent{position.epoch - 1, position.runSeconds});
        }
        if (const std::string lack = lackOfImages(description.network, (*data)->training.count());
            !lack.empty()) {
            return failed({"Could not train on " + description.training.data + ": " + lack + "."},
                          exit_code::wrongInput);
        }
        try {
            return trainOn(description, **data, found);
        } catch (const std::exception& exception) {
            if (!isOutOfMemory(exception)) {
                throw;
            }
            return failed(lackOfMemory(description.training.batchSize), exit_code::trainingFailed);
        }
    }

    Ending trainOn(const RunDescription& description, const DataSet& data,
                   const std::optional<FoundCheckpoint>& found)
    {
        TrainingLoop loop(m_folder, description, data, m_supervisor);
        Status begun = success();
        if (found) {
            begun = loop.restore(found->checkpoint, found->path);
        } else if (!description.training.startFrom.empty()) {
            begun = loop.startFromOtherRun();
        }
        if (!begun) {
            return failed(begun.error(), exit_code::wrongInput);
        }
        return endingOf(loop.run());
    }

    std::filesystem::path m_folder;
    EventWriter& m_events;
    Supervisor& m_supervisor;
};

Ending trainUnderCommand(const std::filesystem::path& folder, EventWriter& events, RunControl& control,
                         ProcessSupervisor& supervisor)
{
    const CommandReader commands(STDIN_FILENO, control);
    Ending ending = Trainer(folder, events, supervisor).run();
    return supervisor.failure() ? failed(*supervisor.failure(), exit_code::trainingFailed) : ending;
}

/// Whatever is thrown ends as one sentence.
template <typename Training> Ending guarded(const Training& training)
{
    try {
        return training();
    } catch (const std::exception& exception) {
        if (isOutOfMemory(exception)) {
            return failed({"The training failed: there is not enough memory."}, exit_code::trainingFailed);
        }
        return failed({"The training failed: " + reasonOf(exception)}, exit_code::trainingFailed);
    }
}

} // namespace

int trainRunFolder(const std::filesystem::path& folder, std::string_view version)
{
    std::error_code code;
    if (!std::filesystem::is_directory(folder, code)) {
        std::cerr << "bitops-trainer: Could not train the run in " << folder.string()
                  << ": there is no such folder.\n";
        return exit_code::wrongUsage;
    }
    std::signal(SIGPIPE, SIG_IGN); // A reader that is gone shows as a failed write.
    std::signal(SIGXFSZ, SIG_IGN); // And so does a file that must not grow any more.
    EventWriter events(STDOUT_FILENO);
    RunControl control;
    ProcessSupervisor supervisor(events, control);
    // Before the file is attached, this cannot fail.
    [[maybe_unused]] const Status greeted = supervisor.report(HelloEvent{.trainer = std::string(version)});
    const Ending ending = guarded([&] { return trainUnderCommand(folder, events, control, supervisor); });
    if (const Status status = events.write(ending.last); !status) {
        std::cerr << "bitops-trainer: " << status.error().message << '\n';
        return exit_code::trainingFailed;
    }
    return ending.exitCode;
}

} // namespace bitops
