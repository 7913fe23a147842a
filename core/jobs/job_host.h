// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/job.h"

#include <filesystem>
#include <string_view>

namespace bitops {

/// Where a trainer takes commands from.
enum class CommandSource {
    StandardInput, ///< Whose end is a stop, too: whoever started the trainer is gone.
    Nowhere,       ///< Signals alone stop it: nobody is at its standard input, as in a batch of a cluster.
};

/// Has a job done in this process, as core/runs/README.md describes it: locks the folder, takes commands
/// from their source and events to standard output and to events.jsonl, words for people to standard error,
/// and sees to it that exactly one last event comes, whatever is thrown. Gives the exit code. To be called
/// once in a process: it sets signal handlers for good. `version` is told in the hello. Precondition: there
/// is such a folder.
int hostJob(Job& job, const std::filesystem::path& folder, std::string_view version,
            CommandSource source = CommandSource::StandardInput);

} // namespace bitops
