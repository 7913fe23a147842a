// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/followed_trainer.h"
#include "app/cli/signal_pipe.h"
#include "app/cli/sweep_view.h"
#include "core/sweep/sweep_plan.h"
#include "core/sweep/sweep_schedule.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace bitops {

/// Has the runs of a sweep trained on this machine, several at once. The first SIGINT, SIGTERM or SIGHUP, a
/// wish to cancel the sweep, or the loss of whoever reads the output asks all trainers to stop and begins no
/// other; the next signal terminates them, and one more kills them.
class SweepTraining
{
public:
    /// `tasks` are those of all runs. What is given here must outlive it.
    SweepTraining(const SweepPlan& plan, const std::vector<SweepTask>& tasks, std::string trainer,
                  std::size_t atOnce, SweepView& view, Patience patience = {});
    ~SweepTraining();

    SweepTraining(const SweepTraining&) = delete;
    SweepTraining& operator=(const SweepTraining&) = delete;

    /// Returns when no trainer is left. Gives the exit code.
    int run();

private:
    class Working;

    void startRuns();
    /// The error is one sentence.
    Result<std::unique_ptr<Working>> start(std::size_t index);
    void waitForNews();
    void takeSignals();
    void takeNews();
    void stopIfAsked();
    void stopAll();
    [[nodiscard]] int exitCode() const;

    const SweepPlan& m_plan;
    const std::vector<SweepTask>& m_tasks;
    std::string m_trainer;
    SweepSchedule m_schedule;
    SweepView& m_view;
    Patience m_patience;
    SignalPipe m_signals;
    std::vector<std::unique_ptr<Working>> m_working;
};

} // namespace bitops
