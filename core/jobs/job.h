// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/events.h"
#include "core/jobs/exit_codes.h"
#include "core/jobs/supervisor.h"

#include <exception>
#include <optional>
#include <string>

namespace bitops {

/// How a job ended: its last event, and the exit code of its process.
struct JobEnding
{
    Event last;
    int exitCode = exit_code::done;
};

JobEnding failed(const Error& error, int exitCode);

/// What a trainer does with a job folder. Its host (job_host.h) keeps other trainers out of the folder,
/// passes on commands and events, and ends the process.
class Job
{
public:
    virtual ~Job() = default;

    /// Looks into the folder, which is locked. If there is nothing to be done, the ending says why; it is
    /// told but not stored, since the events of the folder are those of an earlier process and end as they
    /// do.
    virtual std::optional<JobEnding> prepare() = 0;

    /// Does it, after prepare(). May throw; see explain().
    virtual JobEnding run(Supervisor& supervisor) = 0;

    /// What was thrown while it was hosted, as one sentence.
    [[nodiscard]] virtual std::string explain(const std::exception& exception) const = 0;
};

} // namespace bitops
