// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/data/data_identity.h"
#include "core/jobs/training_configuration.h"
#include "core/network/design.h"
#include "core/training/named_tensors.h"
#include "core/training/run_position.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace bitops {

/// All that a run needs to go on as if it had never ended. What is random is a function of seed, epoch and
/// index, so that there are no random states to keep.
struct Checkpoint
{
    Design network;
    TrainingConfiguration training;
    std::int64_t trainingImages = 0;
    RunPosition position;
    NamedTensors state;       ///< See Learner::state(); in best.ckpt, Learner::weights().
    NamedTensors levels = {}; ///< See LayerStatistics::levels().
    /// What it was trained on; none in checkpoints of before this was kept.
    std::optional<DataIdentity> data = {};
};

/// Replaces the file or leaves it as it was.
Status saveCheckpoint(const std::filesystem::path& path, const Checkpoint& checkpoint);

/// Removes what processes that were killed while they saved a checkpoint have left in the folder. To be
/// called while nobody else can be saving there.
void removeUnfinishedCheckpoints(const std::filesystem::path& folder);

/// Refuses, by name, what is damaged, no checkpoint, from a newer version of the program, or of a network
/// that cannot be.
Result<Checkpoint> loadCheckpoint(const std::filesystem::path& path);

/// Whether the run that `wanted` describes can go on from this checkpoint, which was read from `path`: it
/// must be of the same network, configuration and data. Other threads, another device, more epochs, another
/// patience and another place of the data are fine, and so is all that changes no figure. The error names
/// what differs.
Status checkBelongs(const std::filesystem::path& path, const Checkpoint& checkpoint,
                    const Checkpoint& wanted);

} // namespace bitops
