// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

namespace CLI {
class App;
}

namespace bitops {

/// What a command line asks for. Gives the exit code (see core/jobs/events.h).
using Action = std::function<int()>;

// Each adds its subcommand; when that is the one in the command line, `chosen` becomes what it has to do.
void addAllocateCommand(CLI::App& app, Action& chosen);
void addCostCommand(CLI::App& app, Action& chosen);
void addCheckCommand(CLI::App& app, Action& chosen);
void addConvertCommand(CLI::App& app, Action& chosen);
void addPresetsCommand(CLI::App& app, Action& chosen);
void addEvaluateCommand(CLI::App& app, Action& chosen);
void addRunsCommand(CLI::App& app, Action& chosen);
void addSensitivityCommand(CLI::App& app, Action& chosen);
void addSweepCommand(CLI::App& app, Action& chosen);
void addTrainCommand(CLI::App& app, Action& chosen);

} // namespace bitops
