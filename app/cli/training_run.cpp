// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/training_run.h"

#include "app/cli/trainer_program.h"
#include "core/jobs/events.h"

#include <poll.h>

#include <algorithm>
#include <array>
#include <csignal>

namespace bitops {

namespace {

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

int TrainingRun::run()
{
    Result<ChildProcess> trainer = ChildProcess::start(m_trainer, {m_folder.string()});
    if (!trainer) {
        m_record.fail(cannotStart(m_trainer, trainer.error().message));
        m_view.showOutcome(*m_record.outcome());
        return exit_code::trainingFailed;
    }
    follow(*trainer);
    conclude(*trainer);
    m_view.showOutcome(*m_record.outcome());
    return exitCode(*trainer);
}

int TrainingRun::exitCode(const ChildProcess& trainer) const
{
    if (!std::holds_alternative<FailedEvent>(*m_record.outcome())) {
        return exitCodeOf(*m_record.outcome());
    }
    if (m_isInterrupted) {
        return exit_code::interrupted;
    }
    const ChildProcess::Ending ending = trainer.ending();
    const bool isInputWrong = m_hasReportedFailure && !ending.crashed && ending.code == exit_code::wrongInput;
    return isInputWrong ? exit_code::wrongInput : exit_code::trainingFailed;
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
        m_deadline = Clock::now() + m_patience.afterAsking;
        trainer.write(commandToLine(Command::Stop) + "\n");
        return;
    case Urgency::Asked:
        m_urgency = Urgency::Terminated;
        m_deadline = Clock::now() + m_patience.afterTerminating;
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

bool TrainingRun::readOutput(ChildProcess& trainer)
{
    const std::size_t droppedBefore = m_lines.droppedLines();
    const std::string bytes = trainer.read(ChildProcess::Stream::Output);
    m_lines.append(bytes);
    while (const auto line = m_lines.takeLine()) {
        takeLine(trainer, *line);
    }
    if (m_lines.droppedLines() > droppedBefore) {
        m_view.showMessage("Ignored a line of the trainer that was too long.");
    }
    return !bytes.empty();
}

bool TrainingRun::readErrors(ChildProcess& trainer)
{
    const std::string bytes = trainer.read(ChildProcess::Stream::Errors);
    m_errorLines.append(bytes);
    while (const auto line = m_errorLines.takeLine()) {
        takeErrorLine(*line);
    }
    return !bytes.empty();
}

void TrainingRun::takeErrorLine(const std::string& line)
{
    if (line.find_first_not_of(" \t\r") != std::string::npos) {
        m_lastWords = line;
    }
    m_view.showMessage(line);
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
    m_hasReportedFailure = std::holds_alternative<FailedEvent>(*event);
    m_view.showEvent(line, *event, m_record);
}

void TrainingRun::conclude(ChildProcess& trainer)
{
    // All that it wrote is in the pipes by now. Another process may hold them open, so their end is not
    // awaited.
    while (readOutput(trainer)) {
    }
    if (const std::string rest = m_lines.takeRest(); !rest.empty()) {
        takeLine(trainer, rest);
    }
    while (readErrors(trainer)) {
    }
    if (const std::string rest = m_errorLines.takeRest(); !rest.empty()) {
        takeErrorLine(rest);
    }
    if (m_urgency >= Urgency::Terminated) {
        m_record.fail("The trainer was ended before it had stopped.");
    }
    m_record.conclude(trainer.ending().crashed, trainer.ending().code, m_lastWords);
}

} // namespace bitops
