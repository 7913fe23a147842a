// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/training_configuration.h"

#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace bitops {

/// Adds the options that say how to train, which are also what --resume takes from the folder.
std::vector<CLI::Option*> addTrainingOptions(CLI::App& command, TrainingConfiguration& training);

/// An option for the name of a file or folder; the text alone cannot tell an empty one from none.
CLI::Option* addPath(CLI::App& command, const std::string& name, std::string& path, const std::string& help);

} // namespace bitops
