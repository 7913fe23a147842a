// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/line_splitter.h"
#include "core/jobs/run_control.h"

#include <string_view>
#include <thread>

namespace bitops {

/// Passes on to the run what it is asked for: commands on `input` (the end of which is a stop), SIGTERM, and
/// SIGINT and SIGHUP where the process did not inherit that they are ignored (stops). Reads on a thread of
/// its own, from construction to destruction. Lines that are no command are reported on standard error and
/// ignored. There can be one at a time, because of the signals.
class CommandReader
{
public:
    /// Does not own the file descriptor `input`; below 0, there are no commands but signals. Throws
    /// std::system_error if the system has no pipe or thread to give.
    CommandReader(int input, RunControl& control);
    ~CommandReader();

    CommandReader(const CommandReader&) = delete;
    CommandReader& operator=(const CommandReader&) = delete;

private:
    void listen();
    void readInput();
    void obey(std::string_view line);

    int m_input;
    RunControl& m_control;
    LineSplitter m_lines;
    std::thread m_thread;
};

} // namespace bitops
