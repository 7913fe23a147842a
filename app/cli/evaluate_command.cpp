// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/job_input.h"
#include "app/cli/job_run.h"
#include "app/cli/model_options.h"
#include "app/cli/number_options.h"
#include "app/cli/output.h"
#include "app/cli/progress_line.h"
#include "app/cli/trainer_program.h"
#include "app/cli/training_options.h"
#include "core/formats/network_file.h"
#include "core/jobs/exit_codes.h"
#include "core/report/evaluation_text.h"
#include "core/report/number_text.h"
#include "core/runs/data_text.h"
#include "core/runs/run_summary.h"
#include "core/runs/temporary_job.h"

#include <CLI/CLI.hpp>

#include <unistd.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <optional>
#include <string>

namespace bitops {

namespace {

struct EvaluateArguments
{
    std::string source;
    std::string data;
    std::optional<std::int64_t> threads;
    ModelArguments model;
    bool isJson = false;
};

/// Keeps what comes of an evaluation, and shows on a terminal how far it is.
class EvaluationListener : public JobListener
{
public:
    explicit EvaluationListener(bool hasBar)
        : m_hasBar(hasBar)
    {
    }

    void takeEvent(const std::string&, const Event& event) override
    {
        m_record.apply(event);
        if (const auto* progress = std::get_if<EvaluatingEvent>(&event)) {
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
    [[nodiscard]] EvaluationRecord& record() { return m_record; }

private:
    void show(const EvaluatingEvent& progress)
    {
        if (m_hasBar) {
            const double share = static_cast<double>(progress.done) /
                                 static_cast<double>(std::max<std::int64_t>(progress.images, 1));
            clear();
            write(fittedToTerminal("Evaluating the " + progress.part + " images [" + progressBar(share) +
                                   "] " + fixedText(100 * share, 0) + " %"));
            m_isBarShown = true;
        }
    }
    void write(const std::string& text) { m_isOutputLost = m_isOutputLost || !writeOutput(text); }

    EvaluationRecord m_record;
    bool m_hasBar;
    bool m_isBarShown = false;
    bool m_isOutputLost = false;
};

int threadsOf(const EvaluateArguments& arguments, int usual)
{
    return static_cast<int>(
        std::clamp<std::int64_t>(arguments.threads.value_or(usual), 0, std::numeric_limits<int>::max()));
}

Result<EvaluationDescription> describeModel(const EvaluateArguments& arguments)
{
    const Result<ModelSource> model = modelSourceFrom(arguments.source, arguments.model, JobKind::Evaluation);
    const Result<std::string> data =
        model ? dataOfModel(arguments.source, arguments.data, JobKind::Evaluation) : model.error();
    if (!data) {
        return data.error();
    }
    return EvaluationDescription{
        {}, *data, threadsOf(arguments, TrainingConfiguration().threads), BITOPS_VERSION, {}, *model};
}

/// What is asked for, with what is left open taken from the run.
Result<EvaluationDescription> describeJob(const EvaluateArguments& arguments)
{
    if (isOnnxFile(arguments.source)) {
        return describeModel(arguments);
    }
    const Result<std::string> run = runToAsk(arguments.source, JobKind::Evaluation);
    if (!run) {
        return run.error();
    }
    const Result<RunDescription> trained = loadRunDescription(*run);
    if (!trained) {
        return trained.error();
    }
    if (const std::string obstacle = obstacleToEvaluation(*run); !obstacle.empty()) {
        return Error{obstacle};
    }
    const Result<std::string> data =
        dataFrom(arguments.data.empty() ? trained->training.data : arguments.data, JobKind::Evaluation);
    if (!data) {
        return data.error();
    }
    return EvaluationDescription{
        *run, *data, threadsOf(arguments, trained->training.threads), BITOPS_VERSION, {}};
}

int evaluateBy(const std::string& trainer, const EvaluationDescription& description, bool isJson)
{
    const Result<TemporaryJob> folder = TemporaryJob::make(description);
    if (!folder) {
        return refuse(folder.error());
    }
    EvaluationListener listener(!isJson && ::isatty(STDOUT_FILENO) == 1);
    JobRun job(trainer, folder->folder(), JobKind::Evaluation, listener);
    const int exitCode = job.run();
    listener.clear();
    EvaluationRecord& record = listener.record();
    if (!job.failure().empty()) {
        record.fail(job.failure());
    }
    if (!record.isCompleted()) {
        printError(describeEnd(record));
        return exitCode;
    }
    return printResult(isJson ? evaluationToJson(record, description)
                              : evaluationToText(record, description));
}

int evaluate(const EvaluateArguments& arguments)
{
    const Result<EvaluationDescription> description = describeJob(arguments);
    if (!description) {
        return refuse(description.error());
    }
    const Result<std::string> trainer = locateTrainer();
    if (!trainer) {
        printError(trainer.error().message);
        return exit_code::trainingFailed;
    }
    return evaluateBy(*trainer, *description, arguments.isJson);
}

} // namespace

void addEvaluateCommand(CLI::App& app, Action& chosen)
{
    CLI::App* const command = app.add_subcommand(
        "evaluate", "Measures a run's best weights on its data or on others, or an ONNX model's");
    const auto arguments = std::make_shared<EvaluateArguments>();
    addPath(*command, "SOURCE", arguments->source,
            "Folder of a run, or its name as runs list shows it; or an .onnx file with weights")
        ->required();
    command->add_option("--data", arguments->data,
                        "\"shapes\", or a folder, as of train; default: the run's own");
    addModelOptions(*command, arguments->model);
    addNumber(*command, "--threads", arguments->threads,
              "Of the processor; default: the run's own, with which its figures come out to the last bit");
    command->add_flag("--json", arguments->isJson, "Print the figures as JSON");
    command->callback([arguments, &chosen] {
        checkModelOptions(arguments->source, arguments->model);
        chosen = [arguments] { return evaluate(*arguments); };
    });
}

} // namespace bitops
