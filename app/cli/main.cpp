// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/runs/events.h"

#include <CLI/CLI.hpp>

#include <csignal>
#include <exception>
#include <string>

namespace {

int giveUp(const std::exception& error, int exitCode)
{
    bitops::printError(std::string("Could not go on: ") + error.what() + ".");
    return exitCode;
}

int run(int argc, char** argv)
{
    CLI::App app{
        "Costs, checks, converts and trains mixed-precision networks.\n"
        "NETWORK is a .bitops file, Python code in a .py, .txt or .ipynb file, preset:NAME, or a "
        "list of tuples\nsuch as \"[(32,1,8),(64,2,4)]\": (out channels, stride, bits), or (expansion, "
        "channels, repeats, stride)\nof MobileNetV2's inverted residuals with 8-bit weights.",
        "bitops"};
    app.set_version_flag("--version", "bitops " BITOPS_VERSION);
    app.require_subcommand(0, 1); // None is complained about below, after unknown words.
    bitops::Action chosen;
    bitops::addCostCommand(app, chosen);
    bitops::addCheckCommand(app, chosen);
    bitops::addConvertCommand(app, chosen);
    bitops::addPresetsCommand(app, chosen);
    bitops::addTrainCommand(app, chosen);
    bitops::addRunsCommand(app, chosen);
    try {
        app.parse(argc, argv);
        if (!chosen) {
            throw CLI::RequiredError("A subcommand");
        }
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? bitops::exit_code::done : bitops::exit_code::wrongUsage;
    }
    try {
        return chosen();
    } catch (const std::exception& error) {
        return giveUp(error, app.got_subcommand("train") ? bitops::exit_code::trainingFailed
                                                         : bitops::exit_code::wrongInput);
    }
}

} // namespace

int main(int argc, char** argv)
{
    // A reader that has seen enough (`| head`) is an error of write(), not a reason to die.
    std::signal(SIGPIPE, SIG_IGN); // NOLINT(bugprone-signal-handler)
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        return giveUp(error, bitops::exit_code::wrongInput);
    }
}
