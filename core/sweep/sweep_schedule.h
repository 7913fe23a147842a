// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/events.h"
#include "core/runs/training_time.h"
#include "core/sweep/sweep_plan.h"
#include "core/sweep/sweep_status.h"

#include <cstddef>
#include <deque>
#include <optional>
#include <vector>

namespace bitops {

/// How many runs of a sweep stand how, while it is trained.
struct SweepCounts
{
    std::size_t runs = 0;
    std::size_t working = 0;
    std::size_t completed = 0;
    std::size_t failed = 0;    ///< Or diverged.
    std::size_t stopped = 0;   ///< This time, before their end.
    std::size_t elsewhere = 0; ///< Trained by other programs.

    bool operator==(const SweepCounts&) const = default;
};

/// Which run of a sweep is trained when, several at once, on this machine: for whoever has trainers. It knows
/// of no process.
class SweepSchedule
{
public:
    /// `tasks` are those of all runs, in their order.
    SweepSchedule(const std::vector<SweepTask>& tasks, std::size_t atOnce);

    /// The index of a run to be begun now, which counts as at work from here on; none where all places are
    /// taken, nothing is left, or the sweep is being stopped.
    std::optional<std::size_t> next();
    /// A run that was at work has come to this end.
    void takeEnd(const Outcome& outcome);
    /// The run that next() gave could not be begun.
    void takeFailedStart();
    /// From here on. Runs at work beyond it go on to their ends.
    void setAtOnce(std::size_t atOnce) { m_atOnce = atOnce; }
    /// No run is begun any more.
    void stop() { m_isStopping = true; }

    [[nodiscard]] bool isStopping() const { return m_isStopping; }
    /// Whether no run is at work, and none will be.
    [[nodiscard]] bool isDone() const;
    [[nodiscard]] std::size_t atOnce() const { return m_atOnce; }
    [[nodiscard]] const SweepCounts& counts() const { return m_counts; }

private:
    std::size_t m_atOnce;
    std::deque<std::size_t> m_waiting;
    SweepCounts m_counts;
    bool m_isStopping = false;
};

/// The most threads that one of its runs has.
int mostThreadsOf(const SweepPlan& plan);
/// So many runs that they use the cores together, beside something else that uses `taken` of them; at least
/// one.
std::size_t usualRunsAtOnce(const SweepPlan& plan, std::size_t cores, std::size_t taken = 0);
/// What the runs that are not done take together, one after the other; none if that is not known.
std::optional<double> secondsLeft(const SweepPlan& plan, const std::vector<SweepTask>& tasks,
                                  const TrainingSpeed& speed);

} // namespace bitops
