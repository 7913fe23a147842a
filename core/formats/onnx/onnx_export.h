// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/network_values.h"
#include "core/formats/onnx_form.h"
#include "core/network/network.h"

#include <string>
#include <utility>
#include <vector>

namespace bitops {

/// Names in the metadata of files: how images are normalised, a list of numbers, one for each channel.
namespace onnx_metadata {
inline constexpr const char* mean = "bitops.mean";
inline constexpr const char* deviation = "bitops.deviation";
} // namespace onnx_metadata

/// Why a network cannot be written in this form, half a sentence; empty if it can. Precondition: the network
/// has no problem.
std::string obstacleToOnnx(const Network& network, Arithmetic arithmetic, OnnxForm form);

/// An ONNX file of a network, the same bytes for the same values: one image, 1 × channels × height × width,
/// normalised as for training, comes in as "image", and the classes' values go out as "scores". Layers have
/// the names of state dictionaries. It computes what the trainer does in validation, and costs what the
/// network does. `metadata` are names and texts. Preconditions: the network has no problem and no obstacle;
/// the values are complete.
std::string networkToOnnx(const Network& network, const NetworkValues& values, OnnxForm form,
                          const std::vector<std::pair<std::string, std::string>>& metadata);

} // namespace bitops
