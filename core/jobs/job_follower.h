// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/line_splitter.h"
#include "core/jobs/commands.h"
#include "core/jobs/events.h"
#include "core/jobs/job_end.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace bitops {

/// How long a trainer has to end before it is pressed harder.
struct Patience
{
    std::chrono::milliseconds afterAsking{60'000}; ///< Time to finish a step and write a checkpoint.
    std::chrono::milliseconds afterTerminating{5'000};
};

// What is to be done about what came from a trainer.

/// An event has come, other than against the protocol; `line` is how it came.
struct TakeEvent
{
    std::string line;
    Event event;

    bool operator==(const TakeEvent&) const = default;
};

/// Something for a person to read: a line of standard error, or what is wrong with a line of the output.
struct ShowMessage
{
    std::string text;

    bool operator==(const ShowMessage&) const = default;
};

/// A line of the output came after the job's end, and means nothing.
struct PassOverLine
{
    bool operator==(const PassOverLine&) const = default;
};

/// The job has failed, and its trainer is being ended: it does not keep to the protocol. One sentence.
struct Refuse
{
    std::string reason;

    bool operator==(const Refuse&) const = default;
};

/// To be written to its standard input, as it is.
struct SendText
{
    std::string text;

    bool operator==(const SendText&) const = default;
};

struct SendSignal
{
    int signal = 0;

    bool operator==(const SendSignal&) const = default;
};

using JobAction = std::variant<TakeEvent, ShowMessage, PassOverLine, Refuse, SendText, SendSignal>;
/// To be carried out in this order.
using JobActions = std::vector<JobAction>;

/// Follows a trainer at its job, from the first byte to the exit of its process: takes in what happens, and
/// says what is to be done about it. Knows of no process and no clock: whoever runs the trainer carries the
/// actions out, and calls takeTime() when deadline() has come. Signals that it asks for may come when the
/// process is gone already; then there is nothing to send.
class JobFollower
{
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit JobFollower(Patience patience = {})
        : m_patience(patience)
    {
    }

    /// Bytes of its standard output and of its standard error, in pieces of any size.
    [[nodiscard]] JobActions takeOutput(std::string_view bytes, Time now);
    [[nodiscard]] JobActions takeErrors(std::string_view bytes);
    /// Presses a trainer harder whose time to end is over.
    [[nodiscard]] JobActions takeTime(Time now);
    /// Its process is gone, and all that it wrote was taken. From here on there is an end().
    [[nodiscard]] JobActions takeExit(ExitStatus status);

    /// Sends a command. A stop is sent by stop(), which sees to it that the trainer obeys.
    [[nodiscard]] JobActions pause() const { return send(Command::Pause); }
    [[nodiscard]] JobActions resume() const { return send(Command::Resume); }
    /// Asks it to stop, if it has not been asked before.
    [[nodiscard]] JobActions stop(Time now);
    /// Asks it to stop; terminates it the second time, and kills it the third.
    [[nodiscard]] JobActions pressHarder(Time now);

    /// When takeTime() is due; none if nothing is waited for.
    [[nodiscard]] std::optional<Time> deadline() const { return m_deadline; }
    /// Whether it has been asked to stop, or is being ended, and its process is still there.
    [[nodiscard]] bool isStopping() const { return m_pressure != Pressure::None && !m_end; }
    /// How the job ended; none before takeExit().
    [[nodiscard]] const std::optional<JobEnd>& end() const { return m_end; }

private:
    /// How hard the trainer has been pressed to end.
    enum class Pressure { None, Asked, Terminated, Killed };

    [[nodiscard]] JobActions send(Command command) const;
    void press(Time now, JobActions& actions);
    void takeLine(const std::string& line, Time now, JobActions& actions);
    void takeErrorLine(std::string line, JobActions& actions);
    [[nodiscard]] JobEnd::Manner manner() const;

    Patience m_patience;
    LineSplitter m_lines;
    LineSplitter m_errorLines;
    std::string m_lastWords;
    bool m_hasHello = false;
    bool m_isRefused = false;
    std::optional<Event> m_last;
    Pressure m_pressure = Pressure::None;
    std::optional<Time> m_deadline;
    std::optional<JobEnd> m_end;
};

} // namespace bitops
