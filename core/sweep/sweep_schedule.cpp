// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweep_schedule.h"

#include <algorithm>
#include <variant>

namespace bitops {

SweepSchedule::SweepSchedule(const std::vector<SweepTask>& tasks, std::size_t atOnce)
    : m_atOnce(atOnce)
{
    m_counts.runs = tasks.size();
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        switch (tasks[i].task) {
        case RunTask::Make:
        case RunTask::GoOn:
            m_waiting.push_back(i);
            break;
        case RunTask::Leave:
            ++(tasks[i].state == RunState::Diverged ? m_counts.failed : m_counts.completed);
            break;
        case RunTask::Elsewhere:
            ++m_counts.elsewhere;
            break;
        }
    }
}

std::optional<std::size_t> SweepSchedule::next()
{
    if (m_isStopping || m_waiting.empty() || m_counts.working >= m_atOnce) {
        return std::nullopt;
    }
    const std::size_t index = m_waiting.front();
    m_waiting.pop_front();
    ++m_counts.working;
    return index;
}

void SweepSchedule::takeEnd(const Outcome& outcome)
{
    --m_counts.working;
    if (std::holds_alternative<CompletedEvent>(outcome)) {
        ++m_counts.completed;
    } else if (std::holds_alternative<StoppedEvent>(outcome) || m_isStopping) {
        ++m_counts.stopped;
    } else {
        ++m_counts.failed;
    }
}

void SweepSchedule::takeFailedStart()
{
    --m_counts.working;
    ++m_counts.failed;
}

bool SweepSchedule::isDone() const
{
    return m_counts.working == 0 && (m_isStopping || m_waiting.empty());
}

int mostThreadsOf(const SweepPlan& plan)
{
    int most = 1;
    for (const PlannedRun& run : plan.runs) {
        most = std::max(most, run.training.threads);
    }
    return most;
}

std::size_t usualRunsAtOnce(const SweepPlan& plan, std::size_t cores, std::size_t taken)
{
    const std::size_t left = cores - std::min(cores, taken);
    return std::max<std::size_t>(1, left / static_cast<std::size_t>(mostThreadsOf(plan)));
}

std::optional<double> secondsLeft(const SweepPlan& plan, const std::vector<SweepTask>& tasks,
                                  const TrainingSpeed& speed)
{
    double seconds = 0;
    for (std::size_t i = 0; i < plan.runs.size(); ++i) {
        if (tasks[i].task == RunTask::Leave) {
            continue;
        }
        const PlannedRun& run = plan.runs[i];
        const std::optional<double> ofRun = speed.secondsOf(plan.designOf(run).macs, run.training);
        if (!ofRun) {
            return std::nullopt;
        }
        seconds += *ofRun;
    }
    return seconds;
}

} // namespace bitops
