// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/sweep/sweep_plan.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace bitops {

struct SweepArguments
{
    std::string file;
    std::optional<std::int64_t> atOnce = {};
    bool isDry = false;
    bool wantsStatus = false;
    bool wantsCancel = false;
    bool isJson = false;
    std::string csv = {};
    bool onCluster = false;
    std::string partition = {};
    std::string time = {};
    std::string account = {};
    std::optional<std::int64_t> cpus = {};
};

/// `arguments` outlives the command.
void addSweepOptions(CLI::App& command, SweepArguments& arguments);

/// The sweep of a file, and of the folders that its runs read, which have to be there.
Result<SweepPlan> planFrom(const std::string& file);
/// The same for those who only ask which runs there are.
Result<SweepPlan> namedPlanFrom(const std::string& file);

/// Tells on standard error that sweeps of this machine share its cores with what is about to be trained in
/// `folder`, which may be one of them.
void tellOfSweepsAtWork(const std::filesystem::path& folder);

/// What the folder of a sweep says of it: the table of its runs, and the sweep of the file itself.
Status describeSweep(const std::string& file, const SweepPlan& plan);

} // namespace bitops
