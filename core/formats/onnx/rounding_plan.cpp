// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/rounding_plan.h"

#include "core/base/translator.h"
#include "core/formats/onnx/constant_values.h"
#include "core/formats/onnx/node_order.h"
#include "core/formats/onnx/quantizer_writer.h"
#include "core/formats/onnx/runnable.h"
#include "core/formats/onnx/weight_place.h"
#include "core/graph/layer.h"
#include "core/grids/least_error_scale.h"
#include "core/grids/weight_grid.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <span>
#include <utility>

namespace bitops::onnx {

namespace {

constexpr double usualRange = 6; ///< Where nothing is known: that of ReLU6.

/// A tensor of the file with its name.
struct Place
{
    TensorId tensor = noTensor;
    std::string_view name;
};

/// How far a quantizer of the file reaches.
struct Reach
{
    double range = usualRange;
    bool isSigned = true;
};

std::optional<double> numberAt(const RuleContext& context, std::size_t input)
{
    const Values* const values = context.values(input);
    return values == nullptr || values->size() != 1 ? std::nullopt
                                                    : std::optional(static_cast<double>(values->front()));
}

double levelsOf(int bits, bool isSigned)
{
    return std::exp2(isSigned ? bits - 1 : bits) - 1;
}

class RoundingPlanner
{
public:
    RoundingPlanner(LoadedModel& model, const Graph& wanted, WeightScales scales)
        : m_model(model)
        , m_wanted(wanted)
        , m_scales(scales)
    {
        for (const Node& node : model.model.nodes) {
            m_names.insert(node.outputs.begin(), node.outputs.end());
        }
        for (const StoredTensor& tensor : model.model.initializers) {
            m_names.insert(tensor.name);
        }
    }

    Result<RoundingPlan> plan()
    {
        const Graph& own = m_model.graph();
        for (NodeIndex i = 0; i < own.nodes().size(); ++i) {
            const bitops::Node& node = own.node(i);
            if (!isLayer(node.operation)) {
                continue;
            }
            const InferredNode& inferred = m_model.inferred.nodes[*m_model.imported.origins.nodes[i].node];
            if (Status changed = changeLayer(own, i, inferred); !changed) {
                return Error{describe(*inferred.node, changed.error().message)};
            }
        }
        return std::move(m_plan);
    }

private:
    Status changeLayer(const Graph& own, NodeIndex index, const InferredNode& inferred)
    {
        const bitops::Node& node = own.node(index);
        const int weightBits = m_wanted.node(index).weightBits;
        const std::vector<std::size_t> computed = computedInputs(inferred);
        if (hasWeights(node.operation) && weightBits != node.weightBits) {
            if (Status changed = roundWeights(inferred, weightBits); !changed) {
                return changed;
            }
        }
        const std::span<const TensorIndex> inputs = own.inputs(node);
        for (std::size_t i = 0; i < std::min(inputs.size(), computed.size()); ++i) {
            const int bits = m_wanted.tensor(inputs[i]).bits;
            if (bits == own.tensor(inputs[i]).bits) {
                continue;
            }
            if (Status changed = roundActivations(inferred, computed[i], inputs[i], bits); !changed) {
                return changed;
            }
        }
        return success();
    }

    [[nodiscard]] std::vector<std::size_t> computedInputs(const InferredNode& node) const
    {
        std::vector<std::size_t> inputs;
        for (std::size_t i = 0; i < node.inputs.size(); ++i) {
            if (node.inputs[i] != noTensor && !m_model.inferred.facts[node.inputs[i]].isConstant) {
                inputs.push_back(i);
            }
        }
        return inputs;
    }

    [[nodiscard]] const InferredNode* producer(TensorId tensor) const
    {
        const std::optional<std::size_t> node = producerOf(m_model.inferred, tensor);
        return node ? &m_model.inferred.nodes[*node] : nullptr;
    }

    /// The node that begins the quantizer whose result this is; null if none stands right there.
    [[nodiscard]] const InferredNode* rounderOf(TensorId tensor) const
    {
        const InferredNode* node = producer(tensor);
        if (node == nullptr || node->rule == nullptr || node->rule->role != Role::Quantizer) {
            return nullptr;
        }
        while (node != nullptr && isBehindRounding(*node)) {
            node = producer(node->inputs.front());
        }
        const bool isRounder =
            node != nullptr && node->rule != nullptr && node->rule->role == Role::Quantizer;
        return isRounder ? node : nullptr;
    }

    [[nodiscard]] static bool isBehindRounding(const InferredNode& node)
    {
        return node.node->operation == "DequantizeLinear" || node.node->operation == "Clip";
    }

    /// An operator of whole numbers reads no quantizer's result.
    [[nodiscard]] Status checkReads(const InferredNode& node, std::size_t input) const
    {
        if (isInteger(m_model.inferred.facts[node.inputs[input]].type)) {
            return Error{Translator::tr("computes with whole numbers, which have the bits of their type")};
        }
        return success();
    }

    Status roundWeights(const InferredNode& node, int bits)
    {
        const WeightPlace place = weightPlaceOf(m_model.inferred, node);
        const std::size_t input = place.input;
        if (Status checked = checkReads(node, input); !checked) {
            return checked;
        }
        const InferredNode* const rounder = rounderOf(node.inputs[input]);
        const Place source = rounder == nullptr
                                 ? Place{node.inputs[input], node.node->inputs[input]}
                                 : Place{rounder->inputs.front(), rounder->node->inputs.front()};
        if (bits == floatBits) {
            return leaveFloat(node, input, rounder);
        }
        const std::optional<std::vector<float>> weights = constantValues(m_model, source.tensor);
        if (!weights || weights->empty()) {
            return Error{Translator::tr("has weights that are computed in the file, so that no grid for them "
                                        "is known")};
        }
        std::vector<float> scales = scalesOf(*weights, place, bits);
        Dims dims = place.dimsOfScales(scales.size());
        rewire(node, input,
               {.input = std::string(source.name),
                .bits = bits,
                .scales = std::move(scales),
                .dims = std::move(dims)});
        return success();
    }

    [[nodiscard]] std::vector<float> scalesOf(const std::vector<float>& weights, const WeightPlace& place,
                                              int bits) const
    {
        const bool isMatrix = place.dims.size() > 1; // Else there is one channel.
        const std::size_t count =
            m_scales == WeightScales::PerChannel && isMatrix ? place.channels() : std::size_t{1};
        const std::vector<float> values = count == 1 ? weights : place.byChannel(weights);
        if (bits == 1) {
            return gridScales(values, 1, count);
        }
        std::vector<float> scales;
        const std::size_t size = values.size() / count;
        for (std::size_t i = 0; i < count; ++i) {
            const std::span<const float> channel = std::span(values).subspan(i * size, size);
            scales.push_back(leastErrorScale(channel, weightLevels(bits)));
        }
        return scales;
    }

    Status roundActivations(const InferredNode& node, std::size_t input, TensorIndex tensor, int bits)
    {
        if (Status checked = checkReads(node, input); !checked) {
            return checked;
        }
        const InferredNode* const rounder = rounderOf(node.inputs[input]);
        if (bits == floatBits) {
            return leaveFloat(node, input, rounder);
        }
        Reach reach{usualRange, m_model.graph().mayBeNegative(tensor)};
        if (rounder != nullptr) {
            const std::optional<Reach> known = reachOf(*rounder, node.inputs[input]);
            if (!known) {
                return Error{Translator::tr("reads what a quantizer rounds whose grid is not known")};
            }
            reach = *known;
        }
        const std::string_view name =
            rounder == nullptr ? node.node->inputs[input] : rounder->node->inputs.front();
        rewire(
            node, input,
            {.input = std::string(name),
             .bits = bits,
             .isSigned = reach.isSigned,
             .isNarrow = reach.isSigned,
             .scales = {static_cast<float>(
                 bits == 1 && reach.isSigned ? reach.range : reach.range / levelsOf(bits, reach.isSigned))}});
        return success();
    }

    Status leaveFloat(const InferredNode& node, std::size_t input, const InferredNode* rounder)
    {
        if (rounder == nullptr) {
            return Error{Translator::tr("cannot read floats: the quantizer of what it reads does not stand "
                                        "right before it")};
        }
        m_plan.inputs[node.node][input] = std::string(rounder->node->inputs.front());
        return success();
    }

    void rewire(const InferredNode& node, std::size_t input, PlannedQuantizer quantizer)
    {
        for (float& scale : quantizer.scales) {
            scale = std::max(scale, leastScale);
        }
        quantizer.output = quantizer.input + ".at_" + std::to_string(quantizer.bits) + "_bits";
        if (const auto side = std::ranges::find_if(quantizer.dims, [](std::int64_t dim) { return dim > 1; });
            side != quantizer.dims.end()) { // Layers may share weights that they read in other ways.
            quantizer.output += "_of_side_" + std::to_string(side - quantizer.dims.begin());
        }
        while (m_names.contains(quantizer.output)) {
            quantizer.output += "_";
        }
        m_plan.inputs[node.node][input] = quantizer.output;
        m_plan.quantizers.emplace(quantizer.output, std::move(quantizer));
    }

    /// From the node that begins a quantizer to the tensor that it gives in the end.
    [[nodiscard]] std::optional<Reach> reachOf(const InferredNode& rounder, TensorId end) const
    {
        const RuleContext context = m_model.inferred.contextOf(rounder);
        const std::optional<double> scale = numberAt(context, 1);
        const std::string_view operation = rounder.node->operation;
        if (!scale) {
            return std::nullopt;
        }
        if (operation == "BipolarQuant") {
            return Reach{*scale, true};
        }
        const int bits = m_model.inferred.facts[end].bits();
        if (operation == "Quant" || operation == "IntQuant") {
            const bool isSigned = rounder.node->integer("signed", 1) != 0;
            return bits == 1 && isSigned ? Reach{*scale, true}
                                         : Reach{*scale * levelsOf(bits, isSigned), isSigned};
        }
        if (operation != "QuantizeLinear") {
            return std::nullopt;
        }
        const ElementType type = m_model.inferred.facts[rounder.outputs.front()].type;
        const bool isSigned = type == ElementType::Int8 || type == ElementType::Int16 ||
                              type == ElementType::Int4 || numberAt(context, 2).value_or(0) != 0;
        return Reach{*scale * levelsOf(bits, isSigned), isSigned};
    }

    LoadedModel& m_model;
    const Graph& m_wanted;
    WeightScales m_scales;
    std::set<std::string, std::less<>> m_names; ///< Of all tensors.
    RoundingPlan m_plan;
};

} // namespace

Result<RoundingPlan> planRounding(LoadedModel& model, const Graph& wanted, WeightScales scales)
{
    return RoundingPlanner(model, wanted, scales).plan();
}

} // namespace bitops::onnx
