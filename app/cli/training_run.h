// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/child_process.h"
#include "app/cli/signal_pipe.h"
#include "app/cli/training_view.h"
#include "core/base/line_splitter.h"
#include "core/runs/run_record.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

namespace bitops {

/// How long a trainer has to end before it is pressed harder.
struct Patience
{
    std::chrono::milliseconds afterAsking{60'000}; ///< Time to finish a step and write a checkpoint.
    std::chrono::milliseconds afterTerminating{5'000};
};

/// Has the trainer train a run folder, shows it, and passes on the user's wish to stop: the first SIGINT,
/// SIGTERM or SIGHUP (or the loss of standard output) asks the trainer to stop, the next terminates it, and
/// one more kills it. A trainer that hangs is pressed as if there had been a signal, whenever patience ends.
class TrainingRun
{
public:
    TrainingRun(std::string trainer, std::filesystem::path folder, TrainingView& view, Patience patience = {})
        : m_trainer(std::move(trainer))
        , m_folder(std::move(folder))
        , m_view(view)
        , m_patience(patience)
    {
    }

    /// Trains until the trainer is gone. Gives the exit code.
    int run();
    [[nodiscard]] const RunRecord& record() const { return m_record; }

private:
    using Clock = std::chrono::steady_clock;
    /// How hard the trainer has been pressed to end.
    enum class Urgency { None, Asked, Terminated, Killed };

    void follow(ChildProcess& trainer);
    void waitForNews(ChildProcess& trainer);
    void takeSignals(ChildProcess& trainer);
    void pressHarder(ChildProcess& trainer);
    void endBecause(ChildProcess& trainer, const std::string& reason);
    /// Whether there was something to read.
    bool readOutput(ChildProcess& trainer);
    bool readErrors(ChildProcess& trainer);
    void takeErrorLine(const std::string& line);
    void takeLine(ChildProcess& trainer, const std::string& line);
    void conclude(ChildProcess& trainer);
    [[nodiscard]] int exitCode(const ChildProcess& trainer) const;

    std::string m_trainer;
    std::filesystem::path m_folder;
    TrainingView& m_view;
    Patience m_patience;
    SignalPipe m_signals;
    RunRecord m_record;
    LineSplitter m_lines;
    LineSplitter m_errorLines;
    std::string m_lastWords; ///< The last line of the trainer's standard error that says something.
    Urgency m_urgency = Urgency::None;
    std::optional<Clock::time_point> m_deadline; ///< When to press harder.
    bool m_isInterrupted = false;
    bool m_hasReportedFailure = false; ///< Whether the trainer itself said that it failed.
};

} // namespace bitops
