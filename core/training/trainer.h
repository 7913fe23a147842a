// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/job_host.h"

#include <filesystem>
#include <string_view>

namespace bitops {

/// Does the job that lies in `folder`: the whole of what bitops-trainer does, as core/runs/README.md
/// describes it. Commands come from their source, events go to standard output, words for people to standard
/// error. Gives the exit code. To be called once in a process, before anything uses LibTorch: it sets
/// numbers of threads and signal handlers for good.
int runJobFolder(const std::filesystem::path& folder, std::string_view version,
                 CommandSource source = CommandSource::StandardInput);

} // namespace bitops
