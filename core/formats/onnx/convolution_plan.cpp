// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/count.h"
#include "core/formats/onnx/numbers.h"
#include "core/formats/onnx/plans.h"
#include "core/formats/onnx/rule_errors.h"
#include "core/formats/onnx/window_attributes.h"

#include <algorithm>
#include <utility>

namespace bitops::onnx {

namespace {

/// Channels and pixels of a tensor, wherever its channels stand.
struct Image
{
    std::int64_t channels = 1;
    Dims sizes;
};

Image imageOf(const Dims& dims, bool isChannelsLast)
{
    const auto behindFirst = dims.begin() + 1;
    return isChannelsLast ? Image{dims.back(), Dims(behindFirst, dims.end() - 1)}
                          : Image{dims[1], Dims(behindFirst + 1, dims.end())};
}

Dims dimsOf(std::int64_t images, const Image& image, bool isChannelsLast)
{
    Dims dims{images};
    if (!isChannelsLast) {
        dims.push_back(image.channels);
    }
    dims.insert(dims.end(), image.sizes.begin(), image.sizes.end());
    if (isChannelsLast) {
        dims.push_back(image.channels);
    }
    return dims;
}

/// The kernel that the weights have must be the one that the node says, if it says one.
Status checkKernel(const Node& node, const Dims& kernel)
{
    const std::vector<std::int64_t>* const said = node.integers("kernel_shape");
    return said == nullptr || said->empty() || *said == kernel ? success()
                                                               : Status(impossibleAttribute("kernel_shape"));
}

Status checkChannels(const ConvolutionPlan& plan, const Dims& weights, bool isTransposed,
                     std::int64_t ofWeights)
{
    const bool fits =
        isTransposed ? ofWeights == plan.inputChannels
                     : plan.inputChannels % plan.groups == 0 && ofWeights == plan.inputChannels / plan.groups;
    if (!fits) {
        const Count asked = isTransposed ? Count(ofWeights) : Count(ofWeights) * plan.groups;
        return Error{Translator::tr("has %1 input channels, but its weights %2 in %3 groups ask for %4",
                                    plan.inputChannels, dimsText(weights), plan.groups, asked.value())};
    }
    const std::int64_t parted = isTransposed ? plan.inputChannels : plan.outputChannels;
    return parted % plan.groups == 0 ? success() : Status(impossibleAttribute("group"));
}

/// Each weight is multiplied once for each pixel, of the output, or of the input of a transposed one.
bool fitsCount(const ConvolutionPlan& plan, const Dims& weights, const Dims& pixels)
{
    Count products = plan.images;
    for (const std::int64_t size : weights) {
        products = products * size;
    }
    for (const std::int64_t size : pixels) {
        products = products * size;
    }
    return !products.hasOverflowed();
}

} // namespace

Result<std::optional<ConvolutionPlan>> planConvolution(const RuleContext& context)
{
    const OperatorRule& rule = *findRule(context.node);
    const Dims* const data = context.dims(rule.operands.data);
    const Dims* const weights = context.dims(rule.operands.weights);
    if (data == nullptr || weights == nullptr) {
        return std::optional<ConvolutionPlan>();
    }
    if (data->size() < 3 || weights->size() != data->size()) {
        return doNotFit(*data, *weights);
    }
    const bool isTransposed = rule.role == Role::TransposedConvolution;
    const bool isLast = isChannelsLast(context.node);
    const Image input = imageOf(*data, isLast);
    const Image kernel = imageOf(*weights, isLast);
    ConvolutionPlan plan{
        .images = data->front(), .inputChannels = input.channels, .groups = context.node.integer("group", 1)};
    if (plan.groups < 1 || countOf(*data).value_or(0) < 1 || countOf(*weights).value_or(0) < 1) {
        return plan.groups < 1 ? impossibleAttribute("group") : doNotFit(*data, *weights);
    }
    const Count outputChannels =
        isTransposed ? Count(kernel.channels) * plan.groups : Count(weights->front());
    if (outputChannels.hasOverflowed()) {
        return tooManyProducts();
    }
    plan.outputChannels = outputChannels.value();
    const Status channels =
        checkChannels(plan, *weights, isTransposed, isTransposed ? weights->front() : kernel.channels);
    if (!channels) {
        return channels.error();
    }
    if (const Status same = checkKernel(context.node, kernel.sizes); !same) {
        return same.error();
    }
    Result<std::vector<WindowSide>> sides =
        (isTransposed ? transposedWindowOf : windowOf)(context.node, input.sizes, kernel.sizes);
    if (!sides) {
        return sides.error();
    }
    plan.sides = *std::move(sides);
    Image output{plan.outputChannels, {}};
    for (std::size_t i = 0; i < plan.sides.size(); ++i) {
        const WindowSide& side = plan.sides[i];
        output.sizes.push_back(isTransposed ? side.transposedOutputSize(input.sizes[i])
                                            : side.outputSize(input.sizes[i]));
    }
    if (std::count(output.sizes.begin(), output.sizes.end(), 0) > 0) {
        return Error{Translator::tr("leaves nothing of %1 under its kernel of %2", dimsText(input.sizes),
                                    dimsText(kernel.sizes))};
    }
    if (!fitsCount(plan, *weights, isTransposed ? input.sizes : output.sizes)) {
        return tooManyProducts();
    }
    plan.output = dimsOf(plan.images, output, isLast);
    return std::optional(std::move(plan));
}

} // namespace bitops::onnx
