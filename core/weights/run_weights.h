// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/training_configuration.h"
#include "core/network/design.h"
#include "core/weights/state_dictionary.h"

#include <filesystem>
#include <vector>

namespace bitops {

/// The network of a checkpoint, as a Python class of it wants it: parameters and buffers under the names of
/// the notebook's class (blocks.0.depthwise.weight, …), in the order of its layers. Those of an imported
/// network have the names of state_names.h.
struct RunWeights
{
    Design network;
    TrainingConfiguration training;
    NamedStoredTensors tensors;
    /// Learned step sizes (blocks.0.depthwise.step, …), which Python's classes do not know.
    NamedStoredTensors steps;
    /// What its images were normalised by, of each channel, where whoever read the run knows it.
    std::vector<double> mean = {};
    std::vector<double> deviation = {};
};

/// Reads them from a checkpoint without LibTorch. Refuses, by name, what is damaged or no checkpoint.
Result<RunWeights> loadRunWeights(const std::filesystem::path& checkpoint);

/// Whether a class that quantizes each tensor on the notebook's grid computes with the same weights: not with
/// learned step sizes, and not with a scale for each channel. Float weights are on every grid.
bool isOnTheNotebooksGrid(const RunWeights& weights);

/// Whether a PyTorch class of the design alone, which rounds sums, computes something else: the run is of
/// Arithmetic::UnroundedSums, and its design has a sum or average that is counted with few bits.
bool hasUnroundedSums(const RunWeights& weights);

/// With the weights of each layer as it computes with them, at its bits: for classes that do not quantize.
RunWeights withQuantizedWeights(RunWeights weights);

} // namespace bitops
