// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/sweep_cluster.h"

#include "app/cli/output.h"
#include "app/cli/program_output.h"
#include "app/cli/trainer_program.h"
#include "core/base/foreign_text.h"
#include "core/base/text_file.h"
#include "core/jobs/exit_codes.h"
#include "core/runs/run_folder.h"
#include "core/sweep/slurm_job.h"
#include "core/sweep/sweep_lock.h"
#include "core/sweep/sweep_schedule.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace bitops {

namespace {

/// What Slurm says for itself.
std::string wordsOf(const ProgramOutput& program)
{
    std::string words = program.errors;
    words.resize(words.find_last_not_of('\n') + 1);
    return words.empty() ? "exit code " + std::to_string(program.status.code) : excerpt(words, 1'000);
}

Error slurmRefuses(const std::string& attempt, const ProgramOutput& program)
{
    return Error{"Could not " + attempt + ": Slurm says \"" + wordsOf(program) + "\"."};
}

std::vector<std::string> withCluster(std::vector<std::string> arguments, const SlurmJob& job)
{
    if (!job.cluster.empty()) {
        arguments.insert(arguments.begin(), "--clusters=" + job.cluster);
    }
    return arguments;
}

/// Empty if Slurm has forgotten the job.
Result<SlurmQueue> askQueue(const SlurmJob& job)
{
    const Result<ProgramOutput> squeue = runProgram("squeue", withCluster(squeueArguments(job.id), job));
    if (!squeue) {
        return squeue.error();
    }
    if (!squeue->isDone() && !isJobForgotten(squeue->errors)) {
        return slurmRefuses("ask for the job " + job.id, *squeue);
    }
    return queueFromText(squeue->output, job.runs);
}

SlurmRequest requestOf(const SweepArguments& arguments, const SweepPlan& plan, std::string trainer)
{
    return {.partition = arguments.partition,
            .time = arguments.time,
            .account = arguments.account,
            .atOnce = static_cast<int>(arguments.atOnce.value_or(0)),
            .cpus = static_cast<int>(arguments.cpus.value_or(mostThreadsOf(plan))),
            .trainer = std::move(trainer)};
}

/// Makes the folder of a run that is not there.
Status makeRun(const SweepPlan& plan, const PlannedRun& run, RunTask task)
{
    if (task != RunTask::Make) {
        return success();
    }
    const Result<FolderClaim> made = createRunAt(plan.folderOf(run), plan.descriptionOf(run, BITOPS_VERSION));
    return made ? success() : Status(made.error());
}

/// The runs that the tasks of the array train.
Result<std::vector<std::string>> makeRuns(const SweepPlan& plan, const std::vector<SweepTask>& tasks)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        if (tasks[i].task == RunTask::Leave || tasks[i].task == RunTask::Elsewhere) {
            continue;
        }
        if (const Status made = makeRun(plan, plan.runs[i], tasks[i].task); !made) {
            return made.error();
        }
        names.push_back(plan.runs[i].name);
    }
    return names;
}

Result<SlurmJob> submit(const SweepPlan& plan, const SlurmRequest& request, std::vector<std::string> runs)
{
    std::error_code code;
    std::filesystem::create_directories(plan.folder / slurm_file::logs, code);
    for (const Status& written :
         {writeSlurmRuns(plan.folder, runs),
          writeTextFile(plan.folder / slurm_file::script, slurmScript(plan, request))}) {
        if (!written) {
            return written.error();
        }
    }
    const Result<ProgramOutput> sbatch =
        runProgram("sbatch", sbatchArguments(plan.folder, runs.size(), request));
    if (!sbatch) {
        return sbatch.error();
    }
    std::optional<SlurmJob> job = sbatch->isDone() ? jobFromAnswer(sbatch->output) : std::nullopt;
    if (!job) {
        return slurmRefuses("submit the sweep", *sbatch);
    }
    job->runs = std::move(runs);
    return *std::move(job);
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
    if (const Status made = describeSweep(file, plan); !made) {
        return refuse(made.error());
    }
    Result<std::vector<std::string>> runs = makeRuns(plan, *tasks);
    if (!runs) {
        return refuse(runs.error());
    }
    if (runs->empty()) {
        return printResult("There is nothing left to train.\n");
    }
    const Result<SlurmJob> job = submit(plan, request, *std::move(runs));
    if (!job) {
        return refuse(job.error());
    }
    if (const Status written = writeSlurmJob(plan.folder, *job); !written) {
        return refuse(written.error());
    }
    return printResult("Sweep folder: " + pathText(plan.folder) + "\nSubmitted the job " + job->id +
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
    const Result<SlurmQueue> queue = job ? askQueue(**job) : Result<SlurmQueue>(job.error());
    if (!queue) {
        printError(queue.error().message);
    }
    return queue ? *queue : SlurmQueue();
}

Status checkNotQueued(const SweepPlan& plan)
{
    const Result<std::optional<SlurmJob>> job = loadSlurmJob(plan.folder);
    if (!job) {
        return job.error();
    }
    if (!*job) {
        return success();
    }
    const Result<SlurmQueue> queue = askQueue(**job);
    if (!queue) {
        return queue.error();
    }
    return queue->empty()
               ? success()
               : Status(Error{"Could not begin the sweep \"" + excerpt(plan.name) +
                              "\": " + std::to_string(queue->size()) + " tasks of the job " + (*job)->id +
                              " are in Slurm's queue; --cancel takes them out of it."});
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
    const Result<SlurmQueue> queue = askQueue(**job);
    if (!queue) {
        return queue.error();
    }
    if (queue->empty()) {
        return false;
    }
    const Result<ProgramOutput> scancel = runProgram("scancel", withCluster({(*job)->id}, **job));
    if (!scancel) {
        return scancel.error();
    }
    if (!scancel->isDone()) {
        return slurmRefuses("cancel the job " + (*job)->id, *scancel);
    }
    static_cast<void>(printResult("Cancelled the job " + (*job)->id + ", of which " +
                                  std::to_string(queue->size()) + " tasks were in the queue.\n"));
    return true;
}

} // namespace bitops
