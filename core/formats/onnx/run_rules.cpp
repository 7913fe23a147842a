// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/run_rules.h"

#include "core/base/translator.h"
#include "core/formats/onnx/numbers.h"
#include "core/formats/onnx/rounding_mode.h"
#include "core/formats/onnx/shape_rules.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

namespace bitops::onnx {

namespace {

std::string mixesImages()
{
    return Translator::tr("works on several images at once");
}

std::string isOpen()
{
    return Translator::tr("has settings that are no constants of the file");
}

std::string unknownSetting(std::string_view attribute)
{
    return Translator::tr("has a setting \"%1\" that is not known", attribute);
}

/// Of weights, all sides may be touched.
bool isConstant(const RuleContext& context)
{
    return std::all_of(context.inputs.begin(), context.inputs.end(),
                       [](const Facts* facts) { return facts == nullptr || facts->isConstant; });
}

std::size_t sidesOf(const RuleContext& context, std::size_t input = 0)
{
    return context.dims(input) == nullptr ? 0 : context.dims(input)->size();
}

/// Whether the axis, counted from the end where it is below 0, is that of the images.
bool isOfImages(std::int64_t axis, std::size_t sides)
{
    return sideAt(axis, sides).value_or(0) == 0;
}

/// Of a node that works along one side.
std::string alongAxis(const RuleContext& context, std::int64_t fallback)
{
    const bool isMixed =
        !isConstant(context) && isOfImages(context.node.integer("axis", fallback), sidesOf(context));
    return isMixed ? mixesImages() : std::string();
}

bool isConstantInput(const RuleContext& context, std::size_t input)
{
    return context.input(input) == nullptr || context.input(input)->isConstant;
}

/// All inputs but the first.
std::string constantsBehindFirst(const RuleContext& context)
{
    for (std::size_t i = 1; i < context.inputs.size(); ++i) {
        if (!isConstantInput(context, i)) {
            return isOpen();
        }
    }
    return {};
}

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> known)
{
    return text.empty() || std::find(known.begin(), known.end(), text) != known.end();
}

} // namespace

std::string runsAlways(const RuleContext&)
{
    return {};
}

std::string runsOnReals(const RuleContext& context)
{
    const bool isWhole =
        !isConstant(context) && context.input(0) != nullptr && isInteger(context.input(0)->type);
    return isWhole ? Translator::tr("computes with whole numbers") : std::string();
}

std::string runsTogether(const RuleContext& context)
{
    for (std::size_t i = 0; i < context.inputs.size() && !isConstant(context); ++i) {
        const Facts* const facts = context.input(i);
        if (facts != nullptr && isInteger(facts->type)) {
            return Translator::tr("computes with whole numbers");
        }
        const Dims* const dims = context.dims(i);
        const bool isOfBatch = facts != nullptr && facts->isConstant && dims != nullptr && !dims->empty() &&
                               dims->front() != 1 && dims->size() == sidesOf(context, i == 0 ? 1 : 0);
        if (isOfBatch) {
            return mixesImages(); // With a constant of their number.
        }
    }
    return {};
}

std::string runsClipped(const RuleContext& context)
{
    for (const std::size_t bound : {1, 2}) {
        if (context.input(bound) != nullptr && context.values(bound) == nullptr) {
            return isOpen();
        }
    }
    return {};
}

std::string runsConvolution(const RuleContext& context)
{
    return constantsBehindFirst(context);
}

std::string runsProduct(const RuleContext& context)
{
    const bool isGemm = context.node.operation == "Gemm";
    if (isGemm && (context.node.integer("transA", 0) != 0 || !isConstantInput(context, 2) ||
                   isConstantInput(context, 0))) {
        return mixesImages();
    }
    const bool areWeightsLeft = isConstantInput(context, 0);
    const std::size_t data = areWeightsLeft ? 1 : 0;
    const std::size_t weights = areWeightsLeft ? 0 : 1;
    if (!isConstantInput(context, weights)) {
        constexpr std::size_t sidesOfStack = 3;
        const bool isStack =
            sidesOf(context, 0) >= sidesOfStack && sidesOf(context, 1) == sidesOf(context, 0);
        return isStack ? std::string() : mixesImages();
    }
    if (sidesOf(context, weights) != 2) {
        return Translator::tr("has weights of more than one matrix");
    }
    const std::size_t leastSides = areWeightsLeft ? 3 : 2;
    return sidesOf(context, data) >= leastSides ? std::string() : mixesImages();
}

std::string runsBatchNorm(const RuleContext& context)
{
    if (context.node.integer("training_mode", 0) != 0 || context.node.integer("spatial", 1) != 1) {
        return mixesImages();
    }
    return constantsBehindFirst(context);
}

std::string runsLayerNorm(const RuleContext& context)
{
    const std::string mixed = alongAxis(context, -1);
    return mixed.empty() ? constantsBehindFirst(context) : mixed;
}

std::string runsSoftmax(const RuleContext& context)
{
    return alongAxis(context, -1); // Before operator set 13, it is 1.
}

std::string runsPool(const RuleContext& context)
{
    const std::vector<std::int64_t>* const dilations = context.node.integers("dilations");
    const bool isDilated = dilations != nullptr && std::any_of(dilations->begin(), dilations->end(),
                                                               [](std::int64_t side) { return side != 1; });
    if (isDilated && context.node.operation == "AveragePool") {
        return unknownSetting("dilations");
    }
    constexpr std::size_t mostSides = 4;
    return sidesOf(context) <= mostSides ? std::string() : Translator::tr("has more than two sides");
}

std::string runsReduction(const RuleContext& context)
{
    const RuleContext::Numbers axes = context.numbers("axes", 1);
    if (axes.isGiven && !axes.list) {
        return isOpen();
    }
    const bool isKept = !axes.isGiven && context.node.integer("noop_with_empty_axes", 0) != 0;
    const bool isMixed =
        !isKept && (!axes.list || axes.list->empty() ||
                    std::any_of(axes.list->begin(), axes.list->end(),
                                [&](std::int64_t axis) { return isOfImages(axis, sidesOf(context)); }));
    return isMixed && !isConstant(context) ? mixesImages() : runsOnReals(context);
}

std::string runsFlattened(const RuleContext& context)
{
    return alongAxis(context, 1);
}

std::string runsSqueezed(const RuleContext& context)
{
    const RuleContext::Numbers axes = context.numbers("axes", 1);
    const bool isMixed =
        axes.list ? std::any_of(axes.list->begin(), axes.list->end(),
                                [&](std::int64_t axis) { return isOfImages(axis, sidesOf(context)); })
                  : sidesOf(context) > 0 && context.dims(0)->front() == 1;
    return isMixed && !isConstant(context) ? mixesImages() : std::string();
}

std::string runsUnsqueezed(const RuleContext& context)
{
    const std::optional<Dims> axes = context.numbers("axes", 1).list;
    const std::size_t sides = sidesOf(context) + (axes ? axes->size() : 0);
    const bool isMixed = axes && std::any_of(axes->begin(), axes->end(),
                                             [sides](std::int64_t axis) { return isOfImages(axis, sides); });
    return isMixed && !isConstant(context) ? mixesImages() : std::string();
}

std::string runsTransposed(const RuleContext& context)
{
    const std::vector<std::int64_t>* const order = context.node.integers("perm");
    const bool isKept = order != nullptr && !order->empty() && isOfImages(order->front(), sidesOf(context));
    return isKept || isConstant(context) ? std::string() : mixesImages();
}

std::string runsJoined(const RuleContext& context)
{
    return alongAxis(context, 1);
}

std::string runsSplit(const RuleContext& context)
{
    return alongAxis(context, 0);
}

std::string runsSliced(const RuleContext& context)
{
    const Dims* const dims = context.dims(0);
    const auto sides = dims == nullptr ? std::nullopt : slicedSides(context, *dims).value();
    if (!sides) {
        return isOpen();
    }
    const bool isMixed = std::any_of(sides->begin(), sides->end(), [dims](const SlicedSide& side) {
        return side.side == 0 && (side.count != dims->front() || side.step < 0);
    });
    return isMixed && !isConstant(context) ? mixesImages() : std::string();
}

std::string runsPadded(const RuleContext& context)
{
    const std::optional<Dims> pads = context.numbers("pads", 1).list;
    const std::optional<Dims> axes = context.numbers("axes", 3).list;
    const std::string_view mode = context.node.text("mode");
    const std::size_t sides = sidesOf(context);
    if (!pads || context.input(3) != nullptr || axes) {
        return unknownSetting("axes");
    }
    if (pads->size() != 2 * sides) {
        return unknownSetting("pads");
    }
    if (!isConstant(context) && (pads->front() != 0 || (*pads)[sides] != 0)) {
        return mixesImages();
    }
    if (!isOneOf(mode, {"constant", "reflect", "edge"})) {
        return unknownSetting("mode");
    }
    // What is repeated, is repeated around images.
    constexpr std::size_t sidesOfImages = 4;
    const bool isOfPixels = sides == sidesOfImages && (*pads)[1] == 0 && (*pads)[sides + 1] == 0;
    return mode.empty() || mode == "constant" || isOfPixels ? constantsBehindFirst(context)
                                                            : unknownSetting("mode");
}

std::string runsGathered(const RuleContext& context)
{
    const std::string mixed = alongAxis(context, 0);
    return mixed.empty() && context.values(1) == nullptr ? isOpen() : mixed;
}

std::string runsTiled(const RuleContext& context)
{
    const Values* const times = context.values(1);
    const bool isMixed = times != nullptr && !times->empty() && times->front() != 1;
    return isMixed && !isConstant(context) ? mixesImages() : std::string();
}

std::string runsResized(const RuleContext& context)
{
    const Node& node = context.node;
    if (!isOneOf(node.text("mode"), {"nearest", "linear", "bilinear"})) {
        return unknownSetting("mode");
    }
    if (!isOneOf(node.text("coordinate_transformation_mode"),
                 {"half_pixel", "pytorch_half_pixel", "align_corners", "asymmetric"})) {
        return unknownSetting("coordinate_transformation_mode");
    }
    if (!isOneOf(node.text("nearest_mode"), {"round_prefer_floor", "round_prefer_ceil", "floor", "ceil"})) {
        return unknownSetting("nearest_mode");
    }
    return node.integer("antialias", 0) == 0 ? std::string() : unknownSetting("antialias");
}

std::string runsDropout(const RuleContext& context)
{
    const Values* const isTraining = context.values(2);
    const bool isKept = isTraining != nullptr && !isTraining->empty() && isTraining->front() == 0;
    const bool drops = context.input(2) != nullptr && !isKept;
    return drops ? Translator::tr("leaves out values by chance") : std::string();
}

std::string runsQuantizer(const RuleContext& context)
{
    if (context.node.integer("block_size", 0) != 0) {
        return unknownSetting("block_size");
    }
    const std::string_view mode = context.node.text("rounding_mode");
    if (!mode.empty() && !roundingModeOf(mode)) {
        return unknownSetting("rounding_mode");
    }
    return constantsBehindFirst(context);
}

} // namespace bitops::onnx
