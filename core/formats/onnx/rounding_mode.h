// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string_view>

namespace bitops::onnx {

/// How QONNX's quantizers round (qonnx, src/qonnx/custom_op/general/quant.py, resolve_rounding_mode).
enum class RoundingMode {
    HalfToEven,
    Ceiling,
    Floor,
    AwayFromZero,
    TowardsZero,
    HalfAwayFromZero,
    HalfTowardsZero,
};

/// By its name in a file, in letters of either case; none for another one.
std::optional<RoundingMode> roundingModeOf(std::string_view name);

} // namespace bitops::onnx
