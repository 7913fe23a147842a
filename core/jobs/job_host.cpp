// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/job_host.h"

#include "core/jobs/command_reader.h"
#include "core/jobs/event_writer.h"
#include "core/jobs/job_folder.h"
#include "core/jobs/process_supervisor.h"
#include "core/jobs/run_lock.h"

#include <unistd.h>

#include <csignal>
#include <iostream>
#include <string>

namespace bitops {

namespace {

JobEnding runInFolder(Job& job, const std::filesystem::path& folder, EventWriter& events,
                      Supervisor& supervisor)
{
    const Result<RunLock> lock = RunLock::take(folder);
    if (!lock) {
        return failed(lock.error(), exit_code::wrongInput);
    }
    if (std::optional<JobEnding> ending = job.prepare()) {
        return *std::move(ending);
    }
    Status status = events.attach(folder / jobEventsFile);
    if (status && !lock->notice().empty()) {
        status = supervisor.report(NoticeEvent{lock->notice()});
    }
    return status ? job.run(supervisor) : failed(status.error(), exit_code::trainingFailed);
}

JobEnding runUnderCommand(Job& job, const std::filesystem::path& folder, EventWriter& events,
                          RunControl& control, ProcessSupervisor& supervisor, CommandSource source)
{
    constexpr int none = -1;
    const CommandReader commands(source == CommandSource::Nowhere ? none : STDIN_FILENO, control);
    JobEnding ending = runInFolder(job, folder, events, supervisor);
    return supervisor.failure() ? failed(*supervisor.failure(), exit_code::trainingFailed) : ending;
}

} // namespace

JobEnding failed(const Error& error, int exitCode)
{
    return {FailedEvent{error.message}, exitCode};
}

int hostJob(Job& job, const std::filesystem::path& folder, std::string_view version, CommandSource source)
{
    std::signal(SIGPIPE, SIG_IGN); // A reader that is gone shows as a failed write.
    std::signal(SIGXFSZ, SIG_IGN); // And so does a file that must not grow any more.
    EventWriter events(STDOUT_FILENO);
    RunControl control;
    ProcessSupervisor supervisor(events, control);
    // Before the file is attached, this cannot fail.
    [[maybe_unused]] const Status greeted = supervisor.report(HelloEvent{.trainer = std::string(version)});
    JobEnding ending;
    try {
        ending = runUnderCommand(job, folder, events, control, supervisor, source);
    } catch (const std::exception& exception) {
        ending = failed({job.explain(exception)}, exit_code::trainingFailed);
    }
    if (const Status status = events.write(ending.last); !status) {
        std::cerr << "bitops-trainer: " << status.error().message << '\n';
        return exit_code::trainingFailed;
    }
    return ending.exitCode;
}

} // namespace bitops
