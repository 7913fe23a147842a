// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/program_output.h"

#include "core/base/foreign_text.h"
#include "core/base/translator.h"
#include "core/jobs/child_process.h"

#include <poll.h>

#include <array>

namespace bitops {

namespace {

constexpr int pollMilliseconds = 100; ///< How often it is asked whether to stop.

} // namespace

Result<ProgramOutput> runProgram(const std::string& program, const std::vector<std::string>& arguments,
                                 const std::stop_token& stop)
{
    Result<ChildProcess> process = ChildProcess::start(program, arguments);
    if (!process) {
        return Error{Translator::tr("Could not start %1: %2.", excerpt(program), process.error().message)};
    }
    using Stream = ChildProcess::Stream;
    ProgramOutput made;
    while (process->file(Stream::Output) >= 0 || process->file(Stream::Errors) >= 0) {
        if (stop.stop_requested()) { // It is killed when it is left.
            return Error{Translator::tr("%1 was stopped before it had answered.", excerpt(program))};
        }
        std::array<pollfd, 2> files{
            {{process->file(Stream::Output), POLLIN, 0}, {process->file(Stream::Errors), POLLIN, 0}}};
        ::poll(files.data(), files.size(), stop.stop_possible() ? pollMilliseconds : -1);
        made.output += process->read(Stream::Output);
        made.errors += process->read(Stream::Errors);
    }
    process->waitForEnd();
    made.status = process->exitStatus();
    return made;
}

} // namespace bitops
