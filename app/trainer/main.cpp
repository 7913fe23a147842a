// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/trainer/short_turns.h"
#include "core/base/lack_of_memory.h"
#include "core/jobs/exit_codes.h"
#include "core/training/trainer.h"

#include <CLI/CLI.hpp>

#include <string>

int main(int argc, char** argv) // NOLINT(bugprone-exception-escape): only lack of memory ends it so.
{
    bitops::endOnLackOfMemory("bitops-trainer: Could not do the job: there is not enough memory.",
                              bitops::exit_code::trainingFailed);
    CLI::App app{
        "Does the job in RUN_FOLDER: trains a run, from where it was stopped, or evaluates one.\n"
        "Events go to standard output and to events.jsonl in the folder, a JSON object a line;\n"
        "commands come on standard input: {\"command\": \"pause\"}, \"resume\" or \"stop\". The end of\n"
        "standard input is a stop.",
        "bitops-trainer"};
    std::string folder;
    app.add_option("RUN_FOLDER", folder, "A folder with a run.json")->required();
    bool takesNoCommands = false;
    app.add_flag("--no-commands", takesNoCommands,
                 "Do not read standard input: only signals stop it, as in a batch of a cluster");
    app.set_version_flag("--version", std::string("bitops-trainer ") + BITOPS_VERSION);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? bitops::exit_code::done : bitops::exit_code::wrongUsage;
    }
    bitops::takeShortTurns();
    using bitops::CommandSource;
    return bitops::runJobFolder(folder, BITOPS_VERSION,
                                takesNoCommands ? CommandSource::Nowhere : CommandSource::StandardInput);
}
