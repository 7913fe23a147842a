// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/cost_options.h"
#include "app/cli/output.h"
#include "core/base/foreign_text.h"
#include "core/report/exporters.h"
#include "core/report/runs_table.h"
#include "core/weights/run_weights.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

namespace bitops {

namespace {

constexpr const char* runHelp = "Folder of a run, or its name as list shows it";

int listAll()
{
    const std::filesystem::path folder = defaultRunsFolder();
    const RunList list = listRuns(folder);
    int code = exit_code::done;
    if (!list.runs.empty()) {
        code = printResult(runsToTable(list.runs));
    } else if (list.errors.empty()) {
        code = printResult("There are no runs in " + pathText(folder) + ".\n");
    }
    for (const RunSummary& run : list.runs) {
        if (const std::string damage = describeDamage(run.record()); !damage.empty()) {
            printError(run.name() + ": " + damage);
        }
    }
    for (const Error& error : list.errors) {
        code = refuse(error);
    }
    return code;
}

Result<RunSummary> loadRun(const std::string& run, RunDetail detail)
{
    const Result<std::filesystem::path> folder = findRun(run, defaultRunsFolder());
    return folder ? RunSummary::load(*folder, detail) : folder.error();
}

int show(const std::string& run)
{
    const Result<RunSummary> summary = loadRun(run, RunDetail::Epochs);
    return summary ? printResult(runToText(*summary)) : refuse(summary.error());
}

/// They are no more than remarks: without them, the results are as good.
RunNotes notesOf(const std::filesystem::path& folder)
{
    Result<RunNotes> notes = loadRunNotes(folder);
    if (!notes) {
        printError(notes.error().message);
    }
    return notes ? *std::move(notes) : RunNotes();
}

/// Without them, too, the rest of a report is as good.
SensitivityRecord sensitivityOf(const std::filesystem::path& folder)
{
    Result<SensitivityRecord> record = loadSensitivityRecord(sensitivityFolder(folder));
    if (!record) {
        printError(record.error().message);
    }
    return record ? *std::move(record) : SensitivityRecord();
}

struct CurveArguments
{
    std::vector<std::string> runs;
    std::string output;
    CostOptions costs;
};

int writeCurves(const CurveArguments& arguments, const Exporter<CurveSource>& exporter)
{
    if (const Status place = checkOutput(arguments.output); !place) {
        return refuse(place.error());
    }
    std::vector<ListedRunPtr> runs;
    for (const std::string& name : arguments.runs) {
        Result<RunSummary> summary = loadRun(name, RunDetail::Epochs);
        if (!summary) {
            return refuse(summary.error());
        }
        auto run = std::make_shared<ListedRun>();
        run->folder = summary->folder();
        run->summary = *std::move(summary);
        run->notes = notesOf(run->folder);
        runs.push_back(std::move(run));
    }
    const Result<std::string> text = exporter.write({std::move(runs), arguments.costs}, {});
    return text ? deliver(*text, arguments.output) : refuse(text.error());
}

struct ReportArguments
{
    std::string run;
    std::string output;
    CostOptions costs;
};

int writeReport(const ReportArguments& arguments, const Exporter<RunSource>& exporter)
{
    if (const Status place = checkOutput(arguments.output); !place) {
        return refuse(place.error());
    }
    const Result<RunSummary> summary = loadRun(arguments.run, RunDetail::All);
    if (!summary) {
        return refuse(summary.error());
    }
    const RunNotes notes = notesOf(summary->folder());
    const SensitivityRecord sensitivity = sensitivityOf(summary->folder());
    const Result<std::string> text = exporter.write({*summary, notes, sensitivity, arguments.costs}, {});
    return text ? deliver(*text, arguments.output) : refuse(text.error());
}

struct WeightsArguments
{
    std::string run;
    std::string output;
    bool ofLast = false;
    bool quantized = false;
};

int writeWeights(const WeightsArguments& arguments)
{
    if (const Status place = checkOutput(arguments.output); !place) {
        return refuse(place.error());
    }
    const Result<std::filesystem::path> folder = findRun(arguments.run, defaultRunsFolder());
    if (!folder) {
        return refuse(folder.error());
    }
    Result<RunWeights> weights =
        loadRunWeights(*folder / (arguments.ofLast ? run_file::lastCheckpoint : run_file::bestCheckpoint));
    if (!weights) {
        return refuse(weights.error());
    }
    if (arguments.quantized) {
        weights = withQuantizedWeights(*std::move(weights));
    } else if (!isOnTheNotebooksGrid(*weights)) {
        printError(
            "These are the float weights of a run with learned step sizes or a scale for each channel, "
            "which the notebook's class would quantize otherwise than the run did: --quantized writes "
            "the values that the layers compute with, for a class with 32 bits.");
    }
    if (hasUnroundedSums(*weights)) {
        printError(
            "This run was begun before sums behind skip connections and the averages before the classifier "
            "were rounded to their bits: \"bitops convert --run " +
            pathText(arguments.run) + " --pytorch\" writes the class that computes as it does.");
    }
    const Result<std::string> bytes = stateDictionaryBytes(weights->tensors);
    return bytes ? deliver(*bytes, arguments.output)
                 : refuse(Error{"Could not write " + pathText(arguments.output) + ": " +
                                bytes.error().message + "."});
}

void addList(CLI::App& runs, Action& chosen)
{
    runs.add_subcommand("list", "Prints all runs, the oldest first (so does runs alone)")
        ->callback([&chosen] { chosen = listAll; });
}

void addShow(CLI::App& runs, Action& chosen)
{
    CLI::App* const command = runs.add_subcommand("show", "Prints all that is known of a run");
    const auto run = std::make_shared<std::string>();
    command->add_option("RUN", *run, runHelp)->required();
    command->callback([run, &chosen] { chosen = [run] { return show(*run); }; });
}

void addCurves(CLI::App& runs, Action& chosen, const Exporter<CurveSource>& exporter)
{
    CLI::App* const command = runs.add_subcommand(std::string(exporter.option), exporter.help);
    const auto arguments = std::make_shared<CurveArguments>();
    command->add_option("RUN", arguments->runs, runHelp)->required();
    command->add_option("-o,--output", arguments->output, "Write to this file instead");
    addCostOptions(*command, arguments->costs);
    command->callback([arguments, &chosen, &exporter] {
        chosen = [arguments, &exporter] { return writeCurves(*arguments, exporter); };
    });
}

void addReport(CLI::App& runs, Action& chosen, const Exporter<RunSource>& exporter)
{
    const std::string name(exporter.option);
    CLI::App* const command = runs.add_subcommand(name, exporter.help);
    const auto arguments = std::make_shared<ReportArguments>();
    command->add_option("RUN", arguments->run, runHelp)->required();
    command->add_option("-o,--output", arguments->output,
                        "Write to this file, such as " + name + "." + std::string(exporter.type.ending));
    addCostOptions(*command, arguments->costs);
    command->callback([arguments, &chosen, &exporter] {
        chosen = [arguments, &exporter] { return writeReport(*arguments, exporter); };
    });
}

void addWeights(CLI::App& runs, Action& chosen)
{
    CLI::App* const command = runs.add_subcommand(
        "weights", "Writes a run's weights as a state dictionary that Python's torch.load() reads");
    const auto arguments = std::make_shared<WeightsArguments>();
    command->add_option("RUN", arguments->run, runHelp)->required();
    command->add_option("-o,--output", arguments->output, "The file, such as weights.pt")->required();
    command->add_flag("--last", arguments->ofLast,
                      "Those of the last checkpoint instead of the best epoch's");
    command->add_flag("--quantized", arguments->quantized,
                      "The values that the layers compute with instead of the float weights behind them");
    command->callback([arguments, &chosen] { chosen = [arguments] { return writeWeights(*arguments); }; });
}

} // namespace

void addRunsCommand(CLI::App& app, Action& chosen)
{
    CLI::App* const command = app.add_subcommand("runs", "Lists runs and takes their results home");
    command->require_subcommand(0, 1);
    // The callback of the innermost subcommand comes first, and its choice stands.
    command->callback([&chosen] {
        if (!chosen) {
            chosen = listAll;
        }
    });
    addList(*command, chosen);
    addShow(*command, chosen);
    for (const Exporter<CurveSource>& exporter : exporters<CurveSource>()) {
        if (!exporter.option.empty()) {
            addCurves(*command, chosen, exporter);
        }
    }
    for (const Exporter<RunSource>& exporter : exporters<RunSource>()) {
        if (!exporter.option.empty()) {
            addReport(*command, chosen, exporter);
        }
    }
    addWeights(*command, chosen);
}

} // namespace bitops
