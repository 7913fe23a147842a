// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/folding.h"

#include "core/formats/onnx/numbers.h"
#include "core/formats/onnx/shape_rules.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace bitops::onnx {

namespace {

using Folded = std::optional<std::vector<Values>>;

Folded one(Values values)
{
    std::vector<Values> outputs;
    outputs.push_back(std::move(values));
    return outputs;
}

/// A tensor with its values, the last side's one behind the other.
struct Block
{
    const Dims& dims;
    const Values& values;

    /// The value at these places; of a side of 1, and of a side that the tensor does not have, the only one.
    [[nodiscard]] long double at(const Dims& places) const
    {
        std::size_t index = 0;
        const std::size_t missing = places.size() - dims.size();
        for (std::size_t i = 0; i < dims.size(); ++i) {
            const std::int64_t place = dims[i] == 1 ? 0 : places[missing + i];
            index = index * static_cast<std::size_t>(dims[i]) + static_cast<std::size_t>(place);
        }
        return values[index];
    }
};

Block blockOf(const RuleContext& context, std::size_t input)
{
    return {*context.dims(input), *context.values(input)};
}

/// A value for each place of a tensor of this shape.
template <typename ValueAt> Values fill(const Dims& dims, const ValueAt& valueAt)
{
    Values values;
    const std::int64_t count = countOf(dims).value_or(0);
    Dims places(dims.size(), 0);
    for (std::int64_t i = 0; i < count; ++i) {
        values.push_back(valueAt(places));
        for (std::size_t side = dims.size(); side-- > 0 && ++places[side] == dims[side];) {
            places[side] = 0;
        }
    }
    return values;
}

using Function = long double (*)(long double, long double);

struct NamedFunction
{
    std::string_view name;
    Function function;
};

constexpr std::array functions{
    NamedFunction{"Add", [](long double a, long double b) { return a + b; }},
    NamedFunction{"Sub", [](long double a, long double b) { return a - b; }},
    NamedFunction{"Mul", [](long double a, long double b) { return a * b; }},
    NamedFunction{"Div", [](long double a, long double b) { return a / b; }},
    NamedFunction{"Mod", [](long double a, long double b) { return a - b * std::floor(a / b); }},
    NamedFunction{"Pow", [](long double a, long double b) { return std::pow(a, b); }},
    NamedFunction{"Sum", [](long double a, long double b) { return a + b; }},
    NamedFunction{"Max", [](long double a, long double b) { return std::max(a, b); }},
    NamedFunction{"Min", [](long double a, long double b) { return std::min(a, b); }},
    NamedFunction{"Equal", [](long double a, long double b) { return a == b ? 1.0L : 0.0L; }},
    NamedFunction{"Greater", [](long double a, long double b) { return a > b ? 1.0L : 0.0L; }},
    NamedFunction{"Less", [](long double a, long double b) { return a < b ? 1.0L : 0.0L; }},
    NamedFunction{"GreaterOrEqual", [](long double a, long double b) { return a >= b ? 1.0L : 0.0L; }},
    NamedFunction{"LessOrEqual", [](long double a, long double b) { return a <= b ? 1.0L : 0.0L; }},
    NamedFunction{"And", [](long double a, long double b) { return a != 0 && b != 0 ? 1.0L : 0.0L; }},
    NamedFunction{"Or", [](long double a, long double b) { return a != 0 || b != 0 ? 1.0L : 0.0L; }},
    // Of one value.
    NamedFunction{"Neg", [](long double a, long double) { return -a; }},
    NamedFunction{"Abs", [](long double a, long double) { return std::fabs(a); }},
    NamedFunction{"Floor", [](long double a, long double) { return std::floor(a); }},
    NamedFunction{"Ceil", [](long double a, long double) { return std::ceil(a); }},
    NamedFunction{"Round", [](long double a, long double) { return std::nearbyint(a); }},
    NamedFunction{"Sqrt", [](long double a, long double) { return std::sqrt(a); }},
    NamedFunction{"Not", [](long double a, long double) { return a == 0 ? 1.0L : 0.0L; }},
    // Of all values of a side.
    NamedFunction{"ReduceSum", [](long double a, long double b) { return a + b; }},
    NamedFunction{"ReduceProd", [](long double a, long double b) { return a * b; }},
    NamedFunction{"ReduceMax", [](long double a, long double b) { return std::max(a, b); }},
    NamedFunction{"ReduceMin", [](long double a, long double b) { return std::min(a, b); }},
};

Function functionOf(const Node& node)
{
    const auto* const found =
        std::find_if(functions.begin(), functions.end(),
                     [&node](const NamedFunction& function) { return function.name == node.operation; });
    return found == functions.end() ? nullptr : found->function;
}

/// Whether the second operand is put into the first as an attribute says, which operators before set 7 have.
bool broadcastsByAttribute(const Node& node)
{
    return node.integer("broadcast", 0) != 0;
}

/// What whole numbers give is whole.
bool givesIntegers(const RuleContext& context)
{
    return context.input(0) != nullptr && isInteger(context.input(0)->type);
}

} // namespace

Folded foldSame(const RuleContext& context, const Shapes&)
{
    return one(*context.values(0));
}

Folded foldCast(const RuleContext& context, const Shapes&)
{
    Values values = *context.values(0);
    const std::int64_t to = context.node.integer("to", 0);
    const auto type = static_cast<ElementType>(to);
    for (long double& value : values) {
        if (isInteger(type)) {
            value = static_cast<long double>(toInteger(value));
        } else if (type == ElementType::Bool) {
            value = value != 0 ? 1 : 0;
        }
    }
    return to == 0 ? std::nullopt : one(std::move(values));
}

Folded foldArithmetic(const RuleContext& context, const Shapes& shapes)
{
    const Function function = functionOf(context.node);
    if (function == nullptr || context.inputs.empty() || broadcastsByAttribute(context.node)) {
        return std::nullopt;
    }
    const bool isWhole = givesIntegers(context);
    Values values = fill(*shapes.front(), [&](const Dims& places) {
        long double result = blockOf(context, 0).at(places);
        result = context.inputs.size() == 1 ? function(result, 0) : result;
        for (std::size_t i = 1; i < context.inputs.size(); ++i) {
            result = function(result, blockOf(context, i).at(places));
        }
        return isWhole ? static_cast<long double>(toInteger(result)) : result;
    });
    return one(std::move(values));
}

Folded foldChoice(const RuleContext& context, const Shapes& shapes)
{
    constexpr std::size_t operands = 3;
    if (context.inputs.size() != operands || broadcastsByAttribute(context.node)) {
        return std::nullopt;
    }
    return one(fill(*shapes.front(), [&](const Dims& places) {
        return blockOf(context, blockOf(context, 0).at(places) != 0 ? 1 : 2).at(places);
    }));
}

Folded foldReduction(const RuleContext& context, const Shapes& shapes)
{
    const Function function = functionOf(context.node);
    const Values& all = *context.values(0);
    if (function == nullptr || all.empty() || countOf(*shapes.front()) != 1) {
        return std::nullopt; // Of sizes, all are taken together.
    }
    long double result = all.front();
    for (std::size_t i = 1; i < all.size(); ++i) {
        result = function(result, all[i]);
    }
    return one({givesIntegers(context) ? static_cast<long double>(toInteger(result)) : result});
}

Folded foldConstant(const RuleContext& context, const Shapes&)
{
    for (const Attribute& attribute : context.node.attributes) {
        if (attribute.name == "value_int" && attribute.integer) {
            return one({static_cast<long double>(*attribute.integer)});
        }
        if (attribute.name == "value_float" && attribute.real) {
            return one({*attribute.real});
        }
        if (attribute.name == "value_ints") {
            return one(Values(attribute.integers.begin(), attribute.integers.end()));
        }
        if (attribute.name == "value_floats") {
            return one(Values(attribute.reals.begin(), attribute.reals.end()));
        }
    }
    return std::nullopt; // A tensor is read where all stored ones are.
}

Folded foldShape(const RuleContext& context, const Shapes& shapes)
{
    const Dims* const dims = context.dims(0);
    if (dims == nullptr || shapes.front()->empty()) {
        return std::nullopt;
    }
    const auto sides = static_cast<std::int64_t>(dims->size());
    const std::int64_t start = context.node.integer("start", 0);
    const std::int64_t first = std::clamp(start < 0 ? start + sides : start, std::int64_t{0}, sides);
    const auto from = dims->begin() + first;
    return one(Values(from, from + shapes.front()->front()));
}

Folded foldSize(const RuleContext& context, const Shapes&)
{
    const std::optional<std::int64_t> count =
        context.input(0) == nullptr ? std::nullopt : context.input(0)->count();
    return count ? one({static_cast<long double>(*count)}) : std::nullopt;
}

Folded foldRange(const RuleContext& context, const Shapes& shapes)
{
    return one(fill(*shapes.front(), [&](const Dims& places) {
        return context.values(0)->front() +
               static_cast<long double>(places.front()) * context.values(2)->front();
    }));
}

Folded foldTranspose(const RuleContext& context, const Shapes& shapes)
{
    const std::vector<std::int64_t>* const order = context.node.integers("perm");
    const std::size_t sides = context.dims(0)->size();
    return one(fill(*shapes.front(), [&](const Dims& places) {
        Dims source(sides);
        for (std::size_t i = 0; i < sides; ++i) {
            source[order == nullptr ? sides - 1 - i : *sideAt((*order)[i], sides)] = places[i];
        }
        return blockOf(context, 0).at(source);
    }));
}

Folded foldSlice(const RuleContext& context, const Shapes& shapes)
{
    const Result<std::optional<std::vector<SlicedSide>>> sides = slicedSides(context, *context.dims(0));
    if (!sides || !*sides) {
        return std::nullopt;
    }
    return one(fill(*shapes.front(), [&](const Dims& places) {
        Dims source = places;
        for (const SlicedSide& side : **sides) {
            source[side.side] = side.first + places[side.side] * side.step;
        }
        return blockOf(context, 0).at(source);
    }));
}

Folded foldGather(const RuleContext& context, const Shapes& shapes)
{
    const Dims& dims = *context.dims(0);
    const std::size_t sides = context.dims(1)->size();
    const auto axis =
        static_cast<std::ptrdiff_t>(sideAt(context.node.integer("axis", 0), dims.size()).value());
    const std::int64_t size = dims[static_cast<std::size_t>(axis)];
    for (const long double place : *context.values(1)) {
        if (!(place >= static_cast<long double>(-size) && place < static_cast<long double>(size))) {
            return std::nullopt;
        }
    }
    return one(fill(*shapes.front(), [&](const Dims& places) {
        const auto first = places.begin() + axis;
        const auto end = first + static_cast<std::ptrdiff_t>(sides);
        const std::int64_t place = toInteger(blockOf(context, 1).at(Dims(first, end)));
        Dims source(places.begin(), first);
        source.push_back(place < 0 ? place + size : place);
        source.insert(source.end(), end, places.end());
        return blockOf(context, 0).at(source);
    }));
}

Folded foldConcat(const RuleContext& context, const Shapes& shapes)
{
    const std::size_t side = sideAt(context.node.integer("axis", 1), shapes.front()->size()).value();
    return one(fill(*shapes.front(), [&](const Dims& places) {
        Dims source = places;
        std::size_t part = 0;
        while (source[side] >= (*context.dims(part))[side]) {
            source[side] -= (*context.dims(part))[side];
            ++part;
        }
        return blockOf(context, part).at(source);
    }));
}

Folded foldSplit(const RuleContext& context, const Shapes& shapes)
{
    const std::size_t side = sideAt(context.node.integer("axis", 0), context.dims(0)->size()).value();
    std::vector<Values> outputs;
    std::int64_t first = 0;
    for (const std::optional<Dims>& dims : shapes) {
        outputs.push_back(fill(*dims, [&](const Dims& places) {
            Dims source = places;
            source[side] += first;
            return blockOf(context, 0).at(source);
        }));
        first += (*dims)[side];
    }
    return outputs;
}

Folded foldExpand(const RuleContext& context, const Shapes& shapes)
{
    return one(fill(*shapes.front(), [&](const Dims& places) { return blockOf(context, 0).at(places); }));
}

Folded foldFill(const RuleContext& context, const Shapes& shapes)
{
    // The value itself, a tensor of one, is read where all stored ones are; 0 where there is none.
    const bool isZero = context.node.attribute("value") == nullptr;
    return isZero ? one(fill(*shapes.front(), [](const Dims&) { return 0.0L; })) : std::nullopt;
}

} // namespace bitops::onnx
