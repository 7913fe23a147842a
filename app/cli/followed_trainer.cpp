// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/followed_trainer.h"

#include "core/jobs/failed_start.h"

#include <algorithm>
#include <chrono>
#include <utility>
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

Result<FollowedTrainer> FollowedTrainer::start(const std::string& trainer,
                                               const std::filesystem::path& folder, JobKind kind,
                                               JobListener& listener, Patience patience)
{
    Result<ChildProcess> process = ChildProcess::start(trainer, {folder.string()});
    if (!process) {
        return Error{describeFailedStart(trainer, process.error().message)};
    }
    return FollowedTrainer(*std::move(process), kind, listener, patience);
}

std::array<pollfd, 2> FollowedTrainer::files() const
{
    return {{{m_process.file(ChildProcess::Stream::Output), POLLIN, 0},
             {m_process.file(ChildProcess::Stream::Errors), POLLIN, 0}}};
}

void FollowedTrainer::takeNews()
{
    // Asked first: what it wrote before its end is read then.
    const bool isGone = m_process.hasEnded();
    readOutput();
    readErrors();
    carryOut(m_follower.takeTime(Clock::now()));
    if (isGone) {
        conclude();
    }
}

void FollowedTrainer::stop()
{
    carryOut(m_follower.stop(Clock::now()));
}

void FollowedTrainer::pressHarder()
{
    carryOut(m_follower.pressHarder(Clock::now()));
}

bool FollowedTrainer::readOutput()
{
    const std::string bytes = m_process.read(ChildProcess::Stream::Output);
    carryOut(m_follower.takeOutput(bytes, Clock::now()));
    return !bytes.empty();
}

bool FollowedTrainer::readErrors()
{
    const std::string bytes = m_process.read(ChildProcess::Stream::Errors);
    carryOut(m_follower.takeErrors(bytes));
    return !bytes.empty();
}

void FollowedTrainer::conclude()
{
    // All that it wrote is in the pipes by now. Another process may hold them open, so their end is not
    // awaited.
    while (readOutput()) {
    }
    while (readErrors()) {
    }
    carryOut(m_follower.takeExit(m_process.exitStatus()));
    if (m_failure.empty()) {
        m_failure = failureOf(*m_follower.end(), m_kind);
    }
}

void FollowedTrainer::carryOut(const JobActions& actions)
{
    for (const JobAction& action : actions) {
        if (const auto* taken = std::get_if<TakeEvent>(&action)) {
            m_listener.takeEvent(taken->line, taken->event);
        } else if (const auto* message = std::get_if<ShowMessage>(&action)) {
            m_listener.showMessage(message->text);
        } else if (const auto* refusal = std::get_if<Refuse>(&action)) {
            m_failure = refusal->reason;
        } else if (const auto* sent = std::get_if<SendText>(&action)) {
            m_process.write(sent->text);
        } else if (const auto* signal = std::get_if<SendSignal>(&action)) {
            m_process.signal(signal->signal);
        }
    }
}

void waitForFiles(std::span<pollfd> files, const std::optional<JobFollower::Time>& until)
{
    ::poll(files.data(), files.size(), millisecondsUntil(until));
}

} // namespace bitops
