// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/network_argument.h"
#include "app/cli/output.h"
#include "app/cli/trainer_program.h"
#include "app/cli/training_options.h"
#include "app/cli/training_run.h"
#include "core/cost/cost_report.h"
#include "core/network/text_file.h"
#include "core/report/training_csv.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_summary.h"
#include "core/runs/trainability.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

namespace bitops {

namespace {

struct TrainArguments
{
    std::string network;
    TrainingConfiguration training;
    std::string run;
    std::string resume;
    std::string csv;
    bool isJson = false;
};

/// A folder is stored so that it is found wherever the trainer is started.
std::string dataFrom(const std::string& argument)
{
    return argument == shapesData ? argument
                                  : std::filesystem::absolute(argument).lexically_normal().string();
}

/// The folder of the run that it begins with. Whether its weights fit is for the trainer to see.
Result<std::string> startFrom(const std::string& argument)
{
    if (argument.empty()) {
        return std::string();
    }
    const Result<std::filesystem::path> run = findRun(argument, defaultRunsFolder());
    return run ? Result<std::string>(std::filesystem::absolute(*run).lexically_normal().string())
               : run.error();
}

Result<std::filesystem::path> makeRunFolder(const TrainArguments& arguments, const Network& network)
{
    RunDescription description{network, arguments.training, BITOPS_VERSION, {}};
    description.training.data = dataFrom(arguments.training.data);
    const Result<std::string> start = startFrom(arguments.training.startFrom);
    if (!start) {
        return start.error();
    }
    description.training.startFrom = *start;
    if (arguments.run.empty()) {
        return createRunFolder(defaultRunsFolder(), std::move(description));
    }
    std::filesystem::path folder = std::filesystem::absolute(arguments.run);
    const Status status = createRunAt(folder, std::move(description));
    return status ? Result<std::filesystem::path>(std::move(folder)) : status.error();
}

/// The epochs of the whole run: those from before it was resumed, and those of this time.
std::vector<EpochEvent> allEpochs(RunRecord before, const RunRecord& now)
{
    static_cast<void>(before.apply(HelloEvent{}));
    for (const EpochEvent& epoch : now.epochs()) {
        static_cast<void>(before.apply(epoch));
    }
    return before.epochs();
}

/// Whether there is something to write down: no failed start replaces a good file by a bare header.
bool hasResults(const std::vector<EpochEvent>& epochs, const Outcome& outcome)
{
    return !epochs.empty() || std::holds_alternative<CompletedEvent>(outcome) ||
           std::holds_alternative<StoppedEvent>(outcome);
}

/// Beside "x.csv", as "x-classes.csv": how the best checkpoint answers, class by class. Nothing beside a pipe
/// or a device.
Status writeClasses(const std::filesystem::path& csv, const RunRecord& before, const RunRecord& now)
{
    const RunRecord& known = now.classes() ? now : before;
    std::error_code code;
    if (!known.classes() || !std::filesystem::is_regular_file(csv, code)) {
        return success();
    }
    std::filesystem::path path = csv;
    path.replace_filename(csv.stem().string() + "-classes" + csv.extension().string());
    const std::vector<std::string> names = known.data() ? known.data()->classes : std::vector<std::string>();
    return writeTextFile(path, classesToCsv(*known.classes(), names));
}

int trainIn(const std::filesystem::path& folder, const RunRecord& before, const std::string& trainer,
            const TrainArguments& arguments)
{
    const std::unique_ptr<TrainingView> view = makeTrainingView(arguments.isJson);
    view->showFolder(folder);
    TrainingRun training(trainer, folder, *view);
    const int exitCode = training.run();
    const std::vector<EpochEvent> epochs = allEpochs(before, training.record());
    if (arguments.csv.empty() || !hasResults(epochs, training.record().outcome().value())) {
        return exitCode;
    }
    Status status = writeTextFile(arguments.csv, epochsToCsv(epochs));
    status = status ? writeClasses(arguments.csv, before, training.record()) : status;
    if (status) {
        return exitCode;
    }
    const int refused = refuse(status.error());
    return exitCode == exit_code::done ? refused : exitCode;
}

int failWithout(const Error& missingTrainer)
{
    printError(missingTrainer.message);
    return exit_code::trainingFailed;
}

int trainAnew(const TrainArguments& arguments)
{
    const Result<Network> network = networkFromArgument(arguments.network);
    if (!network) {
        return refuse(network.error());
    }
    const CostReport report = computeCosts(*network, {});
    if (!report.isComplete()) {
        return refuse(report.problems);
    }
    const std::vector<std::string> broken = validate(arguments.training, *network);
    for (const std::string& sentence : broken) {
        printError(sentence);
    }
    if (!broken.empty()) {
        return exit_code::wrongUsage;
    }
    // Before the folder is made: without a trainer there is no run.
    const Result<std::string> trainer = locateTrainer();
    if (!trainer) {
        return failWithout(trainer.error());
    }
    const Result<std::filesystem::path> folder = makeRunFolder(arguments, *network);
    return folder ? trainIn(*folder, {}, *trainer, arguments) : refuse(folder.error());
}

int resume(const TrainArguments& arguments)
{
    const std::filesystem::path folder = std::filesystem::absolute(arguments.resume);
    if (const Result<RunDescription> description = loadRunDescription(folder); !description) {
        return refuse(description.error());
    }
    const Result<RunRecord> before = loadRunRecord(folder);
    if (!before) {
        return refuse(before.error());
    }
    const Result<std::string> trainer = locateTrainer();
    if (!trainer) {
        return failWithout(trainer.error());
    }
    return trainIn(folder, *before, *trainer, arguments);
}

/// Either a network with what belongs to it, or a run that has them.
void checkOptions(const std::vector<CLI::Option*>& fresh, const CLI::Option& network,
                  const CLI::Option& resumed)
{
    if (resumed.empty() && network.empty()) {
        throw CLI::RequiredError("NETWORK or --resume");
    }
    for (const CLI::Option* const option : fresh) {
        if (!resumed.empty() && !option->empty()) {
            throw CLI::ExcludesError(resumed.get_name(), option->get_name());
        }
    }
}

} // namespace

void addTrainCommand(CLI::App& app, Action& chosen)
{
    CLI::App* const command = app.add_subcommand("train", "Trains a network and shows its progress");
    const auto arguments = std::make_shared<TrainArguments>();
    CLI::Option* const network = command->add_option("NETWORK", arguments->network, networkHelp);
    std::vector<CLI::Option*> fresh = addTrainingOptions(*command, arguments->training);
    fresh.push_back(network);
    fresh.push_back(addPath(*command, "--run", arguments->run, "Make the run in this folder"));
    CLI::Option* const resumed = addPath(*command, "--resume", arguments->resume,
                                         "Go on with the run of this folder, which has network and options");
    addPath(
        *command, "--csv", arguments->csv,
        "Write the epochs to this file at the end, and how each class is told to x-classes.csv beside x.csv");
    command->add_flag("--json", arguments->isJson, "Print the trainer's events, a JSON object a line");
    command->callback([arguments, fresh, network, resumed, &chosen] {
        checkOptions(fresh, *network, *resumed);
        const bool isNew = resumed->empty();
        chosen = [arguments, isNew] { return isNew ? trainAnew(*arguments) : resume(*arguments); };
    });
}

} // namespace bitops
