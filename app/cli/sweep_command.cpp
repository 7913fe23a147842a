// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/sweep_cluster.h"
#include "app/cli/sweep_options.h"
#include "app/cli/sweep_training.h"
#include "app/cli/trainer_program.h"
#include "core/base/foreign_text.h"
#include "core/base/seconds_text.h"
#include "core/base/text_file.h"
#include "core/jobs/exit_codes.h"
#include "core/report/number_text.h"
#include "core/report/sweep_text.h"
#include "core/runs/training_time.h"
#include "core/sweep/sweep_lock.h"
#include "core/sweep/sweep_schedule.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace bitops {

namespace {

std::size_t cores()
{
    return std::max(1U, std::thread::hardware_concurrency());
}

/// Threads times runs are as many as there are cores, unless something else is asked for.
std::size_t runsAtOnce(const SweepArguments& arguments, const SweepPlan& plan)
{
    if (!arguments.atOnce) {
        return usualRunsAtOnce(plan, cores());
    }
    const auto threads = static_cast<std::size_t>(mostThreadsOf(plan));
    const auto atOnce = static_cast<std::size_t>(*arguments.atOnce);
    if (atOnce * threads > cores()) {
        printError(std::to_string(atOnce) + " runs of " + std::to_string(threads) +
                   " threads at once share " + std::to_string(cores()) + " cores: together they are slower.");
    }
    return atOnce;
}

/// What the runs that are not done take together, one after the other.
std::string timeText(const SweepPlan& plan, const std::vector<SweepTask>& tasks)
{
    std::vector<ListedRunPtr> runs = scanRuns(defaultRunsFolder(), {}).runs;
    if (plan.folder.parent_path() != defaultRunsFolder()) { // Its own tell, too, wherever they lie.
        const RunScan own = scanRuns(plan.folder, {});
        runs.insert(runs.end(), own.runs.begin(), own.runs.end());
    }
    const std::optional<double> seconds = secondsLeft(plan, tasks, TrainingSpeed(runs));
    return seconds ? "about " + secondsToText(*seconds) + " one after the other, at the speed of the last run"
                   : "not known: nothing was trained on these data yet";
}

int showPlan(const SweepArguments& arguments, const SweepPlan& plan, const std::vector<SweepTask>& tasks)
{
    return printResult(sweepPlanToText(plan, tasks) + "Time: " + timeText(plan, tasks) + "\n" +
                       std::to_string(runsAtOnce(arguments, plan)) + " at a time\n");
}

/// What is to be done about the runs, while nobody else has them trained.
int trainHere(const SweepArguments& arguments, const SweepPlan& plan)
{
    const Result<std::string> trainer = locateTrainer();
    if (!trainer) {
        printError(trainer.error().message);
        return exit_code::trainingFailed;
    }
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
    if (const Status made = describeSweep(arguments.file, plan); !made) {
        return refuse(made.error());
    }
    forgetCancel(plan.folder);
    tellOfSweepsAtWork(plan.folder);
    SweepView view(plan);
    return SweepTraining(plan, *tasks, *trainer, runsAtOnce(arguments, plan), view).run();
}

int train(const SweepArguments& arguments)
{
    const Result<SweepPlan> plan = planFrom(arguments.file);
    if (!plan) {
        return refuse(plan.error());
    }
    if (arguments.onCluster) {
        return trainOnCluster(arguments, *plan);
    }
    if (!arguments.isDry) {
        return trainHere(arguments, *plan);
    }
    const Result<std::vector<SweepTask>> tasks = tasksOf(*plan);
    return tasks ? showPlan(arguments, *plan, *tasks) : refuse(tasks.error());
}

int showStatus(const SweepArguments& arguments)
{
    const Result<SweepPlan> plan = namedPlanFrom(arguments.file);
    if (!plan) {
        return refuse(plan.error());
    }
    if (const Status place = checkOutput(arguments.csv); !place) {
        return refuse(place.error());
    }
    const std::vector<SweepRunStatus> all = SweepLook(*plan, queueOf(*plan)).all();
    if (!arguments.csv.empty()) {
        if (const Status written = writeTextFile(arguments.csv, sweepTableToCsv(tableOf(*plan, all)));
            !written) {
            return refuse(written.error());
        }
    }
    return printResult(arguments.isJson ? sweepStatusToJson(*plan, all) : sweepStatusToText(*plan, all));
}

/// Until the program that trains it has stopped.
void awaitEnd(const std::filesystem::path& folder)
{
    while (isSweepAtWork(folder)) {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
    }
}

int cancel(const SweepArguments& arguments)
{
    const Result<SweepPlan> plan = namedPlanFrom(arguments.file);
    if (!plan) {
        return refuse(plan.error());
    }
    const Result<bool> wasOnCluster = cancelOnCluster(*plan);
    if (!wasOnCluster) {
        return refuse(wasOnCluster.error());
    }
    if (isSweepAtWork(plan->folder)) {
        if (const Status asked = askToCancel(plan->folder); !asked) {
            return refuse(asked.error());
        }
        awaitEnd(plan->folder);
        return printResult("The sweep was stopped.\n");
    }
    return *wasOnCluster
               ? exit_code::done
               : printResult("Nothing is at work on the sweep in " + pathText(plan->folder) + ".\n");
}

} // namespace

void addSweepCommand(CLI::App& app, Action& chosen)
{
    CLI::App* const command =
        app.add_subcommand("sweep", "Trains many runs: what varies is crossed or listed");
    const auto arguments = std::make_shared<SweepArguments>();
    addSweepOptions(*command, *arguments);
    command->callback([arguments, &chosen] {
        chosen = [arguments] {
            return arguments->wantsStatus   ? showStatus(*arguments)
                   : arguments->wantsCancel ? cancel(*arguments)
                                            : train(*arguments);
        };
    });
}

} // namespace bitops
