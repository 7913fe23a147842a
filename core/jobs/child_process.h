// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/job_end.h"

#include <sys/types.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// A program that runs beside this one, joined by pipes to its three standard streams. It has a process group
/// of its own, so that a Ctrl-C of the terminal reaches this program only. It does not outlive this object:
/// one that still runs then is killed.
class ChildProcess
{
public:
    /// One of the pipes to read from.
    enum class Stream { Output, Errors };

    /// A program without a slash in its name is looked for in the PATH. The error is the reason alone.
    static Result<ChildProcess> start(const std::string& program, const std::vector<std::string>& arguments);

    ChildProcess(ChildProcess&& other) noexcept;
    ChildProcess& operator=(ChildProcess&&) = delete;
    ~ChildProcess();

    /// To its standard input. What it does not take is lost: it has ended, or does not listen.
    void write(std::string_view text) const;
    /// What is there now; empty if there is nothing. The end of a stream closes it.
    std::string read(Stream stream);
    /// The descriptor to poll, in non-blocking mode; below 0 when the stream is closed.
    [[nodiscard]] int file(Stream stream) const { return stream == Stream::Output ? m_output : m_errors; }

    void signal(int number) const;
    /// Looks whether it has ended, without waiting.
    bool hasEnded();
    /// Until then, hasEnded() may be false for a moment, though all of its streams are closed.
    void waitForEnd();
    /// Precondition: hasEnded().
    [[nodiscard]] ExitStatus exitStatus() const { return *m_exitStatus; }

private:
    ChildProcess() = default;

    /// By waitpid(2), with its options.
    void takeStatus(int options);

    pid_t m_id = -1;
    int m_input = -1;
    int m_output = -1;
    int m_errors = -1;
    std::optional<ExitStatus> m_exitStatus;
};

} // namespace bitops
