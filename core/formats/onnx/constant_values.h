// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/loaded_model.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace bitops::onnx {

/// Values that an operator may make of fewer: a file of a few bytes may ask for any number of them, and these
/// are a model's worth of weights.
inline constexpr std::int64_t mostFilled = std::int64_t{1} << 24;

/// The values of a constant in the order of its own sides: what lies in the file, as it is or as the levels
/// of a grid (DequantizeLinear, with Clip before it), moved and seen under other shapes. None where something
/// else is computed.
std::optional<std::vector<float>> constantValues(LoadedModel& model, TensorId tensor);

} // namespace bitops::onnx
