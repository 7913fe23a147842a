// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/count.h"
#include "core/formats/onnx/broadcast.h"
#include "core/formats/onnx/numbers.h"
#include "core/formats/onnx/rule_errors.h"
#include "core/formats/onnx/shape_rules.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

namespace bitops::onnx {

namespace {

Error cannotBecome(const Dims& dims, const Dims& wanted)
{
    return Error{Translator::tr("cannot make %1 of %2", dimsText(wanted), dimsText(dims))};
}

/// Sides by their numbers; none if one is not there or named twice.
std::optional<std::set<std::size_t>> sidesAt(const Dims& axes, std::size_t sides)
{
    std::set<std::size_t> found;
    for (const std::int64_t axis : axes) {
        const std::optional<std::size_t> side = sideAt(axis, sides);
        if (!side || !found.insert(*side).second) {
            return std::nullopt;
        }
    }
    return found;
}

/// Sizes multiplied by numbers, which may be attributes or inputs.
Result<Shapes> multiplied(const Dims& dims, const Dims& times, std::string_view attribute)
{
    if (times.size() != dims.size()) {
        return impossibleAttribute(attribute);
    }
    Dims output;
    for (std::size_t i = 0; i < dims.size(); ++i) {
        const Count size = Count(dims[i]) * times[i];
        if (size.hasOverflowed() || size.value() < 0) {
            return impossibleAttribute(attribute);
        }
        output.push_back(size.value());
    }
    return Shapes{std::move(output)};
}

} // namespace

Result<Shapes> reshapedShape(const RuleContext& context)
{
    const Dims* const dims = context.dims(0);
    const std::optional<Dims> wanted = context.numbers("shape", 1).list;
    if (dims == nullptr || !wanted) {
        return unknownShapes;
    }
    const bool takesZero = context.node.integer("allowzero", 0) != 0;
    Dims output = *wanted;
    std::size_t open = output.size();
    for (std::size_t i = 0; i < output.size(); ++i) {
        if (output[i] == 0 && !takesZero) {
            if (i >= dims->size()) {
                return cannotBecome(*dims, *wanted);
            }
            output[i] = (*dims)[i];
        }
        if (output[i] == -1) {
            if (open != output.size()) {
                return cannotBecome(*dims, *wanted);
            }
            open = i;
            output[i] = 1;
        }
    }
    const std::optional<std::int64_t> all = countOf(*dims);
    const std::optional<std::int64_t> given = countOf(output);
    if (!all || !given) {
        return cannotBecome(*dims, *wanted);
    }
    if (open != output.size()) {
        if (*given == 0 || *all % *given != 0) {
            return cannotBecome(*dims, *wanted);
        }
        output[open] = *all / *given;
    } else if (*all != *given) {
        return cannotBecome(*dims, *wanted);
    }
    return Shapes{std::move(output)};
}

Result<Shapes> flattenedShape(const RuleContext& context)
{
    const Dims* const dims = context.dims(0);
    if (dims == nullptr) {
        return unknownShapes;
    }
    const std::int64_t axis = context.node.integer("axis", 1);
    const auto sides = static_cast<std::int64_t>(dims->size());
    if (axis < -sides || axis > sides) {
        return impossibleAttribute("axis");
    }
    const auto cut = static_cast<std::size_t>(axis < 0 ? axis + sides : axis);
    const std::optional<std::int64_t> before = countOf(*dims, 0, cut);
    const std::optional<std::int64_t> after = countOf(*dims, cut, dims->size());
    return before && after ? Result<Shapes>(Shapes{Dims{*before, *after}})
                           : Result<Shapes>(impossibleAttribute("axis"));
}

Result<Shapes> squeezedShape(const RuleContext& context)
{
    const Dims* const dims = context.dims(0);
    const RuleContext::Numbers axes = context.numbers("axes", 1);
    if (dims == nullptr || (axes.isGiven && !axes.list)) {
        return unknownShapes;
    }
    const std::optional<std::set<std::size_t>> sides = sidesAt(axes.list.value_or(Dims{}), dims->size());
    Dims output;
    for (std::size_t i = 0; sides && i < dims->size(); ++i) {
        const bool isSqueezed = axes.isGiven ? sides->count(i) > 0 : (*dims)[i] == 1;
        if (isSqueezed && (*dims)[i] != 1) {
            return impossibleAttribute("axes");
        }
        if (!isSqueezed) {
            output.push_back((*dims)[i]);
        }
    }
    return sides ? Result<Shapes>(Shapes{std::move(output)}) : Result<Shapes>(impossibleAttribute("axes"));
}

Result<Shapes> unsqueezedShape(const RuleContext& context)
{
    const Dims* const dims = context.dims(0);
    const std::optional<Dims> axes = context.numbers("axes", 1).list;
    if (dims == nullptr || !axes) {
        return unknownShapes;
    }
    const std::size_t sides = dims->size() + axes->size();
    const std::optional<std::set<std::size_t>> added = sidesAt(*axes, sides);
    if (!added) {
        return impossibleAttribute("axes");
    }
    Dims output;
    for (std::size_t i = 0, next = 0; i < sides; ++i) {
        output.push_back(added->count(i) > 0 ? 1 : (*dims)[next++]);
    }
    return Shapes{std::move(output)};
}

Result<Shapes> transposedShape(const RuleContext& context)
{
    const Dims* const dims = context.dims(0);
    if (dims == nullptr) {
        return unknownShapes;
    }
    const std::vector<std::int64_t>* const order = context.node.integers("perm");
    if (order == nullptr) {
        return Shapes{Dims(dims->rbegin(), dims->rend())};
    }
    const std::optional<std::set<std::size_t>> sides = sidesAt(*order, dims->size());
    if (!sides || sides->size() != dims->size()) {
        return impossibleAttribute("perm");
    }
    Dims output;
    for (const std::int64_t side : *order) {
        output.push_back((*dims)[*sideAt(side, dims->size())]);
    }
    return Shapes{std::move(output)};
}

Result<Shapes> joinedShape(const RuleContext& context)
{
    const Dims* const first = context.dims(0);
    if (first == nullptr) {
        return unknownShapes;
    }
    const std::optional<std::size_t> side = sideAt(context.node.integer("axis", 1), first->size());
    if (!side) {
        return impossibleAttribute("axis");
    }
    Dims output = *first;
    for (std::size_t i = 1; i < context.inputs.size(); ++i) {
        const Dims* const next = context.dims(i);
        if (next == nullptr) {
            return unknownShapes;
        }
        Dims others = *next;
        const bool fits = next->size() == first->size();
        const Count size = fits ? Count(output[*side]) + others[*side] : Count();
        if (fits) {
            others[*side] = output[*side];
        }
        if (!fits || others != output || size.hasOverflowed()) {
            return doNotFit(*first, *next);
        }
        output[*side] = size.value();
    }
    return Shapes{std::move(output)};
}

Result<Shapes> splitShapes(const RuleContext& context)
{
    const Dims* const dims = context.dims(0);
    const RuleContext::Numbers given = context.numbers("split", 1);
    if (dims == nullptr || (given.isGiven && !given.list)) {
        return unknownShapes;
    }
    const std::optional<std::size_t> side = sideAt(context.node.integer("axis", 0), dims->size());
    if (!side) {
        return impossibleAttribute("axis");
    }
    const std::int64_t whole = (*dims)[*side];
    const auto outputs = static_cast<std::int64_t>(context.node.outputs.size());
    Dims parts = given.list.value_or(Dims{});
    if (!given.isGiven) {
        // As equal as can be; the last one may be smaller.
        const std::int64_t usual = whole / outputs + (whole % outputs != 0 ? 1 : 0);
        for (std::int64_t i = 0; i < outputs; ++i) {
            parts.push_back(std::max(std::int64_t{0}, std::min(usual, whole - i * usual)));
        }
    }
    const std::int64_t most = *std::max_element(dims->begin(), dims->end());
    const bool isPossible = static_cast<std::int64_t>(parts.size()) == outputs &&
                            std::all_of(parts.begin(), parts.end(),
                                        [most](std::int64_t part) { return part >= 0 && part <= most; });
    Count sum;
    for (const std::int64_t part : parts) {
        sum += part;
    }
    if (!isPossible || sum.hasOverflowed() || sum.value() != whole) {
        return impossibleAttribute("split");
    }
    Shapes shapes;
    for (const std::int64_t part : parts) {
        shapes.emplace_back(*dims);
        (*shapes.back())[*side] = part;
    }
    return shapes;
}

Result<Shapes> gatheredShape(const RuleContext& context)
{
    const Dims* const dims = context.dims(0);
    const Dims* const places = context.dims(1);
    if (dims == nullptr || places == nullptr) {
        return unknownShapes;
    }
    const std::optional<std::size_t> side = sideAt(context.node.integer("axis", 0), dims->size());
    if (!side) {
        return impossibleAttribute("axis");
    }
    const auto at = dims->begin() + static_cast<std::ptrdiff_t>(*side);
    Dims output(dims->begin(), at);
    output.insert(output.end(), places->begin(), places->end());
    output.insert(output.end(), at + 1, dims->end());
    return Shapes{std::move(output)};
}

Result<Shapes> expandedShape(const RuleContext& context)
{
    const Dims* const dims = context.dims(0);
    const std::optional<Dims> wanted = context.numbers({}, 1).list;
    if (dims == nullptr || !wanted) {
        return unknownShapes;
    }
    const std::optional<Dims> both = broadcast(*dims, *wanted);
    return both ? Result<Shapes>(Shapes{*both}) : Result<Shapes>(cannotBecome(*dims, *wanted));
}

Result<Shapes> tiledShape(const RuleContext& context)
{
    const Dims* const dims = context.dims(0);
    const std::optional<Dims> times = context.numbers({}, 1).list;
    return dims == nullptr || !times ? unknownShapes : multiplied(*dims, *times, "repeats");
}

Result<Shapes> depthToSpaceShape(const RuleContext& context)
{
    const Dims* const dims = context.dims(0);
    if (dims == nullptr) {
        return unknownShapes;
    }
    const std::int64_t size = context.node.integer("blocksize", 0);
    constexpr std::int64_t mostSize = 1 << 20;
    if (dims->size() != 4 || size < 1 || size > mostSize || (*dims)[1] % (size * size) != 0) {
        return impossibleAttribute("blocksize");
    }
    Dims output = *dims;
    output[1] /= size * size;
    return multiplied(output, {1, 1, size, size}, "blocksize");
}

Result<Shapes> spaceToDepthShape(const RuleContext& context)
{
    const Dims* const dims = context.dims(0);
    if (dims == nullptr) {
        return unknownShapes;
    }
    const std::int64_t size = context.node.integer("blocksize", 0);
    constexpr std::int64_t mostSize = 1 << 20;
    if (dims->size() != 4 || size < 1 || size > mostSize || (*dims)[2] % size != 0 ||
        (*dims)[3] % size != 0) {
        return impossibleAttribute("blocksize");
    }
    Dims output = *dims;
    output[2] /= size;
    output[3] /= size;
    return multiplied(output, {1, size * size, 1, 1}, "blocksize");
}

} // namespace bitops::onnx
