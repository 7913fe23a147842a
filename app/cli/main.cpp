// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/completion.h"
#include "app/cli/output.h"
#include "core/base/foreign_text.h"
#include "core/base/lack_of_memory.h"
#include "core/jobs/events.h"

#include <CLI/CLI.hpp>

#include <csignal>
#include <exception>
#include <filesystem>
#include <iostream>
#include <new>
#include <sstream>
#include <string>

namespace {

/// What was attempted, as it was typed.
std::string commandLine(int argc, char** argv)
{
    std::string line = "bitops";
    for (int i = 1; i < argc; ++i) {
        line += std::string(" ") + argv[i];
    }
    return bitops::excerpt(line, 200);
}

/// What a library throws, as a person says it.
std::string reasonOf(const std::exception& error)
{
    if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr) {
        return "there is not enough memory";
    }
    if (const auto* ofFile = dynamic_cast<const std::filesystem::filesystem_error*>(&error)) {
        return bitops::pathText(ofFile->path1()) + ": " + ofFile->code().message();
    }
    return error.what();
}

/// The last resort: whatever is thrown ends as one sentence.
int giveUp(const std::string& command, const std::exception& error, int exitCode)
{
    bitops::printError("Could not finish \"" + command + "\": " + reasonOf(error) + ".");
    return exitCode;
}

/// Help goes to standard output as it is; what is wrong with the words goes to standard error, with whatever
/// those hold written out.
int explain(const CLI::App& app, const CLI::ParseError& error)
{
    std::ostringstream complaint;
    const int code = app.exit(error, std::cout, complaint);
    std::istringstream lines(complaint.str());
    for (std::string line; std::getline(lines, line);) {
        bitops::printError(line);
    }
    return code == 0 ? bitops::exit_code::done : bitops::exit_code::wrongUsage;
}

int run(int argc, char** argv)
{
    CLI::App app{
        "Costs, checks, converts and trains mixed-precision networks.\n"
        "NETWORK is a .bitops file, an ONNX model (for cost and check), Python code in a .py, .txt or "
        ".ipynb\n"
        "file, preset:NAME, or a list of tuples such as \"[(32,1,8),(64,2,4)]\": (out channels, stride, "
        "bits), or\n"
        "(expansion, channels, repeats, stride) of MobileNetV2's inverted residuals with 8-bit weights.",
        "bitops"};
    app.set_version_flag("--version", "bitops " BITOPS_VERSION);
    app.require_subcommand(0, 1); // None is complained about below, after unknown words.
    bitops::Action chosen;
    bitops::addCostCommand(app, chosen);
    bitops::addCheckCommand(app, chosen);
    bitops::addConvertCommand(app, chosen);
    bitops::addPresetsCommand(app, chosen);
    bitops::addTrainCommand(app, chosen);
    bitops::addAllocateCommand(app, chosen);
    bitops::addEvaluateCommand(app, chosen);
    bitops::addSensitivityCommand(app, chosen);
    bitops::addSweepCommand(app, chosen);
    bitops::addRunsCommand(app, chosen);
    if (argc > 1 && argv[1] == bitops::completeCommand) {
        return bitops::printResult(bitops::completionsOf(app, {argv + 2, argv + argc}));
    }
    try {
        app.parse(argc, argv);
        if (!chosen) {
            throw CLI::RequiredError("A subcommand");
        }
    } catch (const CLI::ParseError& error) {
        return explain(app, error);
    }
    try {
        return chosen();
    } catch (const std::exception& error) {
        const bool isJob = app.got_subcommand("train") || app.got_subcommand("evaluate") ||
                           app.got_subcommand("sensitivity") || app.got_subcommand("sweep");
        return giveUp(commandLine(argc, argv), error,
                      isJob ? bitops::exit_code::trainingFailed : bitops::exit_code::wrongInput);
    }
}

} // namespace

int main(int argc, char** argv)
{
    // Where not even a sentence can be put together any more.
    bitops::endOnLackOfMemory("Could not finish: there is not enough memory.", bitops::exit_code::wrongInput);
    // A reader that has seen enough (`| head`) is an error of write(), not a reason to die.
    std::signal(SIGPIPE, SIG_IGN); // NOLINT(bugprone-signal-handler)
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        return giveUp("bitops", error, bitops::exit_code::wrongInput);
    }
}
