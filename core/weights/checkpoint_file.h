// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/training_configuration.h"
#include "core/network/design.h"
#include "core/weights/stored_tensors.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace bitops {

// A checkpoint is a tensor file (stored_tensors.h) with the network and the configuration of a run. The
// trainer, which goes on from it, and the programs without LibTorch, which only look at it, write and read it
// here.

/// How tensors of a checkpoint are named that are not parameters and buffers of the network.
namespace checkpoint_name {
inline constexpr std::string_view levels = "levels.";       ///< Before a layer's name.
inline constexpr std::string_view optimizer = "optimizer."; ///< Before the optimizer's own names.
inline constexpr std::string_view step = ".step";           ///< Behind a layer's name: its learned step.
} // namespace checkpoint_name

struct CheckpointFile
{
    Design network;                 ///< Without a problem.
    TrainingConfiguration training; ///< Breaks no rule.
    StoredTensors content;
};

/// What the metadata of every checkpoint begin with. A model is named from the folder where it is to lie.
std::map<std::string, std::string> checkpointMetadata(const Design& network,
                                                      const TrainingConfiguration& training,
                                                      const std::filesystem::path& folder = {});

/// Refuses, by name, what is damaged, no checkpoint, of a newer version, or of a network or configuration
/// with a problem. The model of an imported network is read along with it, from the folder of the checkpoint,
/// but not compared with its sum.
Result<CheckpointFile> readCheckpointFile(const std::filesystem::path& path);

/// "Could not use the checkpoint x: reason."
Error unusableCheckpoint(const std::filesystem::path& path, const std::string& reason);

} // namespace bitops
