// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/job_run.h"

#include "app/cli/trainer_program.h"
#include "core/jobs/exit_codes.h"

#include <poll.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <variant>

namespace bitops {

namespace {

using Clock = std::chrono::steady_clock;

/// For poll(): milliseconds, below 0 for ever.
int millisecondsUntil(const std::optional<JobFollower::Time>& time)
{
    if (!time) {
        return -1;
    }
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*time - Clock::now());
    return std::max(0, static_cast<int>(left.count()));
}

/// Why a job failed that has not told it; empty if it has.
std::string failureOf(const JobEnd& end, JobKind kind)
{
    switch (end.manner) {
    case JobEnd::Manner::Terminated:
    case JobEnd::Manner::Killed:
        return "The trainer was ended before it had stopped.";
    case JobEnd::Manner::Died:
        return describeDeath(end, kind);
    case JobEnd::Manner::Refused: // That was said when it was.
    case JobEnd::Manner::Told:
        break;
    }
    return {};
}

} // namespace

int JobRun::run()
{
    Result<ChildProcess> trainer = ChildProcess::start(m_trainer, {m_folder.string()});
    if (!trainer) {
        m_failure = cannotStart(m_trainer, trainer.error().message);
        return exit_code::trainingFailed;
    }
    follow(*trainer);
    conclude(*trainer);
    return exitCodeOf(*m_follower.end(), m_isInterrupted);
}

void JobRun::follow(ChildProcess& trainer)
{
    while (!trainer.hasEnded()) {
        waitForNews(trainer);
        takeSignals(trainer);
        readOutput(trainer);
        readErrors(trainer);
        carryOut(m_follower.takeTime(Clock::now()), trainer);
        if (!m_listener.isHeard() && !m_follower.isStopping()) {
            m_isInterrupted = true;
            carryOut(m_follower.stop(Clock::now()), trainer);
        }
    }
}

void JobRun::waitForNews(ChildProcess& trainer)
{
    std::array<pollfd, 3> files{{{m_signals.file(), POLLIN, 0},
                                 {trainer.file(ChildProcess::Stream::Output), POLLIN, 0},
                                 {trainer.file(ChildProcess::Stream::Errors), POLLIN, 0}}};
    ::poll(files.data(), files.size(), millisecondsUntil(m_follower.deadline()));
}

void JobRun::takeSignals(ChildProcess& trainer)
{
    while (const std::optional<int> signal = m_signals.take()) {
        if (*signal != SIGCHLD) {
            if (!m_isInterrupted) {
                m_listener.showMessage("Stopping the " + std::string(nounOf(m_kind)) +
                                       "; another Ctrl-C ends it at once.");
            }
            m_isInterrupted = true;
            carryOut(m_follower.pressHarder(Clock::now()), trainer);
        }
    }
}

bool JobRun::readOutput(ChildProcess& trainer)
{
    const std::string bytes = trainer.read(ChildProcess::Stream::Output);
    carryOut(m_follower.takeOutput(bytes, Clock::now()), trainer);
    return !bytes.empty();
}

bool JobRun::readErrors(ChildProcess& trainer)
{
    const std::string bytes = trainer.read(ChildProcess::Stream::Errors);
    carryOut(m_follower.takeErrors(bytes), trainer);
    return !bytes.empty();
}

void JobRun::conclude(ChildProcess& trainer)
{
    // All that it wrote is in the pipes by now. Another process may hold them open, so their end is not
    // awaited.
    while (readOutput(trainer)) {
    }
    while (readErrors(trainer)) {
    }
    carryOut(m_follower.takeExit(trainer.exitStatus()), trainer);
    if (m_failure.empty()) {
        m_failure = failureOf(*m_follower.end(), m_kind);
    }
}

void JobRun::carryOut(const JobActions& actions, ChildProcess& trainer)
{
    for (const JobAction& action : actions) {
        if (const auto* taken = std::get_if<TakeEvent>(&action)) {
            m_listener.takeEvent(taken->line, taken->event);
        } else if (const auto* message = std::get_if<ShowMessage>(&action)) {
            m_listener.showMessage(message->text);
        } else if (const auto* refusal = std::get_if<Refuse>(&action)) {
            m_failure = refusal->reason;
        } else if (const auto* sent = std::get_if<SendText>(&action)) {
            trainer.write(sent->text);
        } else if (const auto* signal = std::get_if<SendSignal>(&action)) {
            trainer.signal(signal->signal);
        }
    }
}

} // namespace bitops
