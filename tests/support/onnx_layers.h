// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/onnx_writer.h"

#include <string>

namespace bitops::test {

/// A 1×1 convolution of 4 channels over 8×8: 1,024 multiplications.
inline void addConvolution(OnnxWriter& model, const std::string& from, const std::string& to)
{
    model.weights(to + ".w", {4, 4, 1, 1}).node("Conv", {from, to + ".w"}, {to}, {}, to);
}

} // namespace bitops::test
