// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/runs/sweep_folder.h"
#include "core/sweep/sweep_plan.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// What is asked of a cluster for a sweep.
struct SlurmRequest
{
    std::string partition = {}; ///< Empty: the cluster's usual one, as of the next two.
    std::string time = {};      ///< Of a task, as Slurm writes it: "2:00:00".
    std::string account = {};
    int atOnce = 0;           ///< Tasks at once; 0: as many as the cluster gives.
    int cpus = 1;             ///< For each task.
    int secondsBefore = 60;   ///< A task is told so long before its time ends, to write a checkpoint.
    std::string trainer = {}; ///< The program, where the nodes have it.
};

/// Whether a partition, a time or an account can stand in a line of the script: no blanks, no quotes. An
/// empty text cannot.
bool isSlurmWord(std::string_view text);

/// The files of a sweep's folder that belong to a job array.
namespace slurm_file {
inline constexpr const char* script = "slurm.sh";
inline constexpr const char* runs = "slurm-runs.txt"; ///< The name of each task's run, a line each.
inline constexpr const char* job = clusterJobFile;
inline constexpr const char* logs = "slurm"; ///< A folder: what is for people, a file for each task.
} // namespace slurm_file

/// The script of a job array that trains runs of a sweep: each task one of the lines of slurm_file::runs.
std::string slurmScript(const SweepPlan& plan, const SlurmRequest& request);
/// What sbatch is told of it. `tasks` is how many runs there are.
std::vector<std::string> sbatchArguments(const std::filesystem::path& folder, std::size_t tasks,
                                         const SlurmRequest& request);

/// A job array that was submitted.
struct SlurmJob
{
    std::string id = {};                ///< "123"
    std::string cluster = {};           ///< Empty: the usual one.
    std::vector<std::string> runs = {}; ///< Of its tasks.

    bool operator==(const SlurmJob&) const = default;
};

/// The job that `sbatch --parsable` has told of: "123", or "123;cluster". None if that is no answer.
std::optional<SlurmJob> jobFromAnswer(std::string_view answer);

/// What slurmScript() reads: the names of the runs.
Status writeSlurmRuns(const std::filesystem::path& folder, const std::vector<std::string>& runs);
Status writeSlurmJob(const std::filesystem::path& folder, const SlurmJob& job);
/// The last one of a sweep. None if there was none; the error is one sentence.
Result<std::optional<SlurmJob>> loadSlurmJob(const std::filesystem::path& folder);

} // namespace bitops
