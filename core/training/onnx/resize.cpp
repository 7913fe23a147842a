// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/onnx/resize.h"

#include <algorithm>
#include <cmath>

namespace bitops::onnx {

namespace {

using torch::Tensor;

/// Where values come from along a side of `size` values that becomes one of `output`.
struct Side
{
    std::int64_t size = 1;
    std::int64_t output = 1;
    double scale = 1;

    [[nodiscard]] std::int64_t inside(double place) const
    {
        return std::clamp(static_cast<std::int64_t>(place), std::int64_t{0}, size - 1);
    }
};

/// Before operator set 11, there was but one way.
std::string_view coordinatesOf(const Call& call)
{
    const std::string_view mode = call.context.node.text("coordinate_transformation_mode");
    const bool isOld = call.context.node.operation == "Upsample" || call.isBefore(11);
    return isOld ? "asymmetric" : mode.empty() ? "half_pixel" : mode;
}

double placeOf(std::int64_t index, const Side& side, std::string_view coordinates)
{
    const auto place = static_cast<double>(index);
    if (coordinates == "asymmetric") {
        return place / side.scale;
    }
    if (coordinates == "align_corners") {
        return side.output == 1
                   ? 0
                   : place * static_cast<double>(side.size - 1) / static_cast<double>(side.output - 1);
    }
    if (coordinates == "pytorch_half_pixel" && side.output == 1) {
        return 0;
    }
    return (place + 0.5) / side.scale - 0.5;
}

double nearest(double place, std::string_view mode)
{
    if (mode == "floor") {
        return std::floor(place);
    }
    if (mode == "ceil") {
        return std::ceil(place);
    }
    // Halves go down, unless asked otherwise.
    return mode == "round_prefer_ceil" ? std::floor(place + 0.5) : std::ceil(place - 0.5);
}

std::string_view nearestModeOf(const Call& call)
{
    const std::string_view mode = call.context.node.text("nearest_mode");
    const bool isOld = call.context.node.operation == "Upsample" || call.isBefore(11);
    return isOld ? "floor" : mode.empty() ? "round_prefer_floor" : mode;
}

Tensor nearestOf(const Tensor& values, std::int64_t dimension, const Side& side, const Call& call)
{
    std::vector<std::int64_t> places;
    for (std::int64_t i = 0; i < side.output; ++i) {
        places.push_back(side.inside(nearest(placeOf(i, side, coordinatesOf(call)), nearestModeOf(call))));
    }
    return values.index_select(dimension, torch::tensor(places, torch::kInt64));
}

Tensor mixed(const Tensor& values, std::int64_t dimension, const Side& side, const Call& call)
{
    std::vector<std::int64_t> lower;
    std::vector<std::int64_t> upper;
    std::vector<float> shares;
    for (std::int64_t i = 0; i < side.output; ++i) {
        const double place =
            std::clamp(placeOf(i, side, coordinatesOf(call)), 0.0, static_cast<double>(side.size - 1));
        lower.push_back(side.inside(std::floor(place)));
        upper.push_back(side.inside(std::floor(place) + 1));
        shares.push_back(static_cast<float>(place - std::floor(place)));
    }
    std::vector<std::int64_t> dims(static_cast<std::size_t>(values.dim()), 1);
    dims[static_cast<std::size_t>(dimension)] = side.output;
    const Tensor share = torch::tensor(shares).reshape(dims);
    return values.index_select(dimension, torch::tensor(lower, torch::kInt64)) * (1 - share) +
           values.index_select(dimension, torch::tensor(upper, torch::kInt64)) * share;
}

/// As it is written, where it is; else as the sizes say.
double scaleOf(const Call& call, std::size_t dimension, const Side& side)
{
    const bool isEarly = call.context.inputs.size() <= 2;
    const Values* const scales = call.context.values(isEarly ? 1 : 2);
    const bool isGiven = scales != nullptr && scales->size() == call.dims.size();
    return isGiven ? static_cast<double>((*scales)[dimension])
                   : static_cast<double>(side.output) / static_cast<double>(side.size);
}

} // namespace

Tensor resized(const Call& call)
{
    const std::string_view mode = call.context.node.text("mode");
    Tensor values = call.first();
    for (std::size_t i = 1; i < call.dims.size(); ++i) {
        const auto dimension = static_cast<std::int64_t>(i);
        Side side{values.size(dimension), call.dims[i]};
        side.scale = scaleOf(call, i, side);
        if (side.size != side.output) {
            values = (mode.empty() || mode == "nearest" ? nearestOf : mixed)(values, dimension, side, call);
        }
    }
    return values;
}

} // namespace bitops::onnx
