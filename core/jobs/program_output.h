// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/job_end.h"

#include <stop_token>
#include <string>
#include <vector>

namespace bitops {

/// What a program that was run to its end has left.
struct ProgramOutput
{
    ExitStatus status;
    std::string output;
    std::string errors;

    [[nodiscard]] bool isDone() const { return !status.crashed && status.code == 0; }
};

/// Runs a program, which is looked for in the PATH unless it is a path, and waits for its end. The error, one
/// sentence, is that it could not be started, or that it was killed because that was asked for.
Result<ProgramOutput> runProgram(const std::string& program, const std::vector<std::string>& arguments,
                                 const std::stop_token& stop = {});

} // namespace bitops
