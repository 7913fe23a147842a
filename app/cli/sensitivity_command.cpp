// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/bit_list.h"
#include "app/cli/commands.h"
#include "app/cli/job_input.h"
#include "app/cli/job_run.h"
#include "app/cli/model_options.h"
#include "app/cli/number_options.h"
#include "app/cli/output.h"
#include "app/cli/progress_line.h"
#include "app/cli/trainer_program.h"
#include "app/cli/training_options.h"
#include "core/base/checksum.h"
#include "core/base/foreign_text.h"
#include "core/formats/network_file.h"
#include "core/jobs/exit_codes.h"
#include "core/report/number_text.h"
#include "core/report/sensitivity_csv.h"
#include "core/report/sensitivity_text.h"
#include "core/runs/run_folder.h"
#include "core/runs/sensitivity.h"
#include "core/runs/sensitivity_folder.h"

#include <CLI/CLI.hpp>

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace bitops {

namespace {

struct SensitivityArguments
{
    std::string source;
    std::string data;
    std::optional<std::int64_t> threads;
    ModelArguments model;
    SensitivitySettings settings;
    std::string csv;
    bool isJson = false;
};

/// Keeps what is measured, and shows on a terminal how far it is.
class SensitivityListener : public JobListener
{
public:
    SensitivityListener(SensitivityRecord known, bool hasBar)
        : m_record(std::move(known))
        , m_hasBar(hasBar)
    {
        m_record.apply(HelloEvent{}); // However the last process ended, another one begins.
    }

    void takeEvent(const std::string&, const Event& event) override
    {
        m_record.apply(event);
        if (const auto* progress = std::get_if<MeasuringEvent>(&event)) {
            show(*progress);
        } else if (const auto* notice = std::get_if<NoticeEvent>(&event)) {
            showMessage(notice->message);
        }
    }
    void showMessage(const std::string& message) override
    {
        clear();
        printError(message);
    }
    [[nodiscard]] bool isHeard() const override { return !m_isOutputLost; }

    void clear()
    {
        if (std::exchange(m_isBarShown, false)) {
            write(eraseLine);
        }
    }
    [[nodiscard]] SensitivityRecord& record() { return m_record; }

private:
    void show(const MeasuringEvent& progress)
    {
        if (m_hasBar) {
            const double share = static_cast<double>(progress.done) /
                                 static_cast<double>(std::max<std::int64_t>(progress.steps, 1));
            clear();
            write(fittedToTerminal("Measuring [" + progressBar(share) + "] " + fixedText(100 * share, 0) +
                                   " % " + printable(progress.layer)));
            m_isBarShown = true;
        }
    }
    void write(const std::string& text) { m_isOutputLost = m_isOutputLost || !writeOutput(text); }

    SensitivityRecord m_record;
    bool m_hasBar;
    bool m_isBarShown = false;
    bool m_isOutputLost = false;
};

int threadsOf(const SensitivityArguments& arguments, int usual)
{
    return static_cast<int>(
        std::clamp<std::int64_t>(arguments.threads.value_or(usual), 0, std::numeric_limits<int>::max()));
}

Result<SensitivityDescription> describeModel(const SensitivityArguments& arguments)
{
    if (const std::string broken = brokenRule(arguments.settings); !broken.empty()) {
        return Error{broken};
    }
    const Result<ModelSource> model =
        modelSourceFrom(arguments.source, arguments.model, JobKind::Sensitivity);
    const Result<std::string> data =
        model ? dataOfModel(arguments.source, arguments.data, JobKind::Sensitivity) : model.error();
    if (!data) {
        return data.error();
    }
    return SensitivityDescription{
        {}, *data, threadsOf(arguments, TrainingConfiguration().threads), arguments.settings, BITOPS_VERSION,
        {}, *model};
}

/// What is asked for, with what is left open taken from the run.
Result<SensitivityDescription> describeJob(const SensitivityArguments& arguments)
{
    if (isOnnxFile(arguments.source)) {
        return describeModel(arguments);
    }
    const Result<std::string> run = runToAsk(arguments.source, JobKind::Sensitivity);
    if (!run) {
        return run.error();
    }
    const Result<RunDescription> trained = loadRunDescription(*run);
    if (!trained) {
        return trained.error();
    }
    for (const std::string& obstacle : {brokenRule(arguments.settings), obstacleToSensitivity(*run)}) {
        if (!obstacle.empty()) {
            return Error{obstacle};
        }
    }
    const Result<std::string> data =
        dataFrom(arguments.data.empty() ? trained->training.data : arguments.data, JobKind::Sensitivity);
    if (!data) {
        return data.error();
    }
    return SensitivityDescription{
        *run, *data, threadsOf(arguments, trained->training.threads), arguments.settings, BITOPS_VERSION, {}};
}

int show(const SensitivityRecord& record, const SensitivityDescription& description,
         const SensitivityArguments& arguments)
{
    if (!arguments.csv.empty()) {
        const int code = deliver(sensitivityToCsv(record.table(description.settings)), arguments.csv);
        if (code != exit_code::done) {
            return code;
        }
        if (description.settings.allBut) {
            printError("The rows are of all layers but one: bitops allocate takes those of single layers.");
        }
    }
    return printResult(arguments.isJson ? sensitivityToJson(record, description)
                                        : sensitivityToText(record, description));
}

/// The folder in which all measurements of the run, or of the model, are kept.
Result<std::filesystem::path> prepare(const SensitivityDescription& description)
{
    if (!description.model) {
        return prepareSensitivity(description);
    }
    const Result<std::uint64_t> checksum = fileChecksum(description.model->file);
    return checksum
               ? prepareSensitivityAt(modelSensitivityFolder(defaultRunsFolder(), *checksum), description)
               : checksum.error();
}

int measureBy(const std::string& trainer, const SensitivityDescription& description,
              const SensitivityArguments& arguments)
{
    const Result<std::filesystem::path> folder = prepare(description);
    if (!folder) {
        return refuse(folder.error());
    }
    Result<SensitivityRecord> known = loadSensitivityRecord(*folder);
    if (!known) {
        return refuse(known.error());
    }
    SensitivityListener listener(*std::move(known), !arguments.isJson && ::isatty(STDOUT_FILENO) == 1);
    JobRun job(trainer, *folder, JobKind::Sensitivity, listener);
    const int exitCode = job.run();
    listener.clear();
    SensitivityRecord& record = listener.record();
    if (!job.failure().empty()) {
        record.fail(job.failure());
    }
    if (!record.isCompleted() || !record.subject()) {
        printError(describeEnd(record));
        return exitCode;
    }
    return show(record, description, arguments);
}

int measure(const SensitivityArguments& arguments)
{
    const Result<SensitivityDescription> description = describeJob(arguments);
    if (!description) {
        return refuse(description.error());
    }
    if (const Status status = checkOutput(arguments.csv); !status) {
        return refuse(status.error());
    }
    const Result<std::string> trainer = locateTrainer();
    if (!trainer) {
        printError(trainer.error().message);
        return exit_code::trainingFailed;
    }
    return measureBy(*trainer, *description, arguments);
}

/// An option for one of some values, by their names.
template <typename Value>
void addChoice(CLI::App& command, const std::string& name, Value& value, const std::vector<Value>& values,
               const std::string& help)
{
    std::map<std::string, Value> named;
    for (const Value known : values) {
        named.emplace(nameOf(known), known);
    }
    command
        .add_option_function<std::string>(
            name, [named, &value](const std::string& text) { value = named.at(text); }, help)
        ->check(CLI::IsMember(named))
        ->default_str(std::string(nameOf(value)));
}

void addSettings(CLI::App& command, SensitivitySettings& settings)
{
    addNumber(command, "--images", settings.images, "Validation images to measure on, chosen by seed");
    addBitList(command, "--bits", settings.bits, "Bits that each layer is given");
    addChoice(command, "--of", settings.parts,
              {MeasuredParts::Weights, MeasuredParts::Activations, MeasuredParts::Both},
              "What of a layer is given them: its weights, the activations that it reads, or one after the "
              "other");
    command.add_flag("--all-but", settings.allBut, "Give them to all layers but the one that is measured");
    command.add_flag("--per-channel", settings.perChannel,
                     "A scale for each output channel of weights instead of one for each layer");
    addChoice(command, "--grid", settings.reach, {GridReach::LeastError, GridReach::Largest},
              "How far grids reach: as gives the least squared error, or to the largest value");
    addChoice(command, "--norms", settings.norms, {NormFigures::Kept, NormFigures::Estimated},
              "Batch norms with the figures of the weights as they are, or estimated anew");
    addNumber(command, "--seed", settings.seed, "Of the choice of images");
}

} // namespace

void addSensitivityCommand(CLI::App& app, Action& chosen)
{
    CLI::App* const command = app.add_subcommand(
        "sensitivity",
        "Measures what each layer of a run, or of an ONNX model, loses at other bits, without training it");
    const auto arguments = std::make_shared<SensitivityArguments>();
    addPath(*command, "SOURCE", arguments->source,
            "Folder of a run, or its name as runs list shows it; or an .onnx file with weights")
        ->required();
    command->add_option("--data", arguments->data,
                        "\"shapes\", or a folder, as of train; default: the run's own");
    addModelOptions(*command, arguments->model);
    addSettings(*command, arguments->settings);
    addNumber(*command, "--threads", arguments->threads, "Of the processor; default: the run's own");
    addPath(*command, "-o,--output", arguments->csv, "Write the figures to this file, as CSV");
    command->add_flag("--json", arguments->isJson, "Print the figures as JSON");
    command->callback([arguments, &chosen] {
        checkModelOptions(arguments->source, arguments->model);
        chosen = [arguments] { return measure(*arguments); };
    });
}

} // namespace bitops
