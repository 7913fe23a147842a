// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/stored_values.h"

#include <cstddef>
#include <limits>
#include <optional>

namespace bitops::onnx {

using TensorId = std::size_t;
inline constexpr TensorId noTensor = std::numeric_limits<TensorId>::max();

/// What is known of a tensor of the file before anything is computed.
struct Facts
{
    std::optional<Dims> dims = {}; ///< With the batch.
    ElementType type = ElementType::Undefined;
    /// Whether it is the same for every image: stored, or computed from what is stored.
    bool isConstant = false;
    std::optional<Values> values = {}; ///< Of small constants, and of sizes.
    /// Of the nearest quantizer above it, or what an annotation says; 0 for none.
    int gridBits = 0;
    /// Of a constant that was only moved since, such as by Identity: the one it was.
    TensorId origin = noTensor;

    /// Bits of a value: of its grid, else of its type.
    [[nodiscard]] int bits() const;
    [[nodiscard]] std::optional<std::int64_t> count() const { return dims ? countOf(*dims) : std::nullopt; }
};

} // namespace bitops::onnx
