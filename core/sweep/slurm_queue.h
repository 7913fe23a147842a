// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_activity.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// What Slurm's queue says of a task of ours.
struct SlurmTask
{
    std::string id = {};     ///< "123_4"
    std::string state = {};  ///< In its short form: "R", "PD", "CG".
    std::string node = {};   ///< Empty before it begins.
    std::string reason = {}; ///< Why it waits, in Slurm's words.

    [[nodiscard]] bool isRunning() const { return state == "R"; }
    [[nodiscard]] bool isPending() const { return state == "PD"; }
    /// A task that is ending, or whose node does not answer, may be at work or not.
    [[nodiscard]] ClusterTask known() const
    {
        return isRunning() ? ClusterTask::Running : isPending() ? ClusterTask::Waiting : ClusterTask::Unknown;
    }

    bool operator==(const SlurmTask&) const = default;
};

/// Tasks that are in the queue, by the names of their runs.
using SlurmQueue = std::map<std::string, SlurmTask, std::less<>>;

/// What squeue is asked for a job: a line for each task of its array, as queueFromText() reads them.
std::vector<std::string> squeueArguments(const std::string& job);

/// `runs` are the names of the array's runs, the task 0 first. Lines that are something else are passed over.
SlurmQueue queueFromText(std::string_view text, const std::vector<std::string>& runs);

/// Whether Slurm complains that it does not know the job: it has ended, and is forgotten.
bool isJobForgotten(std::string_view complaint);

} // namespace bitops
