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
/// of a grid (DequantizeLinear, with Clip before it), moved, seen under other shapes, as another type of
/// number, and combined by sums and products; as if no quantizer of the file rounded anything. None where
/// something else is computed, or more than a model's worth of numbers on the way.
struct ConstantValues
{
    std::vector<float> values;
    bool isRounded = false; ///< By a quantizer of the file, which was passed over.
    /// One to signs, whose scale is not the mean size of what it rounds: they have the size of its signs.
    bool isResized = false;
};
std::optional<ConstantValues> constantValues(LoadedModel& model, TensorId tensor);

} // namespace bitops::onnx
