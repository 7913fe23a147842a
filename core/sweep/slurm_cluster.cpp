// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/slurm_cluster.h"

#include "core/base/foreign_text.h"
#include "core/base/text_file.h"
#include "core/base/translator.h"
#include "core/runs/run_folder.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <system_error>
#include <utility>

namespace bitops {

namespace {

constexpr const char* programsVariable = "BITOPS_SLURM";

/// What Slurm says for itself, on one line.
std::string wordsOf(const ProgramOutput& program)
{
    std::string words = program.errors;
    words.resize(words.find_last_not_of('\n') + 1);
    std::replace(words.begin(), words.end(), '\n', ' ');
    constexpr std::size_t most = 1'000;
    return words.empty() ? Translator::tr("exit code %1", program.status.code) : excerpt(words, most);
}

std::vector<std::string> withCluster(std::vector<std::string> arguments, const SlurmJob& job)
{
    if (!job.cluster.empty()) {
        arguments.insert(arguments.begin(), "--clusters=" + job.cluster);
    }
    return arguments;
}

/// The runs that the tasks of the array train; the folders of those that are not there are made.
Result<std::vector<std::string>> makeRuns(const SweepPlan& plan, const std::vector<SweepTask>& tasks,
                                          const std::string& version)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const RunTask task = tasks[i].task;
        if (task == RunTask::Leave || task == RunTask::Elsewhere) {
            continue;
        }
        const PlannedRun& run = plan.runs[i];
        if (task == RunTask::Make) {
            const Result<FolderClaim> made =
                createRunAt(plan.folderOf(run), plan.descriptionOf(run, version));
            if (!made) {
                return made.error();
            }
        }
        names.push_back(run.name);
    }
    return names;
}

Status writeArray(const SweepPlan& plan, const SlurmRequest& request, const std::vector<std::string>& runs)
{
    std::error_code code;
    std::filesystem::create_directories(plan.folder / slurm_file::logs, code); // Slurm says what comes of it.
    const Status written = writeSlurmRuns(plan.folder, runs);
    return written ? writeTextFile(plan.folder / slurm_file::script, slurmScript(plan, request)) : written;
}

} // namespace

SlurmCluster::SlurmCluster(std::filesystem::path programs, std::stop_token stop)
    : m_programs(std::move(programs))
    , m_stop(std::move(stop))
{
    const char* const given = std::getenv(programsVariable); // NOLINT(concurrency-mt-unsafe)
    if (m_programs.empty() && given != nullptr) {
        m_programs = given;
    }
}

Result<ProgramOutput> SlurmCluster::run(const char* program, const std::vector<std::string>& arguments) const
{
    return runProgram(m_programs.empty() ? program : (m_programs / program).string(), arguments, m_stop);
}

Result<SlurmQueue> SlurmCluster::queueOf(const SlurmJob& job) const
{
    const Result<ProgramOutput> squeue = run("squeue", withCluster(squeueArguments(job.id), job));
    if (!squeue) {
        return squeue.error();
    }
    if (!squeue->isDone() && !isJobForgotten(squeue->errors)) {
        return Error{
            Translator::tr("Could not ask for the job %1: Slurm says \"%2\".", job.id, wordsOf(*squeue))};
    }
    return queueFromText(squeue->output, job.runs);
}

Result<SlurmQueue> SlurmCluster::queueOf(const std::filesystem::path& folder) const
{
    const Result<std::optional<SlurmJob>> job = loadSlurmJob(folder);
    if (!job) {
        return job.error();
    }
    return *job ? queueOf(**job) : Result<SlurmQueue>(SlurmQueue());
}

Result<SlurmJob> SlurmCluster::submit(const SweepPlan& plan, const std::vector<SweepTask>& tasks,
                                      const SlurmRequest& request, const std::string& version) const
{
    Result<std::vector<std::string>> runs = makeRuns(plan, tasks, version);
    if (!runs) {
        return runs.error();
    }
    if (runs->empty()) {
        return SlurmJob();
    }
    if (const Status written = writeArray(plan, request, *runs); !written) {
        return written.error();
    }
    const Result<ProgramOutput> sbatch = run("sbatch", sbatchArguments(plan.folder, runs->size(), request));
    if (!sbatch) {
        return sbatch.error();
    }
    std::optional<SlurmJob> job = sbatch->isDone() ? jobFromAnswer(sbatch->output) : std::nullopt;
    if (!job) {
        return Error{Translator::tr("Could not submit the sweep: Slurm says \"%1\".", wordsOf(*sbatch))};
    }
    job->runs = *std::move(runs);
    const Status written = writeSlurmJob(plan.folder, *job);
    return written ? Result<SlurmJob>(*std::move(job)) : written.error();
}

Status SlurmCluster::cancel(const SlurmJob& job) const
{
    const Result<ProgramOutput> scancel = run("scancel", withCluster({job.id}, job));
    if (!scancel) {
        return scancel.error();
    }
    return scancel->isDone() ? success()
                             : Status(Error{Translator::tr("Could not cancel the job %1: Slurm says \"%2\".",
                                                           job.id, wordsOf(*scancel))});
}

} // namespace bitops
