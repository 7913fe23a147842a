// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/trained_plan.h"

#include "core/base/translator.h"
#include "core/formats/onnx/node_order.h"
#include "core/formats/onnx/scale_behind.h"
#include "core/formats/onnx/trainable.h"
#include "core/formats/onnx/weight_place.h"
#include "core/network/state_names.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

namespace bitops::onnx {

namespace {

constexpr std::string_view batchNormalization = "BatchNormalization";

std::size_t countOfDims(const Dims& dims)
{
    return static_cast<std::size_t>(
        std::accumulate(dims.begin(), dims.end(), std::int64_t{1}, std::multiplies<>()));
}

class TrainedPlanner
{
public:
    TrainedPlanner(LoadedModel& model, const Graph& wanted, const NetworkValues& values)
        : m_model(model)
        , m_wanted(wanted)
        , m_values(values)
        , m_states(importedStateNames(wanted))
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
        const GraphOrigins& origins = m_model.imported.origins;
        for (NodeIndex i = 0; i < m_wanted.nodes().size(); ++i) {
            const NodeOrigin& origin = origins.nodes[i];
            if (!origin.node) {
                continue;
            }
            if (hasWeights(m_wanted.node(i).operation)) {
                planLayer(i, origin);
            }
            planNorm(i, origin);
        }
        const std::vector<Rounding> roundings = roundingsOf(m_model, m_wanted);
        if (roundings.front() != Rounding::OfFile) {
            planInput(m_wanted.tensor(0).bits);
        }
        for (TensorIndex i = 0; i < roundings.size(); ++i) {
            const bool isGiven = m_wanted.tensor(i).producer != noNode;
            if (!isGiven || roundings[i] == Rounding::OfFile || origins.tensors[i] == noTensor) {
                continue;
            }
            if (Status planned = planTensor(i, roundings[i]); !planned) {
                return planned.error();
            }
        }
        return std::move(m_plan);
    }

private:
    [[nodiscard]] const InferredNode& nodeAt(std::size_t index) const
    {
        return m_model.inferred.nodes[index];
    }
    [[nodiscard]] bool isConstant(TensorId tensor) const
    {
        return tensor != noTensor && m_model.inferred.facts[tensor].isConstant;
    }
    [[nodiscard]] const Dims& dimsOf(TensorId tensor) const { return *m_model.inferred.facts[tensor].dims; }

    std::string uniqueName(std::string name)
    {
        while (!m_names.insert(name).second) {
            name += "_";
        }
        return name;
    }

    /// Null where the training had no such tensor.
    [[nodiscard]] const std::vector<float>* trained(const std::string& name) const
    {
        const auto found = m_values.state.find(name);
        return found == m_values.state.end() ? nullptr : &found->second;
    }

    /// Has an input of a node read these values.
    std::string replace(const InferredNode& node, std::size_t input, const std::string& name,
                        const Dims& dims, std::vector<float> values)
    {
        std::string unique = uniqueName(name);
        m_plan.inputs[node.node][input] = unique;
        m_plan.tensors.emplace(unique, NewTensor{dims, std::move(values)});
        return unique;
    }

    void planLayer(NodeIndex index, const NodeOrigin& origin)
    {
        const InferredNode& node = nodeAt(*origin.node);
        const std::string& state = m_states[index].layer;
        const WeightPlace place = weightPlaceOf(m_model.inferred, node);
        const std::string weights = replace(node, place.input, state + ".weight", place.dims,
                                            place.fromTrained(*trained(state + ".weight")));
        planScaleAndBias(m_wanted.node(index), node, origin.tail, state);
        const auto scales = m_values.weightScales.find(state);
        if (scales == m_values.weightScales.end()) {
            return;
        }
        PlannedQuantizer quantizer{.input = weights,
                                   .output = uniqueName(weights + ".quant"),
                                   .bits = m_wanted.node(index).weightBits,
                                   .scales = scales->second,
                                   .dims = {}};
        if (quantizer.bits == 1) {
            putScaleBehind({m_model, m_names, m_plan}, node, place, quantizer);
        }
        quantizer.dims = place.dimsOfScales(quantizer.scales.size());
        m_plan.inputs[node.node][place.input] = quantizer.output;
        m_plan.quantizers.emplace(quantizer.output, std::move(quantizer));
    }

    void planScaleAndBias(const bitops::Node& graphNode, const InferredNode& node, const NodeTail& tail,
                          const std::string& state)
    {
        // A scale behind the layer is in its trained weights.
        const bool takesScale = graphNode.operation != Operation::TransposedConvolution;
        std::size_t next = 0;
        if (tail.isScaled && takesScale) {
            const InferredNode& scale = nodeAt(tail.nodes[next++]);
            const std::size_t input = constantInputOf(scale);
            const Dims& dims = dimsOf(scale.inputs[input]);
            replace(scale, input, state + ".scale", dims, std::vector<float>(countOfDims(dims), 1.0F));
        }
        const std::vector<float>* const bias = trained(state + ".bias");
        if (bias == nullptr) {
            return;
        }
        const std::size_t own = node.rule->operands.bias.value_or(node.inputs.size());
        const bool isOwn = own < node.inputs.size() && node.inputs[own] != noTensor;
        const InferredNode& adds = isOwn ? node : nodeAt(tail.nodes[next]);
        const std::size_t input = isOwn ? own : constantInputOf(adds);
        replace(adds, input, state + ".bias", dimsOf(adds.inputs[input]), *bias);
    }

    [[nodiscard]] std::size_t constantInputOf(const InferredNode& node) const
    {
        const auto found = std::find_if(node.inputs.begin(), node.inputs.end(),
                                        [this](TensorId input) { return isConstant(input); });
        return static_cast<std::size_t>(found - node.inputs.begin());
    }

    void planNorm(NodeIndex index, const NodeOrigin& origin)
    {
        const InferredNode& main = nodeAt(*origin.node);
        const InferredNode* const norm =
            main.node->operation == batchNormalization ? &main : origin.tail.norm;
        if (norm == nullptr || norm->node->operation != batchNormalization) {
            return;
        }
        constexpr std::array parts{".weight", ".bias", ".running_mean", ".running_var"};
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const std::string name = m_states[index].norm + parts[i];
            if (const std::vector<float>* const values = trained(name)) {
                replace(*norm, i + 1, name, dimsOf(norm->inputs[i + 1]), *values);
            }
        }
    }

    /// A part of a quantizer, or one to signs.
    [[nodiscard]] bool isOfQuantizer(const InferredNode& node) const
    {
        return node.rule->role == Role::Quantizer ||
               (node.rule->role == Role::Activation &&
                isInteger(m_model.inferred.facts[node.inputs.front()].type));
    }

    /// What an input of a node reads, as planned so far.
    [[nodiscard]] std::string readBy(const InferredNode& node, std::size_t input) const
    {
        const auto edits = m_plan.inputs.find(node.node);
        if (edits != m_plan.inputs.end()) {
            if (const auto edit = edits->second.find(input); edit != edits->second.end()) {
                return edit->second;
            }
        }
        return std::string(node.node->inputs[input]);
    }

    Status planTensor(TensorIndex tensor, Rounding rounding)
    {
        const NodeIndex producer = m_wanted.tensor(tensor).producer;
        const NodeOrigin& origin = m_model.imported.origins.nodes[producer];
        const InferredNode& main = nodeAt(*origin.node);
        std::string value =
            isOfQuantizer(main) ? readBy(main, 0) : std::string(main.node->outputs[origin.output]);
        value = leaveQuantizersOut(origin.tail, main.outputs[origin.output], std::move(value));
        if (rounding == Rounding::Anew) {
            const std::vector<float>* const range = trained(m_states[producer].range);
            if (range == nullptr || range->empty()) {
                return Error{Translator::tr("the run has no range for bit-width %1 behind %2",
                                            m_wanted.tensor(tensor).bits,
                                            m_wanted.pathOf(m_wanted.node(producer)))};
            }
            value = addQuantizer(tensor, std::move(value), range->front());
        }
        rewireReaders(origin.tail.end, value);
        return success();
    }

    /// Pixels are rounded before they are normalised, to values of which 0 need not be one, so that no
    /// quantizer can say it: the file says what it is fed with, as that of a stack of blocks does.
    void planInput(int bits)
    {
        const NodeTail& tail = m_model.imported.origins.inputs.front();
        const TensorId input = tail.tensors.empty() ? tail.end : tail.tensors.front();
        const std::optional<std::string> name = nameOf(input);
        if (!name) {
            return; // Nothing reads it.
        }
        m_plan.annotations.emplace(*name, bits);
        rewireReaders(tail.end, leaveQuantizersOut(tail, input, *name));
    }

    /// Of a tensor that some node reads.
    [[nodiscard]] std::optional<std::string> nameOf(TensorId tensor) const
    {
        for (const InferredNode& node : m_model.inferred.nodes) {
            const auto input = std::find(node.inputs.begin(), node.inputs.end(), tensor);
            if (input != node.inputs.end()) {
                return std::string(node.node->inputs[static_cast<std::size_t>(input - node.inputs.begin())]);
            }
        }
        return std::nullopt;
    }

    /// What of a tail is no quantizer goes on from this value of that tensor. Gives the name of the result.
    std::string leaveQuantizersOut(const NodeTail& tail, TensorId before, std::string value)
    {
        for (const std::size_t part : tail.nodes) {
            const InferredNode& node = nodeAt(part);
            const auto input = std::find(node.inputs.begin(), node.inputs.end(), before);
            if (!isOfQuantizer(node)) {
                setInput(node, static_cast<std::size_t>(input - node.inputs.begin()), value);
                value = std::string(node.node->outputs.front());
            }
            before = node.outputs.front();
        }
        return value;
    }

    void setInput(const InferredNode& node, std::size_t input, const std::string& name)
    {
        if (readBy(node, input) != name) {
            m_plan.inputs[node.node][input] = name;
        }
    }

    std::string addQuantizer(TensorIndex tensor, std::string value, float reach)
    {
        const int bits = m_wanted.tensor(tensor).bits;
        const bool isSigned = m_wanted.mayBeNegative(tensor);
        const float steps = std::exp2(static_cast<float>(isSigned ? bits - 1 : bits)) - 1;
        const float scale = bits == 1 && isSigned ? reach : reach / steps;
        PlannedQuantizer quantizer{.input = std::move(value),
                                   .output = {},
                                   .bits = bits,
                                   .isSigned = isSigned,
                                   .isNarrow = isSigned,
                                   .scales = {std::max(scale, 1e-30F)}};
        quantizer.output = uniqueName(quantizer.input + ".at_" + std::to_string(bits) + "_bits");
        std::string output = quantizer.output;
        m_plan.quantizers.emplace(output, std::move(quantizer));
        return output;
    }

    void rewireReaders(TensorId tensor, const std::string& name)
    {
        for (const InferredNode& node : m_model.inferred.nodes) {
            for (std::size_t i = 0; i < node.inputs.size(); ++i) {
                if (node.inputs[i] == tensor) {
                    setInput(node, i, name);
                }
            }
        }
    }

    LoadedModel& m_model;
    const Graph& m_wanted;
    const NetworkValues& m_values;
    std::vector<StateNames> m_states;
    std::set<std::string, std::less<>> m_names; ///< Of all tensors.
    RoundingPlan m_plan;
};

} // namespace

Result<RoundingPlan> planTrained(LoadedModel& model, const Graph& wanted, const NetworkValues& values)
{
    return TrainedPlanner(model, wanted, values).plan();
}

} // namespace bitops::onnx
