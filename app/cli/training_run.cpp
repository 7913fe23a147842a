// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/training_run.h"

#include "core/runs/events.h"

#include <poll.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>

namespace bitops {

namespace {

constexpr std::chrono::seconds graceTime{5};

/// For poll(): milliseconds, below 0 for ever.
int millisecondsUntil(const std::optional<std::chrono::steady_clock::time_point>& time)
{
    if (!time) {
        return -1;
    }
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*time - std::chrono::steady_clock::now());
    return std::max(0, static_cast<int>(left.count()));
}

} // namespace

std::string locateTrainer()
{
    if (const char* const chosen = std::getenv("BITOPS_TRAINER"); // NOLINT(concurrency-mt-unsafe)
        chosen != nullptr && *chosen != '\0') {
        return chosen;
    }
    std::error_code code;
    const auto beside =
        std::filesystem::read_symlink("/proc/self/exe", code).parent_path() / "bitops-trainer";
    return std::filesystem::exists(beside, code) ? beside.string() : "bitops-trainer";
}

int TrainingRun::run()
{
    const std::string program = locateTrainer();
    Result<ChildProcess> trainer = ChildProcess::start(program, {m_folder.string()});
    if (!trainer) {
        m_record.fail("Could not start the trainer " + program + ": " + trainer.error().message + ".");
        m_view.showOutcome(*m_record.outcome());
        return exit_code::trainingFailed;
    }
    follow(*trainer);
    conclude(*trainer);
    m_view.showOutcome(*m_record.outcome());

    if (!std::holds_alternative<FailedEvent>(*m_record.outcome())) {
        return exitCodeOf(*m_record.outcome());
    }
    if (m_isInterrupted) {
        return exit_code::interrupted;
    }
    const ChildProcess::Ending ending = trainer->ending();
    return !ending.crashed && ending.code == exit_code::wrongInput ? exit_code::wrongInput
                                                                   : exit_code::trainingFailed;
}

void TrainingRun::follow(ChildProcess& trainer)
{
    while (!trainer.hasEnded()) {
        waitForNews(trainer);
        takeSignals(trainer);
        readOutput(trainer);
        readErrors(trainer);
        if (m_deadline && Clock::now() >= *m_deadline) {
            pressHarder(trainer);
        }
        if (m_view.isOutputLost() && m_urgency == Urgency::None) {
            m_isInterrupted = true; // Nobody is listening any more.
            pressHarder(trainer);
        }
    }
}

void TrainingRun::waitForNews(ChildProcess& trainer)
{
    std::array<pollfd, 3> files{{{m_signals.file(), POLLIN, 0},
                                 {trainer.file(ChildProcess::Stream::Output), POLLIN, 0},
                                 {trainer.file(ChildProcess::Stream::Errors), POLLIN, 0}}};
    ::poll(files.data(), files.size(), millisecondsUntil(m_deadline));
}

void TrainingRun::takeSignals(ChildProcess& trainer)
{
    while (const std::optional<int> signal = m_signals.take()) {
        if (*signal != SIGCHLD) {
            if (!m_isInterrupted) {
                m_view.showMessage("Stopping the training; another Ctrl-C ends it at once.");
            }
            m_isInterrupted = true;
            pressHarder(trainer);
        }
    }
}

void TrainingRun::pressHarder(ChildProcess& trainer)
{
    switch (m_urgency) {
    case Urgency::None:
        m_urgency = Urgency::Asked;
        trainer.write(commandToLine(Command::Stop) + "\n");
        return;
    case Urgency::Asked:
        m_urgency = Urgency::Terminated;
        m_deadline = Clock::now() + graceTime;
        trainer.signal(SIGTERM);
        return;
    case Urgency::Terminated:
    case Urgency::Killed:
        m_urgency = Urgency::Killed;
        m_deadline.reset();
        trainer.signal(SIGKILL);
        return;
    }
}

void TrainingRun::endBecause(ChildProcess& trainer, const std::string& reason)
{
    m_record.fail(reason);
    m_urgency = Urgency::Asked; // It is past asking.
    pressHarder(trainer);
}

void TrainingRun::readOutput(ChildProcess& trainer)
{
    const std::size_t droppedBefore = m_lines.droppedLines();
    m_lines.append(trainer.read(ChildProcess::Stream::Output));
    while (const auto line = m_lines.takeLine()) {
        takeLine(trainer, *line);
    }
    if (m_lines.droppedLines() > droppedBefore) {
        m_view.showMessage("Ignored a line of the trainer that was too long.");
    }
}

void TrainingRun::readErrors(ChildProcess& trainer)
{
    m_errorLines.append(trainer.read(ChildProcess::Stream::Errors));
    while (const auto line = m_errorLines.takeLine()) {
        m_lastWords = *line;
        m_view.showMessage(*line);
    }
}

void TrainingRun::takeLine(ChildProcess& trainer, const std::string& line)
{
    if (m_record.outcome()) {
        return; // A run ends once.
    }
    const Result<Event> event = eventFromLine(line);
    if (!event) {
        m_view.showMessage(event.error().message);
        return;
    }
    if (const Status status = m_record.apply(*event); !status) {
        endBecause(trainer, status.error().message);
        return;
    }
    m_view.showEvent(line, *event, m_record);
}

void TrainingRun::conclude(ChildProcess& trainer)
{
    // All that it wrote is in the pipes by now. Another process may hold them open, so their end is not
    // awaited.
    for (bool isMore = true; isMore;) {
        const std::string bytes = trainer.read(ChildProcess::Stream::Output);
        m_lines.append(bytes);
        isMore = !bytes.empty();
    }
    readOutput(trainer);
    if (const std::string rest = m_lines.takeRest(); !rest.empty()) {
        takeLine(trainer, rest);
    }
    readErrors(trainer);
    if (m_urgency >= Urgency::Terminated) {
        m_record.fail("The trainer was ended before it had stopped.");
    }
    m_record.conclude(trainer.ending().crashed, trainer.ending().code, m_lastWords);
}

} // namespace bitops
