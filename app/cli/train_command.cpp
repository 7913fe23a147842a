// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/job_input.h"
#include "app/cli/network_argument.h"
#include "app/cli/output.h"
#include "app/cli/resume_changes.h"
#include "app/cli/sweep_options.h"
#include "app/cli/trainer_program.h"
#include "app/cli/training_options.h"
#include "app/cli/training_run.h"
#include "core/base/foreign_text.h"
#include "core/base/text_file.h"
#include "core/cost/cost_report.h"
#include "core/formats/onnx/runnable.h"
#include "core/formats/onnx/trainable.h"
#include "core/report/training_csv.h"
#include "core/runs/model_source.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_summary.h"
#include "core/runs/trainability.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bitops {

namespace {

struct TrainArguments
{
    NetworkArgument network;
    TrainingConfiguration training;
    bool isNormalized = false; ///< Whether it is said how pixels are.
    std::string run;
    std::string resume;
    std::vector<const RecipeField*> changes; ///< Those that are given with --resume.
    std::string csv;
    bool isJson = false;
};

/// A run that was just made, and what keeps others from making theirs in its place until it is trained.
struct NewRun
{
    std::filesystem::path folder;
    std::optional<FolderClaim> claim;
};

Result<NewRun> makeRunFolder(const TrainArguments& arguments, const Design& design,
                             const TrainingConfiguration& training)
{
    RunDescription description{design, training, BITOPS_VERSION, {}};
    const Result<std::string> data = dataFrom(training.data);
    if (!data) {
        return data.error();
    }
    const Result<std::string> start = startFrom(training.startFrom);
    if (!start) {
        return start.error();
    }
    description.training.data = *data;
    description.training.startFrom = *start;
    if (arguments.run.empty()) {
        Result<std::filesystem::path> made = createRunFolder(defaultRunsFolder(), std::move(description));
        return made ? Result<NewRun>(NewRun{*std::move(made), std::nullopt}) : made.error();
    }
    std::filesystem::path folder = std::filesystem::absolute(arguments.run);
    Result<FolderClaim> claim = createRunAt(folder, std::move(description));
    return claim ? Result<NewRun>(NewRun{std::move(folder), *std::move(claim)}) : claim.error();
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

/// Beside "x.csv", "x-classes.csv": how the best checkpoint answers, class by class. None beside a pipe or a
/// device.
std::optional<std::filesystem::path> classesFile(const std::filesystem::path& csv)
{
    std::error_code code;
    const std::filesystem::file_status status = std::filesystem::status(csv, code);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
        return std::nullopt;
    }
    std::filesystem::path path = csv;
    path.replace_filename(csv.stem().string() + "-classes" + csv.extension().string());
    return path;
}

/// Whether --csv can be written when the training is done.
Status checkCsv(const std::string& csv)
{
    const Status status = checkOutput(csv);
    if (!status || csv.empty()) {
        return status;
    }
    const std::optional<std::filesystem::path> classes = classesFile(csv);
    return classes ? checkWritable(*classes) : success();
}

Status writeClasses(const std::filesystem::path& csv, const RunRecord& before, const RunRecord& now)
{
    const RunRecord& known = now.classes() ? now : before;
    const std::optional<std::filesystem::path> path = classesFile(csv);
    if (!known.classes() || !path) {
        return success();
    }
    const std::vector<std::string> names = known.data() ? known.data()->classes : std::vector<std::string>();
    return writeTextFile(*path, classesToCsv(*known.classes(), names));
}

struct TrainingEnd
{
    int exitCode = exit_code::done;
    bool hasBegun = false; ///< Whether training began, or was stopped before it could.
};

TrainingEnd trainIn(const std::filesystem::path& folder, const RunRecord& before, const std::string& trainer,
                    const TrainArguments& arguments)
{
    const std::unique_ptr<TrainingView> view = makeTrainingView(arguments.isJson);
    view->showFolder(folder);
    TrainingRun training(trainer, folder, *view);
    TrainingEnd end{training.run()};
    const Outcome& outcome = training.record().outcome().value();
    end.hasBegun = training.record().started() || !std::holds_alternative<FailedEvent>(outcome);
    const std::vector<EpochEvent> epochs = allEpochs(before, training.record());
    if (arguments.csv.empty() || !hasResults(epochs, outcome)) {
        return end;
    }
    Status status = writeTextFile(arguments.csv, epochsToCsv(epochs));
    status = status ? writeClasses(arguments.csv, before, training.record()) : status;
    if (!status) {
        const int refused = refuse(status.error());
        end.exitCode = end.exitCode == exit_code::done ? refused : end.exitCode;
    }
    return end;
}

int failWithout(const Error& missingTrainer)
{
    printError(missingTrainer.message);
    return exit_code::trainingFailed;
}

/// Whether all that is asked of a training is possible; says what is not.
bool isSound(const TrainingConfiguration& training, const Design& design)
{
    const std::vector<std::string> broken = validate(training, design);
    for (const std::string& sentence : broken) {
        printError(sentence);
    }
    return broken.empty();
}

/// Whether a model can be trained; its images are normalised as its file says, or by the training images,
/// where nothing else is said.
Status settleModel(const std::string& source, const ImportedNetwork& network, bool isNormalized,
                   TrainingConfiguration& training)
{
    const Result<onnx::LoadedModel> model = onnx::loadModel(network.file.path, network.file.sizes);
    if (!model) {
        return model.error();
    }
    if (const std::string obstacle = onnx::obstacleToTraining(*model, network.graph); !obstacle.empty()) {
        return Error{"Could not train " + pathText(source) + ": " + obstacle + "."};
    }
    if (isNormalized) {
        return success();
    }
    if (std::optional<ModelScale> own = scaleOf(*model, onnx::imageShape(*model).channels)) {
        training.mean = std::move(own->mean);
        training.deviation = std::move(own->deviation);
    } else {
        training.normalization = Normalization::DataSet;
    }
    return success();
}

int trainAnew(const TrainArguments& arguments)
{
    const Result<Design> design = designFrom(arguments.network);
    if (!design) {
        return refuse(design.error());
    }
    const CostReport report = computeCosts(*design, {});
    if (!report.isComplete()) {
        return refuse(report.problems);
    }
    TrainingConfiguration training = arguments.training;
    if (const ImportedNetwork* const imported = design->imported()) {
        if (const std::string change = changeText(arguments.network.network, *design); !change.empty()) {
            printError(change);
        }
        if (const Status settled =
                settleModel(arguments.network.network, *imported, arguments.isNormalized, training);
            !settled) {
            return refuse(settled.error());
        }
    }
    if (!isSound(training, *design)) {
        return exit_code::wrongUsage;
    }
    if (const Status place = checkCsv(arguments.csv); !place) {
        return refuse(place.error());
    }
    // Before the folder is made: without a trainer there is no run.
    const Result<std::string> trainer = locateTrainer();
    if (!trainer) {
        return failWithout(trainer.error());
    }
    tellOfSweepsAtWork({});
    const Result<NewRun> run = makeRunFolder(arguments, *design, training);
    return run ? trainIn(run->folder, {}, *trainer, arguments).exitCode : refuse(run.error());
}

/// The folder of the run that goes on: a path, or a name as `bitops runs` lists it.
std::filesystem::path folderToResume(const std::string& argument)
{
    const Result<std::filesystem::path> found = findRun(argument, defaultRunsFolder());
    return std::filesystem::absolute(found ? *found : std::filesystem::path(argument));
}

/// Refuses data that are not where the run has them, before a trainer makes a failed run of it.
Status takeData(const TrainArguments& arguments, TrainingConfiguration& training)
{
    const Result<std::string> data = dataFrom(training.data);
    const bool isGiven = std::find(arguments.changes.begin(), arguments.changes.end(),
                                   findChangeableField("--data")) != arguments.changes.end();
    if (!data) {
        return isGiven ? data.error()
                       : Error{data.error().message + " With --data, the run goes on with them elsewhere."};
    }
    training.data = isGiven ? *data : training.data;
    return success();
}

int resume(const TrainArguments& arguments)
{
    const std::filesystem::path folder = folderToResume(arguments.resume);
    const Result<RunDescription> stored = loadRunDescription(folder);
    if (!stored) {
        return refuse(stored.error());
    }
    // How its classes are told goes beside the CSV only.
    const Result<RunRecord> before =
        loadRunRecord(folder, arguments.csv.empty() ? RunDetail::Epochs : RunDetail::All);
    if (!before) {
        return refuse(before.error());
    }
    if (const std::string damage = describeDamage(*before); !damage.empty()) {
        printError(damage);
    }
    Result<RunDescription> changed =
        changedForResume(folder, *stored, arguments.training, arguments.changes, *before);
    if (!changed) {
        return refuse(changed.error());
    }
    if (!isSound(changed->training, changed->network)) {
        return exit_code::wrongUsage;
    }
    if (const Status data = takeData(arguments, changed->training); !data) {
        return refuse(data.error());
    }
    if (const Status place = checkCsv(arguments.csv); !place) {
        return refuse(place.error());
    }
    const Result<std::string> trainer = locateTrainer();
    if (!trainer) {
        return failWithout(trainer.error());
    }
    const bool isChanged = *changed != *stored;
    if (const Status status = isChanged ? replaceDescription(folder, *changed) : success(); !status) {
        return refuse(status.error());
    }
    tellOfSweepsAtWork({});
    const TrainingEnd end = trainIn(folder, *before, *trainer, arguments);
    if (isChanged && !end.hasBegun) { // What cannot be trained does not stay behind.
        if (const Status status = replaceDescription(folder, *stored); !status) {
            printError(status.error().message);
        }
    }
    return end.exitCode;
}

/// Either a network with what belongs to it, or a run that has them, of which a few may change.
void checkOptions(const std::vector<CLI::Option*>& fresh, const CLI::Option& network,
                  const CLI::Option& resumed, TrainArguments& arguments)
{
    if (resumed.empty() && network.empty()) {
        throw CLI::RequiredError("NETWORK or --resume");
    }
    for (const CLI::Option* const option : fresh) {
        if (option->empty()) {
            continue;
        }
        const std::string name = option->get_name();
        arguments.isNormalized =
            arguments.isNormalized || name == "--normalize" || name == "--mean" || name == "--std";
        if (resumed.empty()) {
            continue;
        }
        const RecipeField* const change = findChangeableField(option->get_name());
        if (change == nullptr) {
            throw CLI::ExcludesError(resumed.get_name(), option->get_name());
        }
        arguments.changes.push_back(change);
    }
}

} // namespace

void addTrainCommand(CLI::App& app, Action& chosen)
{
    CLI::App* const command = app.add_subcommand("train", "Trains a network and shows its progress");
    const auto arguments = std::make_shared<TrainArguments>();
    const NetworkOptions network = addNetwork(*command, arguments->network);
    std::vector<CLI::Option*> fresh = addTrainingOptions(*command, arguments->training);
    fresh.insert(fresh.end(), {network.network, network.input, network.classes});
    fresh.push_back(addPath(*command, "--run", arguments->run, "Make the run in this folder"));
    CLI::Option* const resumed = addPath(
        *command, "--resume", arguments->resume,
        "Go on with this run, which has network and options; of these, --epochs, --data, --threads and "
        "--patience may change");
    addPath(
        *command, "--csv", arguments->csv,
        "Write the epochs to this file at the end, and how each class is told to x-classes.csv beside x.csv");
    command->add_flag("--json", arguments->isJson, "Print the trainer's events, a JSON object a line");
    command->callback([arguments, fresh, network, resumed, &chosen] {
        checkOptions(fresh, *network.network, *resumed, *arguments);
        const bool isNew = resumed->empty();
        chosen = [arguments, isNew] { return isNew ? trainAnew(*arguments) : resume(*arguments); };
    });
}

} // namespace bitops
