// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/count.h"
#include "core/formats/onnx/numbers.h"
#include "core/formats/onnx/rule_errors.h"
#include "core/formats/onnx/shape_rules.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace bitops::onnx {

namespace {

/// Numbers for some sides, in the order of the sides' numbers; for all where these are not given.
std::optional<Dims> axesFor(const RuleContext& context, std::size_t input, std::size_t numbers)
{
    const RuleContext::Numbers axes = context.numbers("axes", input);
    if (axes.isGiven) {
        return axes.list;
    }
    Dims all(numbers);
    std::iota(all.begin(), all.end(), 0);
    return all;
}

/// Which part of a side of so many values is taken.
SlicedSide slicedSide(std::int64_t size, std::int64_t start, std::int64_t end, std::int64_t step)
{
    const auto inside = [size, step](std::int64_t place) {
        const std::int64_t fromStart = place < 0 ? place + size : place;
        return step > 0 ? std::clamp(fromStart, std::int64_t{0}, size)
                        : std::clamp(fromStart, std::int64_t{-1}, size - 1);
    };
    const std::int64_t first = inside(start);
    const std::int64_t distance = step > 0 ? inside(end) - first : first - inside(end);
    // The smallest number of 64 bits has no counterpart above 0.
    const std::int64_t stride = step > 0                                           ? step
                                : step == std::numeric_limits<std::int64_t>::min() ? size + 1
                                                                                   : -step;
    const std::int64_t count = distance <= 0 ? 0 : (distance - 1) / stride + 1;
    return {.first = first, .step = count > 1 ? step : 1, .count = count};
}

/// Sizes times factors that need not be whole, rounded down.
Result<Shapes> scaled(const Dims& dims, const Values& scales)
{
    constexpr long double most = 1LL << 40;
    Dims output;
    for (std::size_t i = 0; i < dims.size(); ++i) {
        // What a float is a little below a whole number is meant as that.
        const long double size =
            std::floor(static_cast<long double>(dims[i]) * static_cast<float>(scales[i]) + 1e-6L);
        if (!(size >= 0 && size < most)) {
            return impossibleAttribute("scales");
        }
        output.push_back(static_cast<std::int64_t>(size));
    }
    return Shapes{std::move(output)};
}

/// The values for some sides put into those for all.
std::optional<Values> spread(const Values& values, const Dims& axes, const Dims& dims, const Values& others)
{
    Values all = others;
    for (std::size_t i = 0; i < axes.size(); ++i) {
        const std::optional<std::size_t> side = sideAt(axes[i], dims.size());
        if (!side || values.size() != axes.size()) {
            return std::nullopt;
        }
        all[*side] = values[i];
    }
    return all;
}

} // namespace

Result<std::optional<std::vector<SlicedSide>>> slicedSides(const RuleContext& context, const Dims& dims)
{
    using Sides = std::optional<std::vector<SlicedSide>>;
    const std::optional<Dims> starts = context.numbers("starts", 1).list;
    const std::optional<Dims> ends = context.numbers("ends", 2).list;
    const std::optional<Dims> axes = starts ? axesFor(context, 3, starts->size()) : std::nullopt;
    const RuleContext::Numbers steps = context.numbers("steps", 4);
    if (!starts || !ends || !axes || (steps.isGiven && !steps.list)) {
        return Sides();
    }
    const Dims step = steps.list.value_or(Dims(starts->size(), 1));
    if (ends->size() != starts->size() || axes->size() != starts->size() || step.size() != starts->size()) {
        return impossibleAttribute("starts");
    }
    std::vector<SlicedSide> sides;
    for (std::size_t i = 0; i < starts->size(); ++i) {
        const std::optional<std::size_t> side = sideAt((*axes)[i], dims.size());
        if (!side || step[i] == 0) {
            return impossibleAttribute(side ? "steps" : "axes");
        }
        sides.push_back(slicedSide(dims[*side], (*starts)[i], (*ends)[i], step[i]));
        sides.back().side = *side;
    }
    return Sides(std::move(sides));
}

Result<Shapes> slicedShape(const RuleContext& context)
{
    const Dims* const dims = context.dims(0);
    if (dims == nullptr) {
        return unknownShapes;
    }
    const Result<std::optional<std::vector<SlicedSide>>> sides = slicedSides(context, *dims);
    if (!sides) {
        return sides.error();
    }
    if (!*sides) {
        return unknownShapes;
    }
    Dims output = *dims;
    for (const SlicedSide& side : **sides) {
        output[side.side] = side.count;
    }
    return Shapes{std::move(output)};
}

Result<Shapes> paddedShape(const RuleContext& context)
{
    const Dims* const dims = context.dims(0);
    const std::optional<Dims> pads = context.numbers("pads", 1).list;
    const std::optional<Dims> axes = pads ? axesFor(context, 3, pads->size() / 2) : std::nullopt;
    if (dims == nullptr || !pads || !axes) {
        return unknownShapes;
    }
    const std::size_t count = axes->size();
    Dims output = *dims;
    if (pads->size() != 2 * count) {
        return impossibleAttribute("pads");
    }
    for (std::size_t i = 0; i < count; ++i) {
        const std::optional<std::size_t> side = sideAt((*axes)[i], dims->size());
        if (!side) {
            return impossibleAttribute("axes");
        }
        const Count size = Count(output[*side]) + (*pads)[i] + (*pads)[count + i];
        if (size.hasOverflowed() || size.value() < 0) {
            return impossibleAttribute("pads");
        }
        output[*side] = size.value();
    }
    return Shapes{std::move(output)};
}

Result<Shapes> resizedShape(const RuleContext& context)
{
    const Dims* const dims = context.dims(0);
    if (dims == nullptr) {
        return unknownShapes;
    }
    // Upsample has two scales as attributes, or all as one, or as its second input; Resize has them as its
    // second or third.
    const Attribute* const written = context.node.attribute("scales");
    const Attribute* const height = context.node.attribute("height_scale");
    const Attribute* const width = context.node.attribute("width_scale");
    const bool isEarly = context.inputs.size() <= 2;
    const Values* const given = context.values(isEarly ? 1 : 2);
    const Values* const sizes = context.values(3);
    const Values scales = written != nullptr ? Values(written->reals.begin(), written->reals.end())
                          : height != nullptr && width != nullptr
                              ? Values{1, 1, height->real.value_or(0), width->real.value_or(0)}
                          : given != nullptr ? *given
                                             : Values{};
    const bool areSizes = sizes != nullptr && !sizes->empty();
    const Values& numbers = areSizes ? *sizes : scales;
    if (numbers.empty()) {
        return unknownShapes;
    }
    const std::vector<std::int64_t>* const axes = context.node.integers("axes");
    Values usual(dims->size(), 1);
    if (areSizes) {
        usual.assign(dims->begin(), dims->end());
    }
    Dims all(numbers.size());
    std::iota(all.begin(), all.end(), 0);
    const std::optional<Values> ofAll = spread(numbers, axes == nullptr ? all : *axes, *dims, usual);
    if (!ofAll) {
        return impossibleAttribute(areSizes ? "sizes" : "scales");
    }
    const std::string_view policy = context.node.text("keep_aspect_ratio_policy");
    if (areSizes && !policy.empty() && policy != "stretch") {
        return unknownShapes;
    }
    return areSizes ? Result<Shapes>(Shapes{toIntegers(*ofAll)}) : scaled(*dims, *ofAll);
}

} // namespace bitops::onnx
