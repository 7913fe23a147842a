// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/formats/network_values.h"
#include "core/weights/run_weights.h"

namespace bitops {

/// What a trained network computes with at the bits of `network`, which are not always those of the run.
/// Learned steps belong to the bits that they were learned for; other bits take the notebook's grid. Refuses,
/// in half a sentence, a network of another structure, activations that the run has no range for, and what
/// the checkpoint lacks. Precondition: the network has no problem.
Result<NetworkValues> valuesOf(const RunWeights& weights, const Network& network);

/// Of a network that nobody has trained: weights and biases are drawn evenly from ±1/√n, n the values that
/// one output sums (as PyTorch begins with, but with numbers of our own), always the same; norms leave values
/// as they are, and ranges are that of ReLU6. Precondition: the network has no problem.
NetworkValues untrainedValues(const Network& network);

/// The same of an imported network that the run has trained, by the names of state_names.h; so are the scales
/// of its layers. Ranges that are none for the bits of `network` are left out. Precondition: it differs from
/// the run's in bits alone.
NetworkValues importedValuesOf(const RunWeights& weights, const ImportedNetwork& network);

} // namespace bitops
