// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/slurm_queue.h"
#include "tests/fuzz/checks.h"

#include <algorithm>

namespace bitops::fuzz {

namespace {

/// What squeue prints of a job.
void tryQueue(std::string_view text)
{
    const std::vector<std::string> runs{"a", "b", "c"};
    for (const auto& [run, task] : queueFromText(text, runs)) {
        require(std::find(runs.begin(), runs.end(), run) != runs.end(), "tasks are of the job's runs");
        const std::string line = task.id + "|" + task.state + "|" + task.node + "|" + task.reason;
        require(text.find(line) != std::string_view::npos, "a task is what stands there");
        const SlurmQueue again = queueFromText(line, runs);
        require(again.size() == 1 && again.at(run) == task, "what is written and read again is equal");
    }
    static_cast<void>(isJobForgotten(text));
}

std::vector<std::string> seeds()
{
    return {"123_0|R|node1|None\n123_1|PD||Priority\n123_2|CG|n|a|b\n",
            "slurm_load_jobs error: Invalid job id specified"};
}

} // namespace

const Target target{.tryInput = tryQueue, .seeds = seeds};

} // namespace bitops::fuzz
