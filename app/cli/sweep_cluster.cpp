// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/sweep_cluster.h"

#include "app/cli/output.h"
#include "app/cli/trainer_program.h"
#include "core/base/foreign_text.h"
#include "core/jobs/exit_codes.h"
#include "core/sweep/slurm_cluster.h"
#include "core/sweep/sweep_lock.h"
#include "core/sweep/sweep_schedule.h"

#include <filesystem>
#include <utility>

namespace bitops {

namespace {

SlurmRequest requestOf(const SweepArguments& arguments, const SweepPlan& plan, std::string trainer)
{
    return {.partition = arguments.partition,
            .time = arguments.time,
            .account = arguments.account,
            .atOnce = static_cast<int>(arguments.atOnce.value_or(0)),
            .cpus = static_cast<int>(arguments.cpus.value_or(mostThreadsOf(plan))),
            .trainer = std::move(trainer)};
}

int submitSweep(const std::string& file, const SlurmRequest& request, const SweepPlan& plan)
{
    const Result<SweepLock> lock = SweepLock::take(plan.folder);
    if (!lock) {
        return refuse(lock.error());
    }
    if (const Status idle = checkNotQueued(plan); !idle) {
        return refuse(idle.error());
    }
    const Result<std::vector<SweepTask>> tasks = tasksOf(plan);
    if (!tasks) {
        return refuse(tasks.error());
    }
    if (const Status told = describeSweep(file, plan); !told) {
        return refuse(told.error());
    }
    const Result<SlurmJob> job = SlurmCluster().submit(plan, *tasks, request, BITOPS_VERSION);
    if (!job) {
        return refuse(job.error());
    }
    return printResult(job->runs.empty()
                           ? "There is nothing left to train.\n"
                           : "Sweep folder: " + pathText(plan.folder) + "\nSubmitted the job " + job->id +
                                 " with " + std::to_string(job->runs.size()) + " tasks.\n");
}

} // namespace

int trainOnCluster(const SweepArguments& arguments, const SweepPlan& plan)
{
    const Result<std::string> trainer = locateTrainer();
    if (!trainer) {
        printError(trainer.error().message);
        return exit_code::trainingFailed;
    }
    const SlurmRequest request = requestOf(arguments, plan, std::filesystem::absolute(*trainer).string());
    return arguments.isDry ? printResult(slurmScript(plan, request))
                           : submitSweep(arguments.file, request, plan);
}

std::optional<SlurmQueue> queueOf(const SweepPlan& plan)
{
    const Result<std::optional<SlurmJob>> job = loadSlurmJob(plan.folder);
    if (job && !*job) {
        return std::nullopt;
    }
    const Result<SlurmQueue> queue = job ? SlurmCluster().queueOf(**job) : Result<SlurmQueue>(job.error());
    if (!queue) {
        printError(queue.error().message);
    }
    return queue ? *queue : SlurmQueue();
}

Status checkNotQueued(const SweepPlan& plan)
{
    const Result<SlurmQueue> queue = SlurmCluster().queueOf(plan.folder);
    if (!queue) {
        return queue.error();
    }
    if (queue->empty()) {
        return success();
    }
    const std::string& task = queue->begin()->second.id;
    return Error{"Could not begin the sweep \"" + excerpt(plan.name) +
                 "\": " + std::to_string(queue->size()) + " tasks of the job " +
                 task.substr(0, task.find('_')) + " are in Slurm's queue; --cancel takes them out of it."};
}

Result<bool> cancelOnCluster(const SweepPlan& plan)
{
    const Result<std::optional<SlurmJob>> job = loadSlurmJob(plan.folder);
    if (!job) {
        return job.error();
    }
    if (!*job) {
        return false;
    }
    const Result<SlurmQueue> queue = SlurmCluster().queueOf(**job);
    if (!queue) {
        return queue.error();
    }
    if (queue->empty()) {
        return false;
    }
    if (const Status cancelled = SlurmCluster().cancel(**job); !cancelled) {
        return cancelled.error();
    }
    static_cast<void>(printResult("Cancelled the job " + (*job)->id + ", of which " +
                                  std::to_string(queue->size()) + " tasks were in the queue.\n"));
    return true;
}

} // namespace bitops
