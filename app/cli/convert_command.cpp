// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/network_argument.h"
#include "app/cli/output.h"
#include "core/base/foreign_text.h"
#include "core/formats/network_file.h"
#include "core/report/exporters.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_summary.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace bitops {

namespace {

struct ConvertArguments
{
    NetworkArgument network;
    std::string run;
    std::string output;
    const Exporter<DesignSource>* chosen = nullptr; ///< By an option of its own, such as --pytorch.
};

/// What is converted, and how its trained weights, if it has any, are meant.
struct Source
{
    Network network;
    Arithmetic arithmetic = newestArithmetic;
};

Result<Source> sourceFromRun(const std::string& run)
{
    const Result<std::filesystem::path> folder = findRun(run, defaultRunsFolder());
    if (!folder) {
        return folder.error();
    }
    Result<RunDescription> description = loadRunDescription(*folder);
    if (!description) {
        return description.error();
    }
    return Source{std::move(description->network), description->training.arithmetic};
}

Result<Source> sourceOf(const ConvertArguments& arguments)
{
    if (!arguments.run.empty()) {
        return sourceFromRun(arguments.run);
    }
    Result<Network> network = networkFrom(arguments.network);
    if (!network) {
        return network.error();
    }
    return Source{*std::move(network)};
}

/// ".py"
std::string endingOf(const Exporter<DesignSource>& exporter)
{
    return "." + std::string(exporter.type.ending);
}

/// Those that are chosen by the ending of the file alone, the one for standard output first.
std::vector<const Exporter<DesignSource>*> exportersByEnding()
{
    std::vector<const Exporter<DesignSource>*> found;
    for (const Exporter<DesignSource>& exporter : exporters<DesignSource>()) {
        if (exporter.option.empty()) {
            found.push_back(&exporter);
        }
    }
    return found;
}

/// ".bitops or .py"
std::string endingChoices()
{
    const std::vector<const Exporter<DesignSource>*> known = exportersByEnding();
    std::string text;
    for (std::size_t i = 0; i < known.size(); ++i) {
        text += (i == 0 ? "" : i + 1 < known.size() ? ", " : " or ") + endingOf(*known[i]);
    }
    return text;
}

/// "The file: .bitops is JSON, .py a list of tuples; JSON to standard output if none"
std::string outputHelp()
{
    const std::vector<const Exporter<DesignSource>*> known = exportersByEnding();
    std::string text = "The file: ";
    for (std::size_t i = 0; i < known.size(); ++i) {
        text += (i == 0 ? "" : ", ") + endingOf(*known[i]) + (i == 0 ? " is " : " ") + known[i]->contents;
    }
    return text + "; " + known.front()->contents + " to standard output if none";
}

/// By the ending of the file, where no option has chosen one.
const Exporter<DesignSource>& exporterFor(const ConvertArguments& arguments)
{
    if (const Exporter<DesignSource>* const chosen = arguments.chosen) {
        if (!arguments.output.empty() && !hasEnding(arguments.output, endingOf(*chosen))) {
            throw CLI::ValidationError("--" + std::string(chosen->option),
                                       std::string("writes ") + chosen->contents +
                                           ", so the file must end in " + endingOf(*chosen));
        }
        return *chosen;
    }
    const std::vector<const Exporter<DesignSource>*> known = exportersByEnding();
    if (arguments.output.empty()) {
        return *known.front();
    }
    const auto found = std::find_if(known.begin(), known.end(), [&](const auto* exporter) {
        return hasEnding(arguments.output, endingOf(*exporter));
    });
    if (found == known.end()) {
        throw CLI::ValidationError("--output", "the file must end in " + endingChoices());
    }
    return **found;
}

int convert(const ConvertArguments& arguments, const Exporter<DesignSource>& exporter)
{
    if (const Status place = checkOutput(arguments.output); !place) {
        return refuse(place.error());
    }
    const Result<Source> source = sourceOf(arguments);
    if (!source) {
        return refuse(source.error());
    }
    if (!exporter.takesProblems) {
        if (const std::vector<Problem> problems = validate(source->network); !problems.empty()) {
            return refuse(problems);
        }
    }
    const Result<std::string> text = exporter.write({source->network, source->arithmetic}, {});
    return text ? deliver(*text, arguments.output)
                : refuse(Error{"Could not write " + pathText(arguments.output) + " as " + exporter.contents +
                               ": " + text.error().message +
                               "; --pytorch writes a PyTorch class of any network."});
}

} // namespace

void addConvertCommand(CLI::App& app, Action& chosen)
{
    CLI::App* const command = app.add_subcommand("convert", "Writes a network in another form");
    const auto arguments = std::make_shared<ConvertArguments>();
    const NetworkOptions network = addNetwork(*command, arguments->network);
    command
        ->add_option("--run", arguments->run,
                     "Instead: the network of this run; with --pytorch, the class computes as the run does")
        ->excludes(network.network, network.input, network.classes);
    command->add_option("-o,--output", arguments->output, outputHelp());
    for (const Exporter<DesignSource>& exporter : exporters<DesignSource>()) {
        if (!exporter.option.empty()) {
            command->add_flag_callback(
                "--" + std::string(exporter.option),
                [arguments, &exporter] { arguments->chosen = &exporter; }, exporter.help);
        }
    }
    command->callback([arguments, &chosen] {
        if (arguments->network.network.empty() && arguments->run.empty()) {
            throw CLI::RequiredError("NETWORK");
        }
        chosen = [arguments, &exporter = exporterFor(*arguments)] { return convert(*arguments, exporter); };
    });
}

} // namespace bitops
