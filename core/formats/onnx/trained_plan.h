// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/network_values.h"
#include "core/formats/onnx/rounding_plan.h"

namespace bitops::onnx {

/// What has to be changed in a model's file so that it computes what a training at the bits of this graph
/// came to: weights, biases and norms, the grids of weights, and those of tensors that the graph has at other
/// bits than the file. The values have the names of state_names.h. The error is half a sentence.
/// Precondition: obstacleToTraining() finds none.
Result<RoundingPlan> planTrained(LoadedModel& model, const Graph& wanted, const NetworkValues& values);

} // namespace bitops::onnx
