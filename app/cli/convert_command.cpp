// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/network_argument.h"
#include "app/cli/output.h"
#include "core/base/foreign_text.h"
#include "core/formats/network_file.h"
#include "core/formats/network_json.h"
#include "core/formats/python_file.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_summary.h"

#include <CLI/CLI.hpp>

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
    bool toPyTorch = false;
};

enum class Form {
    Json,
    Tuples,
    PyTorch,
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

/// By the ending of the file; JSON to standard output.
Form formFor(const ConvertArguments& arguments)
{
    const bool isPython = isPythonFile(arguments.output);
    if (arguments.toPyTorch) {
        if (!arguments.output.empty() && !isPython) {
            throw CLI::ValidationError("--pytorch", "writes Python code, so the file must end in .py");
        }
        return Form::PyTorch;
    }
    if (isPython) {
        return Form::Tuples;
    }
    if (!arguments.output.empty() && !isNetworkFile(arguments.output)) {
        throw CLI::ValidationError("--output", "the file must end in .bitops or .py");
    }
    return Form::Json;
}

int convert(const ConvertArguments& arguments, Form form)
{
    if (const Status place = checkOutput(arguments.output); !place) {
        return refuse(place.error());
    }
    const Result<Source> source = sourceOf(arguments);
    if (!source) {
        return refuse(source.error());
    }
    const Network& network = source->network;
    if (form == Form::Json) {
        return deliver(networkToText(network), arguments.output);
    }
    if (const std::vector<Problem> problems = validate(network); !problems.empty()) {
        return refuse(problems); // Only the .bitops format holds what is to be mended.
    }
    if (form == Form::PyTorch) {
        return deliver(networkToPyTorchFile(network, source->arithmetic), arguments.output);
    }
    const Result<std::string> text = networkToTupleFile(network);
    return text ? deliver(*text, arguments.output)
                : refuse(Error{"Could not write " + pathText(arguments.output) + " as a list of tuples: " +
                               text.error().message + "; --pytorch writes a PyTorch class of any network."});
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
    command->add_option("-o,--output", arguments->output,
                        "The file: .bitops is JSON, .py a list of tuples; JSON to standard output if none");
    command->add_flag("--pytorch", arguments->toPyTorch,
                      "Write Python code with a complete PyTorch class of the network");
    command->callback([arguments, &chosen] {
        if (arguments->network.network.empty() && arguments->run.empty()) {
            throw CLI::RequiredError("NETWORK");
        }
        chosen = [arguments, form = formFor(*arguments)] { return convert(*arguments, form); };
    });
}

} // namespace bitops
