// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/job_kind.h"
#include "core/jobs/training_configuration.h"
#include "core/network/design.h"
#include "core/runs/run_summary.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// A job that waits for its turn, with all that it needs as it was when it was queued: of a training, design
/// and recipe.
struct QueuedJob
{
    JobKind kind = JobKind::Training; ///< The only kind that can be queued so far.
    Design network;
    TrainingConfiguration training;
    std::string runFolder = {}; ///< Of a run to go on with; empty: a new one.
    std::string name = {};      ///< Of its run, as a person is to know it; empty: by design and recipe.

    [[nodiscard]] bool isResumed() const { return !runFolder.empty(); }
    /// What its run will be called, as far as that is known.
    [[nodiscard]] QString title() const;

    bool operator==(const QueuedJob&) const = default;
};

/// As JSON: {"format": "bitops-queue", "version": 1, "trainings": [{"network": as in a .bitops file,
/// "training": as in run.json, "run": PATH, "name": NAME}]}; "run" for runs to go on with alone, "name" for
/// those that have one. A job that is no training has its "kind", as in run.json.
std::string queueToText(const std::vector<QueuedJob>& queue);
Result<std::vector<QueuedJob>> queueFromText(std::string_view text);

/// Why it cannot be started now, as far as that can be seen before: design and recipe are not sound, its data
/// or the run that it goes on from are not there, or a trainer is at work on that run.
Status checkStart(const QueuedJob& job);

/// Why a run that has been read cannot be gone on with.
Status checkResumable(const RunSummary& run);

} // namespace bitops
