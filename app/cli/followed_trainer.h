// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/child_process.h"
#include "core/jobs/job_follower.h"
#include "core/jobs/job_kind.h"

#include <poll.h>

#include <array>
#include <filesystem>
#include <optional>
#include <span>
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

/// A trainer at its job, as a process of ours that is followed from its first byte to its end, and never
/// waited for: whoever has one, or several, waits for its files and for its deadline. A trainer that hangs is
/// pressed harder whenever patience ends.
class FollowedTrainer
{
public:
    /// The listener must outlive it. The error is one sentence.
    static Result<FollowedTrainer> start(const std::string& trainer, const std::filesystem::path& folder,
                                         JobKind kind, JobListener& listener, Patience patience);

    /// For poll(). A SIGCHLD has to wake it, too.
    [[nodiscard]] std::array<pollfd, 2> files() const;
    /// When takeNews() is due even if nothing has come.
    [[nodiscard]] std::optional<JobFollower::Time> deadline() const { return m_follower.deadline(); }
    /// Takes what has come, without waiting.
    void takeNews();

    /// Asks it to stop, if it has not been asked before.
    void stop();
    /// Asks it to stop; terminates it the second time, and kills it the third.
    void pressHarder();

    [[nodiscard]] bool isStopping() const { return m_follower.isStopping(); }
    [[nodiscard]] bool hasEnded() const { return m_follower.end().has_value(); }
    /// Precondition: hasEnded().
    [[nodiscard]] const JobEnd& end() const { return *m_follower.end(); }
    /// Why the job failed without having said so, one sentence; empty if it told how it ended.
    [[nodiscard]] const std::string& failure() const { return m_failure; }

private:
    FollowedTrainer(ChildProcess process, JobKind kind, JobListener& listener, Patience patience)
        : m_process(std::move(process))
        , m_kind(kind)
        , m_listener(listener)
        , m_follower(patience)
    {
    }

    /// Whether there was something to read.
    bool readOutput();
    bool readErrors();
    void conclude();
    void carryOut(const JobActions& actions);

    ChildProcess m_process;
    JobKind m_kind;
    JobListener& m_listener;
    JobFollower m_follower;
    std::string m_failure;
};

/// Waits until something has come for one of the files, until the time, or, without one, as long as it takes.
void waitForFiles(std::span<pollfd> files, const std::optional<JobFollower::Time>& until);

} // namespace bitops
