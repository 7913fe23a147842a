// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/child_process.h"
#include "app/cli/signal_pipe.h"
#include "core/jobs/job_follower.h"
#include "core/jobs/job_kind.h"

#include <filesystem>
#include <string>

namespace bitops {

/// Who hears of a job that the command line has done.
class JobListener
{
public:
    virtual ~JobListener() = default;

    /// `line` is the event as it came.
    virtual void takeEvent(const std::string& line, const Event& event) = 0;
    /// Something for a person to read.
    virtual void showMessage(const std::string& message) = 0;
    /// Whether there is still somebody to show it to.
    [[nodiscard]] virtual bool isHeard() const = 0;
};

/// Has a trainer do the job of a folder, and passes on the user's wish to stop: the first SIGINT, SIGTERM or
/// SIGHUP (or the loss of whoever listens) asks the trainer to stop, the next terminates it, and one more
/// kills it. A trainer that hangs is pressed as if there had been a signal, whenever patience ends.
class JobRun
{
public:
    /// The listener must outlive it.
    JobRun(std::string trainer, std::filesystem::path folder, JobKind kind, JobListener& listener,
           Patience patience = {})
        : m_trainer(std::move(trainer))
        , m_folder(std::move(folder))
        , m_kind(kind)
        , m_listener(listener)
        , m_follower(patience)
    {
    }

    /// Returns when the trainer is gone. Gives the exit code.
    int run();
    /// Why the job failed without having said so, one sentence; empty if it told how it ended.
    [[nodiscard]] const std::string& failure() const { return m_failure; }

private:
    void follow(ChildProcess& trainer);
    void waitForNews(ChildProcess& trainer);
    void takeSignals(ChildProcess& trainer);
    /// Whether there was something to read.
    bool readOutput(ChildProcess& trainer);
    bool readErrors(ChildProcess& trainer);
    void conclude(ChildProcess& trainer);
    void carryOut(const JobActions& actions, ChildProcess& trainer);

    std::string m_trainer;
    std::filesystem::path m_folder;
    JobKind m_kind;
    JobListener& m_listener;
    SignalPipe m_signals;
    JobFollower m_follower;
    bool m_isInterrupted = false;
    std::string m_failure;
};

} // namespace bitops
