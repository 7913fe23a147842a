// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/grid_rules.h"

#include "core/formats/onnx/numbers.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace bitops::onnx {

namespace {

constexpr int mostBits = 64;

/// The grid that inputs from `first` on have in common.
Grid widestFrom(const RuleContext& context, std::size_t first)
{
    Grid widest;
    for (std::size_t i = first; i < context.inputs.size(); ++i) {
        if (const Facts* const facts = context.input(i)) {
            if (facts->gridBits == 0) {
                return {};
            }
            widest.bits = std::max(widest.bits, facts->gridBits);
        }
    }
    return widest;
}

/// The one whole number that all values of the input are, from 1 to 64.
Grid gridSaidBy(const RuleContext& context, std::size_t input)
{
    const Values* const said = context.values(input);
    if (said == nullptr || said->empty()) {
        return {.isOpen = true};
    }
    const long double bits = said->front();
    const bool isOne = std::all_of(said->begin(), said->end(), [bits](long double b) { return b == bits; });
    return isOne && bits >= 1 && bits <= mostBits && std::floor(bits) == bits
               ? Grid{.bits = static_cast<int>(bits)}
               : Grid{.isOpen = true};
}

/// A bound of Clip: its input, or its attribute before operator set 11.
std::optional<std::int64_t> bound(const RuleContext& context, std::size_t input, std::string_view attribute)
{
    if (const Values* const values = context.values(input); values != nullptr && values->size() == 1) {
        return toInteger(values->front());
    }
    const Attribute* const written = context.node.attribute(attribute);
    return written != nullptr && written->real ? std::optional(toInteger(*written->real)) : std::nullopt;
}

} // namespace

Grid gridOfFirst(const RuleContext& context)
{
    return {.bits = context.input(0) == nullptr ? 0 : context.input(0)->gridBits};
}

Grid widestGrid(const RuleContext& context)
{
    return widestFrom(context, 0);
}

Grid gridOfChoice(const RuleContext& context)
{
    return widestFrom(context, 1);
}

Grid clippedGrid(const RuleContext& context)
{
    const Grid before = gridOfFirst(context);
    const std::optional<std::int64_t> least = bound(context, 1, "min");
    const std::optional<std::int64_t> most = bound(context, 2, "max");
    const Facts* const input = context.input(0);
    if (input == nullptr || !isInteger(input->type) || !least || !most || *least > *most) {
        return before;
    }
    return {.bits = std::min(input->bits(), bitsOfRange(*least, *most))};
}

Grid castGrid(const RuleContext& context)
{
    const Facts* const input = context.input(0);
    const std::optional<int> width = widthOf(castType(context));
    if (input == nullptr || !width || input->bits() >= *width) {
        return {};
    }
    return {.bits = input->bits()};
}

Grid dequantizedGrid(const RuleContext& context)
{
    return {.bits = context.input(0) == nullptr ? 0 : context.input(0)->bits()};
}

Grid resizedGrid(const RuleContext& context)
{
    const std::string_view mode = context.node.text("mode");
    return mode.empty() || mode == "nearest" ? gridOfFirst(context) : Grid();
}

Grid quantGrid(const RuleContext& context)
{
    return gridSaidBy(context, 3);
}

Grid bipolarGrid(const RuleContext&)
{
    return {.bits = 1};
}

Grid truncGrid(const RuleContext& context)
{
    // Version 2 has the scale of the result before them.
    return gridSaidBy(context, context.inputs.size() > 5 ? 5 : 4);
}

Grid thresholdGrid(const RuleContext& context)
{
    if (const std::optional<int> bits = bitsOfDataType(context.node.text("out_dtype"))) {
        return {.bits = *bits};
    }
    const Dims* const thresholds = context.dims(1);
    if (thresholds == nullptr || thresholds->empty() || thresholds->back() < 1) {
        return {.isOpen = true};
    }
    // One value more than thresholds.
    return {.bits = static_cast<int>(std::bit_width(static_cast<std::uint64_t>(thresholds->back())))};
}

ElementType typeOfSecond(const RuleContext& context)
{
    return context.input(1) == nullptr ? ElementType::Undefined : context.input(1)->type;
}

ElementType castType(const RuleContext& context)
{
    // CastLike names no type, but a tensor that has it.
    const std::int64_t to = context.node.integer("to", 0);
    return to == 0 ? typeOfSecond(context) : static_cast<ElementType>(to);
}

ElementType constantType(const RuleContext& context)
{
    const Attribute* const value = context.node.attribute("value");
    if (value != nullptr && value->tensor) {
        return value->tensor->type;
    }
    const bool isWhole =
        context.node.attribute("value_int") != nullptr || context.node.attribute("value_ints") != nullptr;
    return isWhole ? ElementType::Int64 : ElementType::Float;
}

ElementType filledType(const RuleContext& context)
{
    const Attribute* const value = context.node.attribute("value");
    return value != nullptr && value->tensor ? value->tensor->type : ElementType::Float;
}

ElementType quantizedType(const RuleContext& context)
{
    if (const Facts* const zero = context.input(2)) {
        return zero->type;
    }
    const std::int64_t said = context.node.integer("output_dtype", 0);
    return said == 0 ? ElementType::UInt8 : static_cast<ElementType>(said);
}

ElementType dequantizedType(const RuleContext& context)
{
    const std::int64_t said = context.node.integer("output_dtype", 0);
    return said == 0 ? typeOfSecond(context) : static_cast<ElementType>(said);
}

ElementType quantizedProductType(const RuleContext& context)
{
    constexpr std::size_t zeroOfResult = 7;
    return context.input(zeroOfResult) == nullptr ? ElementType::UInt8 : context.input(zeroOfResult)->type;
}

ElementType sizeType(const RuleContext&)
{
    return ElementType::Int64;
}

ElementType truthType(const RuleContext&)
{
    return ElementType::Bool;
}

ElementType sumType(const RuleContext&)
{
    return ElementType::Int32;
}

ElementType byteType(const RuleContext&)
{
    return ElementType::UInt8;
}

} // namespace bitops::onnx
