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

/// How many values in a row have the same place along the axis.
std::optional<std::size_t> runLength(const Dims& dims, std::int64_t axis)
{
    const std::optional<std::size_t> side = sideAt(axis, dims.size());
    if (!side) {
        return std::nullopt;
    }
    std::size_t length = 1;
    for (std::size_t i = *side + 1; i < dims.size(); ++i) {
        length *= static_cast<std::size_t>(dims[i]);
    }
    return length;
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
        const bool isView = node.rule != nullptr && node.rule->role == Role::View &&
                            typeOf(node.outputs.front()) == typeOf(node.inputs.front());
        return isView ? values(node.inputs.front()) : std::nullopt;
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

    /// With one scale and zero point for all values, or for each place along the axis; not for blocks of
    /// values.
    Floats dequantized(const InferredNode& node)
    {
        Floats result = values(node.inputs.front());
        const Floats scales = inputValues(node, 1, 1);
        const Floats zeros = inputValues(node, 2, 0);
        const std::optional<Dims>& dims = m_model.inferred.facts[node.inputs.front()].dims;
        if (!result || !scales || !zeros || !dims || scales->empty() || zeros->empty() ||
            node.node->integer("block_size", 0) != 0) {
            return std::nullopt;
        }
        const std::optional<std::size_t> run = scales->size() == 1 && zeros->size() == 1
                                                   ? std::optional(std::max<std::size_t>(result->size(), 1))
                                                   : runLength(*dims, node.node->integer("axis", 1));
        if (!run || *run == 0) {
            return std::nullopt;
        }
        for (std::size_t i = 0; i < result->size(); ++i) {
            const std::size_t place = i / *run;
            (*result)[i] =
                ((*result)[i] - (*zeros)[place % zeros->size()]) * (*scales)[place % scales->size()];
        }
        return result;
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
    int m_steps = 0;
};

} // namespace

std::optional<std::vector<float>> constantValues(LoadedModel& model, TensorId tensor)
{
    return ConstantReader(model).values(tensor);
}

} // namespace bitops::onnx
