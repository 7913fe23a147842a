// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/runs/run_summary.h"
#include "core/sweep/slurm_queue.h"
#include "core/sweep/sweep_plan.h"

#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace bitops {

/// How a run of a sweep stands.
struct SweepRunStatus
{
    RunState state = RunState::NotStarted;
    bool isQueued = false; ///< A task of a cluster waits to begin it, or to go on with it.
    std::string node = {}; ///< Of the cluster, where it is trained; may be empty.
    int epochs = 0;        ///< That are done.
    std::optional<EpochEvent> best = {};
    double seconds = 0;       ///< What its epochs took.
    std::string problem = {}; ///< Why its events cannot be read, one sentence.
};

/// As its summary has it: without what a cluster says.
SweepRunStatus statusOf(const RunSummary& summary);

/// "queued", or the name of its state.
std::string_view nameOf(const SweepRunStatus& status);

/// How the runs of a sweep are looked at.
class SweepLook
{
public:
    /// `queue` is what a cluster says of them, if one trains them.
    explicit SweepLook(const SweepPlan& plan, std::optional<SlurmQueue> queue = {});

    /// By its events, and by what trainerSign() makes of what the cluster says.
    [[nodiscard]] SweepRunStatus statusOf(const PlannedRun& run) const;
    /// Of all runs, in their order.
    [[nodiscard]] std::vector<SweepRunStatus> all() const;

private:
    const SweepPlan& m_plan;
    std::optional<SlurmQueue> m_queue;
};

/// What is to be done about a run.
enum class RunTask {
    Make,      ///< It is not there.
    GoOn,      ///< It has not come to its end.
    Leave,     ///< It is completed, or diverged, which it would again.
    Elsewhere, ///< A trainer is at work on it.
};

struct SweepTask
{
    RunTask task = RunTask::Make;
    RunState state = RunState::NotStarted;
    bool isChanged = false; ///< Its run.json has other epochs, data, threads or patience than the sweep.
};

/// The same of all runs, in their order. The error, one sentence, is that a folder of them holds another run.
Result<std::vector<SweepTask>> tasksOf(const SweepPlan& plan);

} // namespace bitops
