// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/constant_values.h"

#include "core/formats/onnx/broadcast.h"
#include "core/formats/onnx/numbers.h"
#include "core/formats/onnx/runnable.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

namespace bitops::onnx {

namespace {

using Floats = std::optional<std::vector<float>>;

/// The setting of older operator sets, in which bounds were no inputs.
float realOf(const InferredNode& node, std::string_view name, float fallback)
{
    const Attribute* const attribute = node.node->attribute(name);
    return attribute == nullptr ? fallback : attribute->real.value_or(fallback);
}

/// Values of such sides in another order of these: result side i is side order[i] of them.
std::vector<float> reordered(const std::vector<float>& values, const Dims& dims,
                             const std::vector<std::size_t>& order)
{
    std::vector<std::size_t> strides(dims.size(), 1); // In the values, of the sides of the result.
    for (std::size_t i = 0; i < order.size(); ++i) {
        for (std::size_t side = order[i] + 1; side < dims.size(); ++side) {
            strides[i] *= static_cast<std::size_t>(dims[side]);
        }
    }
    std::vector<float> result;
    result.reserve(values.size());
    Dims place(dims.size(), 0);
    std::size_t from = 0;
    while (result.size() < values.size()) {
        result.push_back(values[from]);
        for (std::size_t i = order.size(); i-- > 0;) {
            from += strides[i];
            if (++place[i] < dims[order[i]]) {
                break;
            }
            from -= strides[i] * static_cast<std::size_t>(place[i]);
            place[i] = 0;
        }
    }
    return result;
}

/// Which value of a tensor stands at each place of a result into which it is repeated.
class RepeatedPlaces
{
public:
    /// Precondition: they fit, as ONNX combines shapes.
    RepeatedPlaces(const Dims& own, const Dims& result)
    {
        std::size_t stride = 1;
        std::size_t run = 1;
        for (std::size_t side = result.size(); side-- > 0;) {
            const std::size_t missing = result.size() - own.size();
            const auto size = static_cast<std::size_t>(side < missing ? 1 : own[side - missing]);
            m_sides.push_back({run, static_cast<std::size_t>(result[side]), size == 1 ? 0 : stride});
            stride *= size;
            run *= static_cast<std::size_t>(result[side]);
        }
    }

    [[nodiscard]] std::size_t at(std::size_t place) const
    {
        std::size_t found = 0;
        for (const Side& side : m_sides) {
            found += place / side.run % side.size * side.stride;
        }
        return found;
    }

private:
    struct Side
    {
        std::size_t run;    ///< Places of the result in a row that have the same place along it.
        std::size_t size;   ///< Of the result.
        std::size_t stride; ///< In the tensor.
    };

    std::vector<Side> m_sides;
};

/// Follows a constant to what is stored.
class ConstantReader
{
public:
    explicit ConstantReader(LoadedModel& model)
        : m_model(model)
    {
    }

    [[nodiscard]] bool hasPassedQuantizers() const { return m_hasPassed; }

    [[nodiscard]] bool hasResized() const { return m_hasResized; }

    Floats values(TensorId tensor)
    {
        if (tensor == noTensor || !m_model.inferred.facts[tensor].isConstant) {
            return std::nullopt;
        }
        if (const StoredTensor* const stored = m_model.inferred.stored[tensor]) {
            return valuesOf(*stored);
        }
        const std::optional<std::size_t> producer = producerOf(m_model.inferred, tensor);
        if (!producer || m_depth == mostDepth || m_steps == mostSteps) {
            return std::nullopt;
        }
        ++m_depth;
        ++m_steps;
        Floats made = compute(m_model.inferred.nodes[*producer]);
        --m_depth;
        return made;
    }

private:
    /// Operators one behind the other, and in all; what a file that somebody has made has more of is not
    /// followed. Nor are more numbers made on the way than these.
    static constexpr int mostDepth = 100;
    static constexpr int mostSteps = 1'000;
    static constexpr std::int64_t mostMade = 4 * mostFilled;

    /// Whether so many more may be made.
    bool mayMake(std::int64_t count)
    {
        m_made += std::max<std::int64_t>(count, 0);
        return count >= 0 && count <= mostFilled && m_made <= mostMade;
    }

    Floats valuesOf(const StoredTensor& stored)
    {
        Result<std::vector<float>> values = m_model.stored.readFloats(stored);
        return values ? std::optional(*std::move(values)) : std::nullopt;
    }

    Floats compute(const InferredNode& node)
    {
        const std::string_view operation = node.node->operation;
        if (operation == "Constant") {
            const Attribute* const value = node.node->attribute("value");
            return value != nullptr && value->tensor ? valuesOf(*value->tensor) : std::nullopt;
        }
        if (const InferredNode* const rounding = roundingBelow(node)) {
            m_hasPassed = true;
            return values(rounding->inputs.front());
        }
        if (operation == "Clip") {
            return clipped(node);
        }
        if (operation == "ConstantOfShape") {
            return filled(node);
        }
        if (operation == "DequantizeLinear") {
            return dequantized(node);
        }
        if (operation == "Transpose") {
            return transposed(node);
        }
        if (operation == "Cast") {
            return isReal(typeOf(node.outputs.front())) ? values(node.inputs.front()) : std::nullopt;
        }
        if (const Combination combine = combinationOf(operation)) {
            return combined(node, combine);
        }
        if (operation == "BipolarQuant") {
            return behindSigns(node);
        }
        if (operation == "Quant" || operation == "IntQuant") {
            m_hasPassed = true;
            return values(node.inputs.front());
        }
        const bool isView = node.rule != nullptr && node.rule->role == Role::View &&
                            typeOf(node.outputs.front()) == typeOf(node.inputs.front());
        return isView ? values(node.inputs.front()) : std::nullopt;
    }

    static bool isReal(ElementType type)
    {
        return type == ElementType::Float || type == ElementType::Double || type == ElementType::Float16 ||
               type == ElementType::BFloat16;
    }

    /// The QuantizeLinear of whose levels this DequantizeLinear makes numbers; null if it is of levels that
    /// are stored.
    [[nodiscard]] const InferredNode* roundingBelow(const InferredNode& node) const
    {
        if (node.node->operation != "DequantizeLinear") {
            return nullptr;
        }
        const InferredNode* below = &node;
        do {
            const std::optional<std::size_t> producer = producerOf(m_model.inferred, below->inputs.front());
            below = producer ? &m_model.inferred.nodes[*producer] : nullptr;
        } while (below != nullptr && below->node->operation == "Clip");
        return below != nullptr && below->node->operation == "QuantizeLinear" ? below : nullptr;
    }

    using Combination = float (*)(float, float);

    /// Null for another operation.
    static Combination combinationOf(std::string_view operation)
    {
        if (operation == "Mul") {
            return [](float a, float b) { return a * b; };
        }
        if (operation == "Div") {
            return [](float a, float b) { return a / b; };
        }
        if (operation == "Add") {
            return [](float a, float b) { return a + b; };
        }
        if (operation == "Sub") {
            return [](float a, float b) { return a - b; };
        }
        return nullptr;
    }

    /// Of reals: what a type of whole numbers overflows to is not followed.
    Floats combined(const InferredNode& node, Combination combine)
    {
        const TensorId result = node.outputs.front();
        const Facts& facts = m_model.inferred.facts[result];
        if (node.inputs.size() != 2 || !facts.dims || !isReal(facts.type) ||
            !mayMake(facts.count().value_or(-1))) {
            return std::nullopt;
        }
        const Floats left = values(node.inputs[0]);
        const Floats right = values(node.inputs[1]);
        if (!left || !right || !isOfSides(*left, node.inputs[0]) || !isOfSides(*right, node.inputs[1])) {
            return std::nullopt;
        }
        const Dims& leftDims = *m_model.inferred.facts[node.inputs[0]].dims;
        const Dims& rightDims = *m_model.inferred.facts[node.inputs[1]].dims;
        if (broadcast(leftDims, rightDims) != facts.dims) {
            return std::nullopt; // As early operator sets let a side be named.
        }
        const RepeatedPlaces fromLeft(leftDims, *facts.dims);
        const RepeatedPlaces fromRight(rightDims, *facts.dims);
        std::vector<float> made(static_cast<std::size_t>(*facts.count()));
        for (std::size_t i = 0; i < made.size(); ++i) {
            made[i] = combine((*left)[fromLeft.at(i)], (*right)[fromRight.at(i)]);
        }
        return made;
    }

    [[nodiscard]] bool isOfSides(const std::vector<float>& values, TensorId tensor) const
    {
        const std::optional<std::int64_t> count = m_model.inferred.facts[tensor].count();
        return count && *count == static_cast<std::int64_t>(values.size());
    }

    /// What BipolarQuant is given, of the size of the signs that it gives: what stands behind the layer is
    /// the scale of these.
    Floats behindSigns(const InferredNode& node)
    {
        Floats result = values(node.inputs.front());
        const Floats scales = inputValues(node, 1, 1);
        const std::optional<Dims>& dims = m_model.inferred.facts[node.inputs.front()].dims;
        const TensorId scale = node.inputs.size() > 1 ? node.inputs[1] : noTensor;
        if (!result || !scales || !dims || scale == noTensor || !isOfSides(*result, node.inputs.front()) ||
            !isOfSides(*scales, scale) || broadcast(*dims, *m_model.inferred.facts[scale].dims) != dims) {
            return std::nullopt;
        }
        m_hasPassed = true;
        const RepeatedPlaces places(*m_model.inferred.facts[scale].dims, *dims);
        std::vector<double> sizes(scales->size());
        std::vector<double> counts(scales->size());
        for (std::size_t i = 0; i < result->size(); ++i) {
            sizes[places.at(i)] += std::abs(static_cast<double>((*result)[i]));
            counts[places.at(i)] += 1;
        }
        constexpr double tolerance = 1e-4;
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            sizes[i] = sizes[i] > 0 ? static_cast<double>((*scales)[i]) * counts[i] / sizes[i] : 1;
            m_hasResized = m_hasResized || std::abs(sizes[i] - 1) > tolerance;
        }
        for (std::size_t i = 0; m_hasResized && i < result->size(); ++i) {
            (*result)[i] *= static_cast<float>(sizes[places.at(i)]);
        }
        return result;
    }

    [[nodiscard]] ElementType typeOf(TensorId tensor) const { return m_model.inferred.facts[tensor].type; }

    /// The numbers of an input of constants; these where there is none.
    Floats inputValues(const InferredNode& node, std::size_t input, float fallback)
    {
        if (input >= node.inputs.size() || node.inputs[input] == noTensor) {
            return std::vector{fallback};
        }
        return values(node.inputs[input]);
    }

    Floats clipped(const InferredNode& node)
    {
        constexpr float most = std::numeric_limits<float>::max();
        Floats result = values(node.inputs.front());
        const Floats lowest = inputValues(node, 1, realOf(node, "min", -most));
        const Floats highest = inputValues(node, 2, realOf(node, "max", most));
        if (!result || !lowest || !highest || lowest->size() != 1 || highest->size() != 1) {
            return std::nullopt;
        }
        for (float& value : *result) {
            value = std::min(std::max(value, lowest->front()), highest->front());
        }
        return result;
    }

    /// With one scale and zero point for all values, for each place along the axis, or for each block of
    /// them.
    Floats dequantized(const InferredNode& node)
    {
        Floats result = values(node.inputs.front());
        const Floats scales = inputValues(node, 1, 1);
        const Floats zeros = inputValues(node, 2, 0);
        const std::optional<Dims>& dims = m_model.inferred.facts[node.inputs.front()].dims;
        if (!result || !scales || !zeros || !dims || scales->empty() || zeros->empty()) {
            return std::nullopt;
        }
        const std::optional<std::size_t> side = sideAt(node.node->integer("axis", 1), dims->size());
        const bool isOne = scales->size() == 1 && zeros->size() == 1;
        if (!side && !isOne) {
            return std::nullopt;
        }
        const std::int64_t block = node.node->integer("block_size", 0);
        for (std::size_t i = 0; i < result->size(); ++i) {
            const std::size_t place = isOne ? 0 : placeOfScale(*dims, *side, block, i);
            (*result)[i] =
                ((*result)[i] - (*zeros)[place % zeros->size()]) * (*scales)[place % scales->size()];
        }
        return result;
    }

    /// Which scale the value at a place of a tensor has: the one of its place along the side, or, of blocks
    /// of values along the side, those of its block.
    static std::size_t placeOfScale(const Dims& dims, std::size_t side, std::int64_t block, std::size_t place)
    {
        std::size_t run = 1; // Values in a row that have the same place along the side.
        for (std::size_t i = side + 1; i < dims.size(); ++i) {
            run *= static_cast<std::size_t>(dims[i]);
        }
        const auto size = static_cast<std::size_t>(dims[side]);
        const std::size_t along = place / run % size;
        if (block <= 0) {
            return along;
        }
        const auto length = static_cast<std::size_t>(block);
        const std::size_t blocks = (size + length - 1) / length;
        return (place / run / size * blocks + along / length) * run + place % run;
    }

    /// Of ConstantOfShape: the same number everywhere, 0 if it names none.
    Floats filled(const InferredNode& node)
    {
        const std::optional<std::int64_t> count = m_model.inferred.facts[node.outputs.front()].count();
        const Attribute* const value = node.node->attribute("value");
        float number = 0;
        if (value != nullptr && value->tensor) {
            const Floats stored = valuesOf(*value->tensor);
            if (!stored || stored->size() != 1) {
                return std::nullopt;
            }
            number = stored->front();
        }
        return count && mayMake(*count)
                   ? std::optional(std::vector<float>(static_cast<std::size_t>(*count), number))
                   : std::nullopt;
    }

    Floats transposed(const InferredNode& node)
    {
        const std::optional<Dims>& dims = m_model.inferred.facts[node.inputs.front()].dims;
        const Floats result = values(node.inputs.front());
        if (!result || !dims || countOf(*dims) != static_cast<std::int64_t>(result->size())) {
            return std::nullopt;
        }
        std::vector<std::size_t> order;
        const std::vector<std::int64_t>* const sides = node.node->integers("perm");
        for (std::size_t i = 0; i < dims->size();
             ++i) { // The rule for its shape has seen that they are sides.
            order.push_back(sides == nullptr ? dims->size() - 1 - i : *sideAt((*sides)[i], dims->size()));
        }
        return reordered(*result, *dims, order);
    }

    LoadedModel& m_model;
    bool m_hasPassed = false;
    bool m_hasResized = false;
    int m_depth = 0;
    int m_steps = 0;
    std::int64_t m_made = 0;
};

} // namespace

std::optional<ConstantValues> constantValues(LoadedModel& model, TensorId tensor)
{
    ConstantReader reader(model);
    Floats values = reader.values(tensor);
    return values ? std::optional(
                        ConstantValues{*std::move(values), reader.hasPassedQuantizers(), reader.hasResized()})
                  : std::nullopt;
}

} // namespace bitops::onnx
