// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/program_output.h"

#include "app/cli/child_process.h"
#include "core/base/foreign_text.h"

#include <poll.h>

#include <array>

namespace bitops {

Result<ProgramOutput> runProgram(const std::string& program, const std::vector<std::string>& arguments)
{
    Result<ChildProcess> process = ChildProcess::start(program, arguments);
    if (!process) {
        return Error{"Could not start " + excerpt(program) + ": " + process.error().message + "."};
    }
    using Stream = ChildProcess::Stream;
    ProgramOutput made;
    while (process->file(Stream::Output) >= 0 || process->file(Stream::Errors) >= 0) {
        std::array<pollfd, 2> files{
            {{process->file(Stream::Output), POLLIN, 0}, {process->file(Stream::Errors), POLLIN, 0}}};
        ::poll(files.data(), files.size(), -1);
        made.output += process->read(Stream::Output);
        made.errors += process->read(Stream::Errors);
    }
    process->waitForEnd();
    made.status = process->exitStatus();
    return made;
}

} // namespace bitops
