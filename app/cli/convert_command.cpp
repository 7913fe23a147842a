// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/network_argument.h"
#include "app/cli/output.h"
#include "core/network/foreign_text.h"
#include "core/network/network_file.h"
#include "core/network/network_json.h"
#include "core/network/python_file.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace bitops {

namespace {

struct ConvertArguments
{
    NetworkArgument network;
    std::string output;
    bool toPyTorch = false;
};

enum class Form {
    Json,
    Tuples,
    PyTorch,
};

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
    const Result<Network> network = networkFrom(arguments.network);
    if (!network) {
        return refuse(network.error());
    }
    if (form == Form::Json) {
        return deliver(networkToText(*network), arguments.output);
    }
    if (const std::vector<Problem> problems = validate(*network); !problems.empty()) {
        return refuse(problems); // Only the .bitops format holds what is to be mended.
    }
    if (form == Form::PyTorch) {
        return deliver(networkToPyTorchFile(*network), arguments.output);
    }
    const Result<std::string> text = networkToTupleFile(*network);
    return text ? deliver(*text, arguments.output)
                : refuse(Error{"Could not write " + pathText(arguments.output) + " as a list of tuples: " +
                               text.error().message + "; --pytorch writes a PyTorch class of any network."});
}

} // namespace

void addConvertCommand(CLI::App& app, Action& chosen)
{
    CLI::App* const command = app.add_subcommand("convert", "Writes a network in another form");
    const auto arguments = std::make_shared<ConvertArguments>();
    addNetwork(*command, arguments->network).network->required();
    command->add_option("-o,--output", arguments->output,
                        "The file: .bitops is JSON, .py a list of tuples; JSON to standard output if none");
    command->add_flag("--pytorch", arguments->toPyTorch,
                      "Write Python code with a complete PyTorch class of the network");
    command->callback([arguments, &chosen] {
        chosen = [arguments, form = formFor(*arguments)] { return convert(*arguments, form); };
    });
}

} // namespace bitops
