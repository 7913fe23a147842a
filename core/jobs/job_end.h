// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/events.h"
#include "core/jobs/job_kind.h"

#include <optional>
#include <string>

namespace bitops {

/// How a process ended, as the system tells it.
struct ExitStatus
{
    bool crashed = false; ///< By a signal; then `code` is the signal, else the exit code.
    int code = 0;

    bool operator==(const ExitStatus&) const = default;
};

/// How a job ended, as it looks from outside.
struct JobEnd
{
    enum class Manner {
        Told,       ///< By a last event, whatever came of its process then.
        Refused,    ///< It does not keep to the protocol, and was ended for that.
        Terminated, ///< It did not stop when it was asked to, and was told to by SIGTERM,
        Killed,     ///< or even by SIGKILL.
        Died,       ///< By itself, without a last event.
    };

    Manner manner = Manner::Died;
    ExitStatus status = {};
    std::optional<Event> last = {}; ///< If it was told.
    std::string lastWords = {};     ///< The last line of its standard error that says something.

    bool operator==(const JobEnd&) const = default;
};

/// The exit code of a program that had such a job done. `isInterrupted`: it was told to stop it.
int exitCodeOf(const JobEnd& end, bool isInterrupted);

/// One sentence about a job that ended without a last event, whatever the exit status of its process says.
std::string describeDeath(const JobEnd& end, JobKind kind);

} // namespace bitops
