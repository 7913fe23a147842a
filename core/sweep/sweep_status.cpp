// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweep_status.h"

#include "core/base/foreign_text.h"
#include "core/base/translator.h"
#include "core/jobs/recipe_fields.h"
#include "core/runs/run_activity.h"

#include <system_error>
#include <utility>

namespace bitops {

namespace {

/// A run keeps the model that it trains, in a file of its own.
bool isOtherDesign(const Design& stored, const Design& planned)
{
    const ImportedNetwork* const one = stored.imported();
    const ImportedNetwork* const other = planned.imported();
    return one == nullptr || other == nullptr
               ? stored != planned
               : one->graph != other->graph || one->file.checksum != other->file.checksum;
}

/// What of a stored run is another than planned: "design", or the key of a field; empty if nothing is.
/// `isChanged` becomes whether something is that a run which goes on may change.
std::string differenceOf(const RunDescription& stored, const RunDescription& planned, bool& isChanged)
{
    if (isOtherDesign(stored.network, planned.network)) {
        return "design";
    }
    for (const RecipeField& field : recipeFields()) {
        const bool isVersion = std::holds_alternative<VersionValue>(field.value);
        if (isVersion || valueOf(field, stored.training) == valueOf(field, planned.training)) {
            continue;
        }
        if (field.onResume == OnResume::Same) {
            return std::string(field.key);
        }
        isChanged = isChanged || field.onResume == OnResume::Option;
    }
    return {};
}

bool isAtItsEnd(const SweepRunStatus& status, const RunRecord& record, int epochs)
{
    if (status.state == RunState::Diverged) {
        return true;
    }
    const auto* completed = record.outcome() ? std::get_if<CompletedEvent>(&*record.outcome()) : nullptr;
    return completed != nullptr && (completed->isEarly || status.epochs >= epochs);
}

RunTask taskOf(const SweepRunStatus& status, const RunRecord& record, int epochs)
{
    if (status.state == RunState::Running || status.state == RunState::Paused) {
        return RunTask::Elsewhere;
    }
    return isAtItsEnd(status, record, epochs) ? RunTask::Leave : RunTask::GoOn;
}

Result<SweepTask> taskOf(const SweepPlan& plan, const PlannedRun& run)
{
    const std::filesystem::path folder = plan.folderOf(run);
    std::error_code code;
    if (!std::filesystem::exists(folder / run_file::description, code)) {
        return SweepTask{};
    }
    const Result<RunSummary> summary = RunSummary::load(folder, RunDetail::List);
    if (!summary) {
        return summary.error();
    }
    SweepTask task;
    const std::string difference =
        differenceOf(summary->description(), plan.descriptionOf(run, {}), task.isChanged);
    if (!difference.empty()) {
        return Error{Translator::tr("Could not begin the sweep \"%1\": in %2 is a run with another %3.",
                                    excerpt(plan.name), pathText(folder), difference)};
    }
    task.state = summary->state();
    task.task = taskOf(statusOf(*summary), summary->record(), run.training.epochs);
    return task;
}

} // namespace

SweepRunStatus statusOf(const RunSummary& summary)
{
    SweepRunStatus status{.state = summary.state(), .epochs = summary.epochsDone()};
    status.seconds = summary.record().secondsOfEpochs();
    if (const EpochEvent* const best = summary.bestEpoch()) {
        status.best = *best;
    }
    return status;
}

std::string_view nameOf(const SweepRunStatus& status)
{
    return status.isQueued ? "queued" : nameOf(status.state);
}

SweepLook::SweepLook(const SweepPlan& plan, std::optional<SlurmQueue> queue)
    : m_plan(plan)
    , m_queue(std::move(queue))
{
}

SweepRunStatus SweepLook::statusOf(const PlannedRun& run) const
{
    const std::filesystem::path folder = m_plan.folderOf(run);
    Result<RunRecord> record = loadRunRecord(folder, RunDetail::List);
    if (!record) {
        return {.state = RunState::Failed, .problem = record.error().message};
    }
    const auto found = m_queue ? m_queue->find(run.name) : SlurmQueue::const_iterator();
    const SlurmTask* const task = m_queue && found != m_queue->end() ? &found->second : nullptr;
    const bool isRunning = task != nullptr && task->isRunning();
    const bool isTrained =
        !record->outcome() &&
        isAtWork(trainerSign(folder, task == nullptr ? ClusterTask::Unknown : task->known()), *record);
    SweepRunStatus status = bitops::statusOf(
        RunSummary::of(folder, m_plan.descriptionOf(run, {}), *std::move(record), isTrained));
    status.isQueued = task != nullptr && task->isPending();
    status.node = isRunning ? task->node : "";
    return status;
}

std::vector<SweepRunStatus> SweepLook::all() const
{
    std::vector<SweepRunStatus> all;
    all.reserve(m_plan.runs.size());
    for (const PlannedRun& run : m_plan.runs) {
        all.push_back(statusOf(run));
    }
    return all;
}

Result<std::vector<SweepTask>> tasksOf(const SweepPlan& plan)
{
    std::vector<SweepTask> tasks;
    tasks.reserve(plan.runs.size());
    for (const PlannedRun& run : plan.runs) {
        const Result<SweepTask> task = taskOf(plan, run);
        if (!task) {
            return task.error();
        }
        tasks.push_back(*task);
    }
    return tasks;
}

} // namespace bitops
