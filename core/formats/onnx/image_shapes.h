// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/model.h"
#include "core/graph/shape.h"

#include <cstdint>
#include <optional>

namespace bitops::onnx {

// The part of a tensor that belongs to one image, as channels, rows and columns. The batch comes first where
// it can be told from what follows; where it cannot, it is divided out of all together.

/// As it is written, channels first.
Shape shapeOfImage(const Dims& dims, std::int64_t batch);

/// An image with its channels last.
Shape shapeOfChannelsLast(const Dims& dims, std::int64_t batch);

/// Of images that a convolution takes one by one: so many for each of the batch, one below the other. None if
/// the batch does not divide them.
struct Images
{
    Shape shape;
    std::int64_t repeats = 1;
};
std::optional<Images> imagesOf(const Dims& dims, std::int64_t batch, bool areChannelsLast);

/// The positions of a matrix' rows and its stack: rows and columns of a shape.
struct Positions
{
    std::int64_t rows = 1;
    std::int64_t columns = 1;
};

/// Of so many rows in each matrix of a stack; none if the batch does not divide them.
std::optional<Positions> positionsOf(std::int64_t rows, std::int64_t stack, std::int64_t batch);

} // namespace bitops::onnx
