// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/job_follower.h"

#include "core/base/translator.h"

#include <algorithm>
#include <csignal>
#include <utility>

namespace bitops {

JobActions JobFollower::takeOutput(std::string_view bytes, Time now)
{
    JobActions actions;
    const std::size_t droppedBefore = m_lines.droppedLines();
    m_lines.append(bytes);
    while (const auto line = m_lines.takeLine()) {
        takeLine(*line, now, actions);
    }
    if (m_lines.droppedLines() > droppedBefore) {
        actions.emplace_back(ShowMessage{Translator::tr("Ignored a line of the trainer that was too long.")});
    }
    return actions;
}

JobActions JobFollower::takeErrors(std::string_view bytes)
{
    JobActions actions;
    m_errorLines.append(bytes);
    while (auto line = m_errorLines.takeLine()) {
        takeErrorLine(*std::move(line), actions);
    }
    return actions;
}

JobActions JobFollower::takeTime(Time now)
{
    return m_deadline && now >= *m_deadline ? pressHarder(now) : JobActions();
}

JobActions JobFollower::takeExit(ExitStatus status)
{
    JobActions actions;
    if (const std::string rest = m_lines.takeRest(); !rest.empty()) {
        takeLine(rest, {}, actions);
    }
    if (std::string rest = m_errorLines.takeRest(); !rest.empty()) {
        takeErrorLine(std::move(rest), actions);
    }
    m_deadline.reset();
    m_end = JobEnd{manner(), status, m_last, m_lastWords};
    return actions;
}

JobActions JobFollower::stop(Time now)
{
    return m_pressure == Pressure::None ? pressHarder(now) : JobActions();
}

JobActions JobFollower::pressHarder(Time now)
{
    JobActions actions;
    if (!m_end) {
        press(now, actions);
    }
    return actions;
}

void JobFollower::press(Time now, JobActions& actions)
{
    switch (m_pressure) {
    case Pressure::None:
        m_pressure = Pressure::Asked;
        m_deadline = now + m_patience.afterAsking;
        actions.emplace_back(SendText{commandToLine(Command::Stop) + '\n'});
        return;
    case Pressure::Asked:
        m_pressure = Pressure::Terminated;
        m_deadline = now + m_patience.afterTerminating;
        actions.emplace_back(SendSignal{SIGTERM});
        return;
    case Pressure::Terminated:
    case Pressure::Killed:
        m_pressure = Pressure::Killed;
        m_deadline.reset();
        actions.emplace_back(SendSignal{SIGKILL});
        return;
    }
}

JobActions JobFollower::send(Command command) const
{
    return m_end ? JobActions() : JobActions{SendText{commandToLine(command) + '\n'}};
}

void JobFollower::takeLine(const std::string& line, Time now, JobActions& actions)
{
    if (m_last || m_isRefused) { // A job ends once.
        actions.emplace_back(PassOverLine{});
        return;
    }
    const Result<Event> event = eventFromLine(line);
    if (!event) {
        actions.emplace_back(ShowMessage{event.error().message});
        return;
    }
    const auto* const hello = std::get_if<HelloEvent>(&*event);
    const Status status = hello != nullptr ? checkProtocol(*hello)
                          : m_hasHello     ? success()
                                           : Status(missingHello());
    if (!status) {
        m_isRefused = true;
        actions.emplace_back(Refuse{status.error().message});
        m_pressure = Pressure::Asked; // It is past asking.
        press(now, actions);
        return;
    }
    m_hasHello = true;
    if (isLast(*event)) {
        m_last = *event;
    }
    actions.emplace_back(TakeEvent{line, *event});
}

void JobFollower::takeErrorLine(std::string line, JobActions& actions)
{
    constexpr std::size_t mostBytes = 4'096;
    if (const std::size_t last = line.find_last_not_of(" \t\r"); last != std::string::npos) {
        const std::size_t size = last + 1;
        m_lastWords = line.substr(size - std::min(size, mostBytes), std::min(size, mostBytes));
    }
    actions.emplace_back(ShowMessage{std::move(line)});
}

JobEnd::Manner JobFollower::manner() const
{
    if (m_last) {
        return JobEnd::Manner::Told;
    }
    if (m_isRefused) {
        return JobEnd::Manner::Refused;
    }
    switch (m_pressure) {
    case Pressure::Terminated:
        return JobEnd::Manner::Terminated;
    case Pressure::Killed:
        return JobEnd::Manner::Killed;
    case Pressure::None:
    case Pressure::Asked:
        break;
    }
    return JobEnd::Manner::Died;
}

} // namespace bitops
