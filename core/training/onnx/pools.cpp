// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/layer_import.h"
#include "core/formats/onnx/plans.h"
#include "core/training/onnx/operation.h"
#include "core/training/window_operations.h"

#include <array>

namespace bitops::onnx {

namespace {

using torch::Tensor;

/// What has one side behind its channels is an image of one column.
Tensor asPlanes(const Tensor& values)
{
    return values.dim() < sidesOfPlanes ? values.unsqueeze(-1) : values;
}

/// With the padding at the end that makes the result as large as it is to be: more of it where windows hang
/// over, less where some of it is never looked at.
void fitEnd(WindowSide& side, std::int64_t size, std::int64_t output)
{
    if (side.outputSize(size) != output) {
        const std::int64_t reach = std::int64_t{side.dilation} * (side.kernel - 1) + 1;
        side.paddingAfter = static_cast<int>((output - 1) * side.stride + reach - size - side.paddingBefore);
    }
}

Window windowOf(const Call& call, const Tensor& planes)
{
    Window window = windowOfSides(planPool(call.context).value()->sides);
    fitEnd(window.rows, planes.size(2), call.dims[2]);
    fitEnd(window.columns, planes.size(3), call.dims.size() < sidesOfPlanes ? 1 : call.dims[3]);
    return window;
}

Tensor largest(const Call& call)
{
    const Tensor planes = asPlanes(call.first());
    return maxPool(planes, windowOf(call, planes)).reshape(call.dims);
}

Tensor average(const Call& call)
{
    const Tensor planes = asPlanes(call.first());
    const bool countsPadding = call.integer("count_include_pad", 0) != 0;
    const Window written = windowOfSides(planPool(call.context).value()->sides);
    return averagePool(planes, windowOf(call, planes), written, countsPadding).reshape(call.dims);
}

Tensor overall(const Call& call)
{
    return call.first().dim() == sidesOfPlanes ? torch::adaptive_avg_pool2d(call.first(), {1, 1})
                                               : call.first().flatten(2).mean(-1).reshape(call.dims);
}

Tensor largestOverall(const Call& call)
{
    return call.first().flatten(2).amax(-1).reshape(call.dims);
}

constexpr std::array knownPools{
    NamedCompute{"AveragePool", average},
    NamedCompute{"GlobalAveragePool", overall},
    NamedCompute{"GlobalMaxPool", largestOverall},
    NamedCompute{"MaxPool", largest},
};

} // namespace

std::span<const NamedCompute> pools()
{
    return knownPools;
}

} // namespace bitops::onnx
