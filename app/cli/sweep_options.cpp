// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/sweep_options.h"

#include "app/cli/job_input.h"
#include "app/cli/number_options.h"
#include "app/cli/output.h"
#include "app/cli/training_options.h"
#include "core/base/foreign_text.h"
#include "core/sweep/slurm_job.h"
#include "core/sweep/sweep_file.h"
#include "core/sweep/sweep_lock.h"
#include "core/sweep/sweep_record.h"

#include <CLI/CLI.hpp>

namespace bitops {

namespace {

CLI::Option* addCount(CLI::App& command, const std::string& name, std::optional<std::int64_t>& value,
                      const std::string& help)
{
    constexpr std::int64_t most = 100'000;
    CLI::Option* const option = addNumber(command, name, value, help);
    return option->check(CLI::Validator(
        [name](const std::string& text) {
            const Result<std::int64_t> number = wholeNumberFromText(text);
            return number && (*number < 1 || *number > most)
                       ? name + " is " + text + ", but must be 1 to " + std::to_string(most) + "."
                       : std::string();
        },
        ""));
}

/// A word of Slurm's, which stands in a line of the script.
CLI::Option* addWord(CLI::App& command, const std::string& name, std::string& value, const std::string& help)
{
    return command.add_option(name, value, help)
        ->check(CLI::Validator(
            [name](const std::string& text) {
                return isSlurmWord(text) ? std::string()
                                         : "The word given with " + name + " has a blank or a quote in it.";
            },
            "WORD"));
}

Result<SweepPlan> planIn(const std::string& file, const SweepPlaces& places)
{
    const Result<SweepFile> sweep = loadSweepFile(file);
    return sweep ? planSweep(*sweep, places) : sweep.error();
}

} // namespace

void addSweepOptions(CLI::App& command, SweepArguments& arguments)
{
    command.add_option("FILE", arguments.file, "The sweep: a .json file (core/runs/README.md has its keys)")
        ->required();
    addCount(command, "--at-once", arguments.atOnce,
             "Runs that are trained at once; usually as many as the processor has cores for their threads, "
             "and on a cluster as many as it gives");
    CLI::Option* const dry = command.add_flag("--dry-run", arguments.isDry,
                                              "Only print the runs and what they cost, or Slurm's script");
    CLI::Option* const status =
        command.add_flag("--status", arguments.wantsStatus, "Only print how the runs stand");
    CLI::Option* const cancel = command.add_flag(
        "--cancel", arguments.wantsCancel, "Stop the sweep, wherever it is trained; it can go on later");
    status->excludes(dry)->excludes(cancel);
    cancel->excludes(dry);
    command.add_flag("--json", arguments.isJson, "With --status: as JSON")->needs(status);
    addPath(command, "--csv", arguments.csv, "With --status: write a row for each run to this file")
        ->needs(status);
    CLI::Option* const slurm =
        command.add_flag("--slurm", arguments.onCluster, "Have a cluster train it, as a job array of Slurm");
    slurm->excludes(status)->excludes(cancel);
    for (CLI::Option* const option :
         {addWord(command, "--partition", arguments.partition, "Of the cluster"),
          addWord(command, "--time", arguments.time,
                  "For a task, as Slurm writes it; what takes longer goes on in the next"),
          addWord(command, "--account", arguments.account, "That is charged"),
          addCount(command, "--cpus", arguments.cpus, "For a task; usually the threads of a run")}) {
        option->needs(slurm)->group("Slurm");
    }
}

Result<SweepPlan> planFrom(const std::string& file)
{
    return planIn(file, {defaultRunsFolder(), [](const std::string& data) { return dataFrom(data); },
                         [](const std::string& start) { return startFrom(start); }});
}

Result<SweepPlan> namedPlanFrom(const std::string& file)
{
    return planIn(file, {defaultRunsFolder()});
}

void tellOfSweepsAtWork(const std::filesystem::path& folder)
{
    for (const std::filesystem::path& sweep : sweepsAtWorkHere(defaultRunsFolder())) {
        if (sweep != folder) {
            printError("The sweep " + excerpt(sweep.filename().string()) +
                       " is trained on this machine, too: both are slower meanwhile.");
        }
    }
}

Status describeSweep(const std::string& file, const SweepPlan& plan)
{
    const Result<SweepFile> sweep = loadSweepFile(file);
    if (!sweep) {
        return sweep.error();
    }
    const Status kept = keepSweep(*sweep, plan.folder);
    return kept ? writeSweepRecord(plan, BITOPS_VERSION) : kept;
}

} // namespace bitops
