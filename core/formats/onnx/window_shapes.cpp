// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/plans.h"
#include "core/formats/onnx/rule_errors.h"
#include "core/formats/onnx/shape_rules.h"
#include "core/formats/onnx/window_attributes.h"

#include <algorithm>
#include <utility>

namespace bitops::onnx {

namespace {

template <typename Plan> Result<Shapes> outputOf(const Result<std::optional<Plan>>& plan)
{
    if (!plan) {
        return plan.error();
    }
    return *plan ? Shapes{(*plan)->output} : unknownShapes;
}

/// Where the pixels' sizes begin among all.
std::size_t firstPixelSide(const Node& node)
{
    return isChannelsLast(node) ? 1 : 2;
}

/// With ceil_mode, a window may hang over the end, if it begins before it.
std::int64_t pooledSize(const WindowSide& side, std::int64_t size, bool isCeil)
{
    const std::int64_t floored = side.outputSize(size);
    const std::int64_t reach = std::int64_t{side.dilation} * (side.kernel - 1) + 1;
    const std::int64_t rest = size + side.paddingBefore + side.paddingAfter - reach;
    const bool hangsOver = isCeil && rest > 0 && rest % side.stride != 0;
    return hangsOver && floored * side.stride < size + side.paddingBefore ? floored + 1 : floored;
}

} // namespace

Result<Shapes> convolutionShape(const RuleContext& context)
{
    return outputOf(planConvolution(context));
}

Result<Shapes> productShape(const RuleContext& context)
{
    return outputOf(planProduct(context));
}

Result<std::optional<PoolPlan>> planPool(const RuleContext& context)
{
    const Dims* const dims = context.dims(0);
    const std::vector<std::int64_t>* const kernel = context.node.integers("kernel_shape");
    if (dims == nullptr) {
        return std::optional<PoolPlan>();
    }
    if (kernel == nullptr || kernel->empty() || dims->size() != kernel->size() + 2) {
        return impossibleAttribute("kernel_shape");
    }
    const auto first = dims->begin() + static_cast<std::ptrdiff_t>(firstPixelSide(context.node));
    const Dims sizes(first, first + static_cast<std::ptrdiff_t>(kernel->size()));
    const Result<std::vector<WindowSide>> sides = windowOf(context.node, sizes, *kernel);
    if (!sides) {
        return sides.error();
    }
    PoolPlan plan{*sides, *dims};
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const std::int64_t size =
            pooledSize((*sides)[i], sizes[i], context.node.integer("ceil_mode", 0) != 0);
        if (size < 1) {
            return Error{Translator::tr("leaves nothing of %1 under its kernel of %2", dimsText(sizes),
                                        dimsText(*kernel))};
        }
        plan.output[firstPixelSide(context.node) + i] = size;
    }
    return std::optional(std::move(plan));
}

Result<Shapes> poolShape(const RuleContext& context)
{
    Result<Shapes> shapes = outputOf(planPool(context));
    if (shapes) {
        shapes->push_back(shapes->front()); // The places of the largest.
    }
    return shapes;
}

Result<Shapes> globalPoolShape(const RuleContext& context)
{
    const Dims* const dims = context.dims(0);
    if (dims == nullptr) {
        return unknownShapes;
    }
    if (dims->size() < 2) {
        return Error{Translator::tr("has an input of %1, which has no pixels", dimsText(*dims))};
    }
    const bool isLast = isChannelsLast(context.node);
    Dims output = *dims;
    std::fill(output.begin() + (isLast ? 1 : 2), output.end() - (isLast ? 1 : 0), 1);
    return Shapes{std::move(output)};
}

} // namespace bitops::onnx
