// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/program_output.h"
#include "core/sweep/slurm_job.h"
#include "core/sweep/slurm_queue.h"
#include "core/sweep/sweep_status.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace bitops {

/// Slurm by its programs sbatch, squeue and scancel, for window and command line alike. Each call waits for a
/// program, which a controller that does not answer may keep for minutes. Errors are one sentence; what Slurm
/// refuses, they say in its own words.
class SlurmCluster
{
public:
    /// `programs` is the folder of Slurm's programs; empty: that of $BITOPS_SLURM, or else the PATH. What is
    /// going on ends once it is asked to stop.
    explicit SlurmCluster(std::filesystem::path programs = {}, std::stop_token stop = {});

    /// Which of the job's tasks wait or are at work; empty if it has ended, or is forgotten.
    [[nodiscard]] Result<SlurmQueue> queueOf(const SlurmJob& job) const;
    /// The same of the sweep's last job; empty if it was never submitted.
    [[nodiscard]] Result<SlurmQueue> queueOf(const std::filesystem::path& folder) const;

    /// Makes the folders of all runs that are not at their end, and submits them as one job array, which is
    /// written down in the folder of the sweep. A job without runs was not submitted: nothing is left to
    /// train. `tasks` are those of all runs, `version` is that of this program. The caller has taken the
    /// SweepLock, has seen that no task of the sweep is in the queue, and has written what the folder says of
    /// the sweep.
    [[nodiscard]] Result<SlurmJob> submit(const SweepPlan& plan, const std::vector<SweepTask>& tasks,
                                          const SlurmRequest& request, const std::string& version) const;
    /// Takes all tasks out of the queue.
    [[nodiscard]] Status cancel(const SlurmJob& job) const;

private:
    [[nodiscard]] Result<ProgramOutput> run(const char* program,
                                            const std::vector<std::string>& arguments) const;

    std::filesystem::path m_programs;
    std::stop_token m_stop;
};

} // namespace bitops
