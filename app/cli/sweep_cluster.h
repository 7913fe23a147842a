// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/sweep_options.h"
#include "core/sweep/slurm_queue.h"
#include "core/sweep/sweep_status.h"

#include <optional>
#include <vector>

namespace bitops {

/// Submits what is not done of a sweep as a job array of Slurm, or prints its script. Gives the exit code.
int trainOnCluster(const SweepArguments& arguments, const SweepPlan& plan);

/// What Slurm's queue has of the sweep; none if it was never submitted. That Slurm does not answer is told on
/// standard error, and is an empty queue.
std::optional<SlurmQueue> queueOf(const SweepPlan& plan);

/// The error, one sentence, is that tasks of the sweep are in the queue, or that nobody knows.
Status checkNotQueued(const SweepPlan& plan);

/// Whether there was something to cancel.
Result<bool> cancelOnCluster(const SweepPlan& plan);

} // namespace bitops
