// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/numbers.h"
#include "core/formats/onnx/shape_rules.h"
#include "core/training/onnx/operation.h"
#include "core/training/onnx/resize.h"

#include <array>

namespace bitops::onnx {

namespace {

using torch::Tensor;

std::int64_t axisOf(const Call& call, std::int64_t fallback, const Tensor& values)
{
    const std::int64_t axis = call.integer("axis", fallback);
    return axis < 0 ? axis + values.dim() : axis;
}

/// As it is written for each image: a constant for a single one stands for all.
Tensor repeated(const Tensor& values, std::int64_t images)
{
    std::vector<std::int64_t> dims = values.sizes().vec();
    dims.front() = images;
    return values.size(0) == images ? values : values.expand(dims);
}

Tensor joined(const Call& call)
{
    const std::int64_t axis = axisOf(call, 1, call.first());
    std::vector<Tensor> parts;
    for (const Tensor& part : call.inputs) {
        parts.push_back(axis == 0 ? part : repeated(part, call.dims.front()));
    }
    return torch::cat(parts, axis);
}

Tensor split(const Call& call)
{
    const std::int64_t axis = axisOf(call, 0, call.first());
    const auto side = static_cast<std::size_t>(axis);
    std::int64_t first = 0;
    const Result<Shapes> parts = splitShapes(call.context);
    for (std::size_t i = 0; i < call.output; ++i) {
        first += (*parts.value()[i])[side];
    }
    return call.first().narrow(axis, first, call.dims[side]);
}

Tensor slice(const Call& call)
{
    Tensor values = call.first();
    const auto planned = slicedSides(call.context, *call.context.dims(0));
    const std::vector<SlicedSide> sides = planned.value().value_or(std::vector<SlicedSide>());
    for (const SlicedSide& side : sides) {
        const auto dimension = static_cast<std::int64_t>(side.side);
        if (dimension == 0 && !call.context.input(0)->isConstant) {
            continue; // All images.
        }
        values = side.step > 0
                     ? values.slice(dimension, side.first,
                                    side.first + side.count * side.step - side.step + 1, side.step)
                     : values.index_select(dimension, torch::arange(side.count) * side.step + side.first);
    }
    return values;
}

/// In the order of LibTorch: the last side first.
std::vector<std::int64_t> padsOf(const Dims& pads, std::size_t sides)
{
    std::vector<std::int64_t> reversed;
    for (std::size_t side = pads.size() / 2; side-- > pads.size() / 2 - sides;) {
        reversed.push_back(pads[side]);
        reversed.push_back(pads[pads.size() / 2 + side]);
    }
    return reversed;
}

Tensor padded(const Call& call)
{
    const Dims pads = *call.context.numbers("pads", 1).list;
    const std::string_view mode = call.context.node.text("mode");
    constexpr std::size_t sidesOfPixels = 2;
    if (mode == "reflect") {
        return torch::reflection_pad2d(call.first(), padsOf(pads, sidesOfPixels));
    }
    if (mode == "edge") {
        return torch::replication_pad2d(call.first(), padsOf(pads, sidesOfPixels));
    }
    const double value = call.has(2) ? call.inputs[2].item<double>() : call.real("value", 0);
    return torch::constant_pad_nd(call.first(), padsOf(pads, pads.size() / 2), value);
}

Tensor gathered(const Call& call)
{
    const std::int64_t axis = axisOf(call, 0, call.first());
    std::vector<std::int64_t> places = toIntegers(*call.context.values(1));
    for (std::int64_t& place : places) {
        place += place < 0 ? call.first().size(axis) : 0;
    }
    return call.first().index_select(axis, torch::tensor(places, torch::kInt64)).reshape(call.dims);
}

Tensor transposed(const Call& call)
{
    const std::vector<std::int64_t>* const order = call.context.node.integers("perm");
    if (order != nullptr) {
        return call.first().permute(*order);
    }
    std::vector<std::int64_t> reversed;
    for (std::int64_t side = call.first().dim(); side-- > 0;) {
        reversed.push_back(side);
    }
    return call.first().permute(reversed);
}

Tensor depthToSpace(const Call& call)
{
    const std::int64_t block = call.integer("blocksize", 1);
    const auto dims = call.first().sizes();
    const std::int64_t channels = dims[1] / (block * block);
    if (call.context.node.text("mode") == "CRD") {
        return call.first()
            .reshape({dims[0], channels, block, block, dims[2], dims[3]})
            .permute({0, 1, 4, 2, 5, 3})
            .reshape(call.dims);
    }
    return call.first()
        .reshape({dims[0], block, block, channels, dims[2], dims[3]})
        .permute({0, 3, 4, 1, 5, 2})
        .reshape(call.dims);
}

Tensor spaceToDepth(const Call& call)
{
    const std::int64_t block = call.integer("blocksize", 1);
    const auto dims = call.first().sizes();
    return call.first()
        .reshape({dims[0], dims[1], dims[2] / block, block, dims[3] / block, block})
        .permute({0, 3, 5, 1, 2, 4})
        .reshape(call.dims);
}

Tensor tiled(const Call& call)
{
    return call.first().repeat(toIntegers(*call.context.values(1)));
}

Tensor viewed(const Call& call)
{
    return call.first().reshape(call.dims);
}

Tensor same(const Call& call)
{
    return call.first();
}

constexpr std::array knownMoves{
    NamedCompute{"Concat", joined},
    NamedCompute{"DepthToSpace", depthToSpace},
    NamedCompute{"Dropout", same},
    NamedCompute{"Expand", [](const Call& call) { return call.first().expand(call.dims); }},
    NamedCompute{"Flatten", viewed},
    NamedCompute{"Gather", gathered},
    NamedCompute{"Identity", same},
    NamedCompute{"Pad", padded},
    NamedCompute{"Reshape", viewed},
    NamedCompute{"Resize", resized},
    NamedCompute{"Slice", slice},
    NamedCompute{"SpaceToDepth", spaceToDepth},
    NamedCompute{"Split", split},
    NamedCompute{"Squeeze", viewed},
    NamedCompute{"Tile", tiled},
    NamedCompute{"Transpose", transposed},
    NamedCompute{"Unsqueeze", viewed},
    NamedCompute{"Upsample", resized},
};

} // namespace

std::span<const NamedCompute> moves()
{
    return knownMoves;
}

} // namespace bitops::onnx
