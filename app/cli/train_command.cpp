// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/network_argument.h"
#include "app/cli/output.h"
#include "app/cli/trainer_program.h"
#include "app/cli/training_run.h"
#include "core/cost/cost_report.h"
#include "core/network/text_file.h"
#include "core/report/training_csv.h"
#include "core/runs/run_folder.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
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

/// An option for one of several named values.
template <typename Value, std::size_t count>
CLI::Option* addChoice(CLI::App& command, const std::string& name, Value& chosen,
                       const std::array<NamedValue<Value>, count>& values, const std::string& help)
{
    std::vector<std::string> names;
    names.reserve(count);
    for (const NamedValue<Value>& known : values) {
        names.emplace_back(known.name);
    }
    const auto choose = [&chosen, &values](const std::string& given) {
        const auto known =
            std::find_if(values.begin(), values.end(),
                         [&given](const NamedValue<Value>& value) { return value.name == given; });
        chosen = known->value;
    };
    return command.add_option_function<std::string>(name, choose, help)
        ->check(CLI::IsMember(std::move(names)))
        ->default_str(std::string(nameOf(chosen)));
}

/// A folder is stored so that it is found wherever the trainer is started.
std::string dataFrom(const std::string& argument)
{
    return argument == shapesData ? argument
                                  : std::filesystem::absolute(argument).lexically_normal().string();
}

Result<std::filesystem::path> makeRunFolder(const TrainArguments& arguments, const Network& network)
{
    RunDescription description{network, arguments.training, BITOPS_VERSION, {}};
    description.training.data = dataFrom(arguments.training.data);
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
    const Status status = writeTextFile(arguments.csv, epochsToCsv(epochs));
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
    const std::vector<std::string> broken = validate(arguments.training);
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

/// The options that say how to train, which are also what --resume takes from the folder.
std::vector<CLI::Option*> addTrainingOptions(CLI::App& command, TrainingConfiguration& training)
{
    return {
        command
            .add_option(
                "--data", training.data,
                "\"shapes\", or a folder: CIFAR-10, CIFAR-100, MNIST, or a folder of pictures for each class")
            ->capture_default_str(),
        addChoice(command, "--quantizer", training.quantizer, quantizers,
                  "How weights are brought to their bits"),
        command.add_flag("--per-channel", training.perChannel, "A scale for each output channel"),
        command.add_option("--epochs", training.epochs, "How often all images are trained")
            ->capture_default_str(),
        command.add_option("--batch-size", training.batchSize, "Images of a step")->capture_default_str(),
        command.add_option("--learning-rate", training.learningRate, "Size of a step")->capture_default_str(),
        addChoice(command, "--optimizer", training.optimizer, optimizers, "What turns gradients into steps"),
        addChoice(command, "--schedule", training.schedule, schedules, "How the learning rate changes"),
        command.add_option("--seed", training.seed, "The same seed gives the same training")
            ->capture_default_str(),
        command.add_option("--threads", training.threads, "Of the processor")->capture_default_str(),
        addChoice(command, "--device", training.device, devices, "Where to train"),
        addChoice(command, "--augment", training.augmentation, augmentations,
                  "What is done to training images anew in each epoch"),
        addChoice(command, "--normalize", training.normalization, normalizations,
                  "How pixels are normalised: 0.5 and 0.5, or the training images' mean and deviation"),
        command
            .add_option("--validation-fraction", training.validationFraction,
                        "Validate on this share of the training images, and keep the data's own held-out "
                        "images for a test at the end")
            ->capture_default_str(),
    };
}

/// An option for the name of a file or folder; `arguments` cannot tell an empty one from none.
CLI::Option* addPath(CLI::App& command, const std::string& name, std::string& path, const std::string& help)
{
    const auto complain = [name](const std::string& given) {
        return given.empty() ? "The path given with " + name + " is empty." : std::string();
    };
    return command.add_option(name, path, help)->check(CLI::Validator(complain, "PATH"));
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
    addPath(*command, "--csv", arguments->csv, "Write the epochs to this file at the end");
    command->add_flag("--json", arguments->isJson, "Print the trainer's events, a JSON object a line");
    command->callback([arguments, fresh, network, resumed, &chosen] {
        checkOptions(fresh, *network, *resumed);
        const bool isNew = resumed->empty();
        chosen = [arguments, isNew] { return isNew ? trainAnew(*arguments) : resume(*arguments); };
    });
}

} // namespace bitops
