// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/child_process.h"
#include "app/cli/signal_pipe.h"
#include "app/cli/training_view.h"
#include "core/runs/line_splitter.h"
#include "core/runs/run_record.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

namespace bitops {

/// The trainer to start: $BITOPS_TRAINER if it is set, else `bitops-trainer` beside this program, else the
/// one in the PATH.
std::string locateTrainer();

/// Has the trainer train a run folder, shows it, and passes on the user's wish to stop: the first SIGINT or
/// SIGTERM (or the loss of standard output) asks the trainer to stop, the second terminates it, and a third,
/// or five seconds, kills it.
class TrainingRun
{
public:
    TrainingRun(std::filesystem::path folder, TrainingView& view)
        : m_folder(std::move(folder))
        , m_view(view)
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
    void readOutput(ChildProcess& trainer);
    void readErrors(ChildProcess& trainer);
    void takeLine(ChildProcess& trainer, const std::string& line);
    void conclude(ChildProcess& trainer);

    std::filesystem::path m_folder;
    TrainingView& m_view;
    SignalPipe m_signals;
    RunRecord m_record;
    LineSplitter m_lines;
    LineSplitter m_errorLines;
    std::string m_lastWords; ///< The last line of the trainer's standard error.
    Urgency m_urgency = Urgency::None;
    std::optional<Clock::time_point> m_deadline; ///< When to press harder.
    bool m_isInterrupted = false;
};

} // namespace bitops
