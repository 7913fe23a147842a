// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/broadcast.h"
#include "core/formats/onnx/numbers.h"
#include "core/formats/onnx/rule_errors.h"
#include "core/formats/onnx/shape_rules.h"

#include <set>
#include <utility>

namespace bitops::onnx {

namespace {

Result<Shapes> shapeOf(const RuleContext& context, std::size_t input)
{
    const Dims* const dims = context.dims(input);
    return dims == nullptr ? unknownShapes : Shapes{*dims};
}

/// Without these sides, or with 1 in their places.
Dims reduced(const Dims& dims, const std::set<std::size_t>& sides, bool keepsSides)
{
    Dims rest;
    for (std::size_t i = 0; i < dims.size(); ++i) {
        if (sides.count(i) == 0) {
            rest.push_back(dims[i]);
        } else if (keepsSides) {
            rest.push_back(1);
        }
    }
    return rest;
}

} // namespace

Result<Shapes> shapeOfFirst(const RuleContext& context)
{
    return shapeOf(context, 0);
}

Result<Shapes> shapeOfSecond(const RuleContext& context)
{
    return shapeOf(context, 1);
}

Result<Shapes> broadcastShape(const RuleContext& context)
{
    // Before operator set 7, an attribute says that the second fits into the first.
    if (context.node.integer("broadcast", 0) == 1) {
        return shapeOfFirst(context);
    }
    Dims all;
    for (std::size_t i = 0; i < context.inputs.size(); ++i) {
        const Dims* const dims = context.dims(i);
        if (dims == nullptr) {
            return unknownShapes;
        }
        std::optional<Dims> both = broadcast(all, *dims);
        if (!both) {
            return doNotFit(all, *dims);
        }
        all = *std::move(both);
    }
    return Shapes{std::move(all)};
}

Result<Shapes> dynamicQuantizeShapes(const RuleContext& context)
{
    const Dims* const dims = context.dims(0);
    return dims == nullptr ? unknownShapes : Shapes{*dims, Dims{}, Dims{}};
}

Result<Shapes> reducedShape(const RuleContext& context)
{
    const Dims* const dims = context.dims(0);
    const RuleContext::Numbers axes = context.numbers("axes", 1);
    if (dims == nullptr || (axes.isGiven && !axes.list)) {
        return unknownShapes;
    }
    std::set<std::size_t> sides;
    for (const std::int64_t axis : axes.list.value_or(Dims{})) {
        const std::optional<std::size_t> side = sideAt(axis, dims->size());
        if (!side) {
            return impossibleAttribute("axes");
        }
        sides.insert(*side);
    }
    if (sides.empty()) {
        if (context.node.integer("noop_with_empty_axes", 0) != 0) {
            return Shapes{*dims};
        }
        for (std::size_t i = 0; i < dims->size(); ++i) {
            sides.insert(i);
        }
    }
    return Shapes{reduced(*dims, sides, context.node.integer("keepdims", 1) != 0)};
}

Result<Shapes> positionShape(const RuleContext& context)
{
    const Dims* const dims = context.dims(0);
    if (dims == nullptr) {
        return unknownShapes;
    }
    const std::optional<std::size_t> side = sideAt(context.node.integer("axis", 0), dims->size());
    if (!side) {
        return impossibleAttribute("axis");
    }
    return Shapes{reduced(*dims, {*side}, context.node.integer("keepdims", 1) != 0)};
}

} // namespace bitops::onnx
