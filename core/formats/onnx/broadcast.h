// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/model.h"

#include <optional>

namespace bitops::onnx {

/// The shape of both together, where what is 1 or missing at the front is repeated; none if they do not fit.
/// Source: https://github.com/onnx/onnx/blob/main/docs/Broadcasting.md
inline std::optional<Dims> broadcast(const Dims& one, const Dims& other)
{
    const Dims& longer = one.size() >= other.size() ? one : other;
    const Dims& shorter = one.size() >= other.size() ? other : one;
    Dims dims = longer;
    const std::size_t offset = longer.size() - shorter.size();
    for (std::size_t i = 0; i < shorter.size(); ++i) {
        std::int64_t& size = dims[offset + i];
        if (size == 1) {
            size = shorter[i];
        } else if (shorter[i] != 1 && shorter[i] != size) {
            return std::nullopt;
        }
    }
    return dims;
}

} // namespace bitops::onnx
