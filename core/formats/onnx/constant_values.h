// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/loaded_model.h"

#include <optional>
#include <vector>

namespace bitops::onnx {

/// The values of a constant, in the order in which they are stored: what lies in the file, as it is or as the
/// levels of a grid (DequantizeLinear, with Clip before it). None where something else is computed.
std::optional<std::vector<float>> constantValues(LoadedModel& model, TensorId tensor);

} // namespace bitops::onnx
