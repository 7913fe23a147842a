// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/formats/onnx/model.h"
#include "core/graph/window.h"

#include <vector>

namespace bitops::onnx {

/// How a node's window moves along each side, from its attributes. `sizes` are those of its input, `kernel`
/// those of its window; with padding worked out where the node leaves it to the reader.
Result<std::vector<WindowSide>> windowOf(const Node& node, const Dims& sizes, const Dims& kernel);

/// The same of a transposed convolution, whose output may be asked for by its size.
Result<std::vector<WindowSide>> transposedWindowOf(const Node& node, const Dims& sizes, const Dims& kernel);

} // namespace bitops::onnx
