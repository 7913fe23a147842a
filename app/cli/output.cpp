// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output.h"

#include "core/network/text_file.h"
#include "core/runs/events.h"

#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace bitops {

bool writeOutput(std::string_view text)
{
    return writeWhole(STDOUT_FILENO, text);
}

int printResult(std::string_view text)
{
    if (writeOutput(text) || errno == EPIPE) {
        return exit_code::done;
    }
    const std::error_code code(errno, std::generic_category());
    return refuse(Error{"Could not write to standard output: " + code.message() + "."});
}

int deliver(std::string_view text, const std::string& path)
{
    if (path.empty()) {
        return printResult(text);
    }
    const Status status = writeTextFile(path, text);
    return status ? exit_code::done : refuse(status.error());
}

void printError(std::string_view sentence)
{
    writeWhole(STDERR_FILENO, std::string(sentence) + "\n");
}

int refuse(const Error& error)
{
    printError(error.message);
    return exit_code::wrongInput;
}

int refuse(const std::vector<Problem>& problems)
{
    for (const Problem& problem : problems) {
        printError(describe(problem));
    }
    return exit_code::wrongInput;
}

} // namespace bitops
