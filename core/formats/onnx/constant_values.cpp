// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/constant_values.h"

#include "core/formats/onnx/numbers.h"
#include "core/formats/onnx/runnable.h"

#include <algorithm>
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

/// Follows a constant to what is stored.
class ConstantReader
{
public:
    explicit ConstantReader(LoadedModel& model)
        : m_model(model)
    {
    }

    [[nodiscard]] bool hasPassedQuantizers() const { return m_hasPassed; }

    Floats values(TensorId tensor)
    {
        if (!m_model.inferred.facts[tensor].isConstant) {
            return std::nullopt;
        }
        if (const StoredTensor* const stored = m_model.inferred.stored[tensor]) {
            return valuesOf(*stored);
        }
        const std::optional<std::size_t> producer = producerOf(m_model.inferred, tensor);
        if (!producer || m_steps == mostSteps) {
            return std::nullopt;
        }
        ++m_steps;
        Floats made = compute(m_model.inferred.nodes[*producer]);
        --m_steps;
        return made;
    }

private:
    /// Operators one behind the other; what a file that somebody has made has more of is not followed.
    static constexpr int mostSteps = 100;

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
        if (operation == "Quant" || operation == "IntQuant" || operation == "BipolarQuant") {
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
        const std::optional<Dims>& dims = m_model.inferred.facts[result].dims;
        const std::optional<std::int64_t> count = dims ? countOf(*dims) : std::nullopt;
        if (!count || *count > mostFilled || !isReal(typeOf(result)) || node.inputs.size() != 2) {
            return std::nullopt;
        }
        const Floats left = values(node.inputs[0]);
        const Floats right = values(node.inputs[1]);
        if (!left || !right || !isOfSides(*left, node.inputs[0]) || !isOfSides(*right, node.inputs[1])) {
            return std::nullopt;
        }
        const std::vector<std::size_t> fromLeft = repeated(node.inputs[0], *dims);
        const std::vector<std::size_t> fromRight = repeated(node.inputs[1], *dims);
        std::vector<float> made(static_cast<std::size_t>(*count));
        for (std::size_t i = 0; i < made.size(); ++i) {
            made[i] = combine((*left)[fromLeft[i]], (*right)[fromRight[i]]);
        }
        return made;
    }

    [[nodiscard]] bool isOfSides(const std::vector<float>& values, TensorId tensor) const
    {
        const std::optional<std::int64_t> count = m_model.inferred.facts[tensor].count();
        return count && *count == static_cast<std::int64_t>(values.size());
    }

    /// Which value of a tensor stands at each place of a result of these sides, into which it is repeated.
    [[nodiscard]] std::vector<std::size_t> repeated(TensorId tensor, const Dims& dims) const
    {
        const Dims& own = *m_model.inferred.facts[tensor].dims;
        const std::size_t missing = dims.size() - own.size();
        std::vector<std::size_t> places{0};
        for (std::size_t side = 0; side < dims.size(); ++side) {
            const std::int64_t size = side < missing ? 1 : own[side - missing];
            std::vector<std::size_t> longer;
            longer.reserve(places.size() * static_cast<std::size_t>(dims[side]));
            for (const std::size_t place : places) {
                for (std::int64_t i = 0; i < dims[side]; ++i) {
                    longer.push_back(place * static_cast<std::size_t>(size) +
                                     static_cast<std::size_t>(size == 1 ? 0 : i));
                }
            }
            places = std::move(longer);
        }
        return places;
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
        return count && *count >= 0 && *count <= mostFilled
                   ? std::optional(std::vector<float>(static_cast<std::size_t>(*count), number))
                   : std::nullopt;
    }

    Floats transposed(const InferredNode& node)
    {
        const Floats result = values(node.inputs.front());
        const std::optional<Dims>& dims = m_model.inferred.facts[node.inputs.front()].dims;
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
    int m_steps = 0;
};

} // namespace

std::optional<ConstantValues> constantValues(LoadedModel& model, TensorId tensor)
{
    ConstantReader reader(model);
    Floats values = reader.values(tensor);
    return values ? std::optional(ConstantValues{*std::move(values), reader.hasPassedQuantizers()})
                  : std::nullopt;
}

} // namespace bitops::onnx
