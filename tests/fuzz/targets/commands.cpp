// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/commands.h"
#include "tests/fuzz/changes.h"
#include "tests/fuzz/checks.h"

namespace bitops::fuzz {

namespace {

/// What a trainer is told on its standard input.
void tryCommand(std::string_view line)
{
    if (const Result<Command> command = commandFromLine(line); isRead(command)) {
        requireReadAgain(*command, commandToLine, commandFromLine);
    }
}

std::vector<std::string> seeds()
{
    return {commandToLine(Command::Pause), commandToLine(Command::Resume), commandToLine(Command::Stop)};
}

} // namespace

const Target target{.tryInput = tryCommand, .seeds = seeds, .change = changeJson};

} // namespace bitops::fuzz
