// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/weight_place.h"

namespace bitops::onnx {

namespace {

/// From features × channels to channels × features.
std::vector<float> turned(const std::vector<float>& values, std::size_t features)
{
    const std::size_t channels = values.size() / features;
    std::vector<float> result(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        result[i % channels * features + i / channels] = values[i];
    }
    return result;
}

/// From channels second to channels last: as many matrices of channels × pixels are turned.
std::vector<float> withChannelsLast(const std::vector<float>& values, std::size_t matrices,
                                    std::size_t channels)
{
    const std::size_t pixels = values.size() / matrices / channels;
    std::vector<float> result(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t matrix = i / (channels * pixels);
        const std::size_t channel = i / pixels % channels;
        result[(matrix * pixels + i % pixels) * channels + channel] = values[i];
    }
    return result;
}

} // namespace

std::vector<float> WeightPlace::fromTrained(const std::vector<float>& values) const
{
    if (isTurned) {
        return turned(values, static_cast<std::size_t>(dims.back()));
    }
    return isChannelsLast ? withChannelsLast(values, static_cast<std::size_t>(dims.front()),
                                             static_cast<std::size_t>(dims.back()))
                          : values;
}

std::size_t WeightPlace::channels() const
{
    return static_cast<std::size_t>(isTurned ? dims.back() : dims.front());
}

std::vector<float> WeightPlace::byChannel(const std::vector<float>& values) const
{
    return isTurned ? turned(values, values.size() / channels()) : values;
}

Dims WeightPlace::dimsOfScales(std::size_t count) const
{
    if (count == 1) {
        return {};
    }
    Dims sides(dims.size(), 1);
    (isTurned ? sides.back() : sides.front()) = static_cast<std::int64_t>(count);
    return sides;
}

WeightPlace weightPlaceOf(const Inferred& model, const InferredNode& node)
{
    const Operands& operands = node.rule->operands;
    const bool isProduct = node.rule->role == Role::Product;
    const bool areLeft = isProduct && model.facts[node.inputs[operands.data]].isConstant;
    WeightPlace place{.input = areLeft ? operands.data : operands.weights};
    place.dims = *model.facts[node.inputs[place.input]].dims;
    place.isTurned = isProduct && !areLeft && node.node->integer("transB", 0) == 0;
    place.isChannelsLast = !isProduct && isChannelsLast(*node.node);
    return place;
}

} // namespace bitops::onnx
