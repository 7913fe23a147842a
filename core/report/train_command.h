// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/training_configuration.h"

#include <filesystem>
#include <string>

namespace bitops {

/// The command that trains this anew, for a POSIX shell: `bitops train NETWORK` with the options that differ
/// from the usual, and always those that a comparison hangs on. `networkFile` stands for the network.
std::string trainCommand(const TrainingConfiguration& training, const std::string& networkFile);

/// The command that goes on with the run of this folder, wherever it is called: the folder's whole path
/// stands in it, unless the folder that a relative one begins at is not known.
std::string resumeCommand(const std::filesystem::path& folder);

} // namespace bitops
