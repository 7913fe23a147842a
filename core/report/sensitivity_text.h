// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/sensitivity.h"

#include <string>

namespace bitops {

/// For a terminal: how the network answers as it is, then for weights, activations or both a table of layers,
/// as built, by bits: the accuracy that is lost in points. `name` is the run's. Precondition: the record has
/// a subject.
std::string sensitivityToText(const SensitivityRecord& record, const SensitivityDescription& description);

/// For programs: an object with "run" (the folder), "data", "epoch" (of the weights), "images", "seed",
/// "all_but", "grid", "per_channel", "norms", "loss" and "accuracy" (of the network as it is), and
/// "measurements": of each its "layer", "of", "bits", "loss", "loss_increase", "accuracy", "accuracy_drop",
/// "kl_divergence", "sqnr_db" (null where the layer's output is the same) and "clipped" (null for weights).
/// Precondition: the record has a subject.
std::string sensitivityToJson(const SensitivityRecord& record, const SensitivityDescription& description);

} // namespace bitops
