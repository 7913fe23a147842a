// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/image_shapes.h"

#include "core/formats/onnx/numbers.h"

namespace bitops::onnx {

namespace {

/// The sizes behind the batch.
Dims dimsOfImage(const Dims& dims, std::int64_t batch)
{
    const std::int64_t count = countOf(dims).value_or(0);
    if (dims.size() >= 2 && dims.front() % batch == 0) {
        Dims rest(dims.begin() + 1, dims.end());
        const std::size_t side = rest.size() > 1 ? 1 : 0;
        rest[side] *= dims.front() / batch; // More images than one stand one below the other.
        return rest;
    }
    return count % batch == 0 && batch > 1 ? Dims{count / batch} : dims;
}

} // namespace

Shape shapeOfImage(const Dims& dims, std::int64_t batch)
{
    const Dims own = dimsOfImage(dims, batch);
    const auto size = [&own](std::size_t side) { return side < own.size() ? own[side] : 1; };
    return {size(0), size(1), own.size() > 2 ? *countOf(own, 2, own.size()) : 1};
}

Shape shapeOfChannelsLast(const Dims& dims, std::int64_t batch)
{
    const Shape shape = shapeOfImage(dims, batch);
    return {shape.width, shape.channels, shape.height};
}

std::optional<Images> imagesOf(const Dims& dims, std::int64_t batch, bool areChannelsLast)
{
    if (dims.front() % batch != 0) {
        return std::nullopt;
    }
    const std::int64_t repeats = dims.front() / batch;
    const std::size_t first = areChannelsLast ? 1 : 2;
    const bool hasColumns = dims.size() > 3;
    return Images{
        {areChannelsLast ? dims.back() : dims[1], dims[first] * repeats, hasColumns ? dims[first + 1] : 1},
        repeats};
}

std::optional<Positions> positionsOf(std::int64_t rows, std::int64_t stack, std::int64_t batch)
{
    if (stack % batch == 0) {
        return Positions{rows, stack / batch};
    }
    const std::int64_t all = rows * stack;
    return all % batch == 0 ? std::optional(Positions{all / batch, 1}) : std::nullopt;
}

} // namespace bitops::onnx
