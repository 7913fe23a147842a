// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/rounding_plan.h"

#include "core/base/translator.h"
#include "core/formats/onnx/constant_values.h"
#include "core/formats/onnx/grid_reach.h"
#include "core/formats/onnx/node_order.h"
#include "core/formats/onnx/quantizer_writer.h"
#include "core/formats/onnx/scale_behind.h"
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

    /// An operator of whole numbers reads no quantizer's result.
    [[nodiscard]] Status checkReads(const InferredNode& node, std::size_t input) const
    {
        const ElementType type = m_model.inferred.facts[node.inputs[input]].type;
        if (isInteger(type)) {
            return Error{Translator::tr("computes with whole numbers, which have the bits of their type")};
        }
        if (type != ElementType::Float) {
            return Error{Translator::tr("does not compute with 32-bit floats, which quantizers give")};
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
        std::optional<ConstantValues> weights = constantValues(m_model, node.inputs[input]);
        if (!weights || weights->values.empty()) {
            return Error{Translator::tr("has weights that are computed in the file, so that no grid for them "
                                        "is known")};
        }
        std::vector<float> scales =
            bits == floatBits ? std::vector<float>() : scalesOf(weights->values, place, bits);
        const std::string name = unrounded(node, place, bits, *std::move(weights));
        if (bits == floatBits) {
            m_plan.inputs[node.node][input] = name;
            return success();
        }
        PlannedQuantizer quantizer{.input = name, .bits = bits, .scales = std::move(scales), .dims = {}};
        if (bits == 1) {
            putScaleBehind({m_model, m_names, m_plan}, node, place, quantizer);
        }
        quantizer.dims = place.dimsOfScales(quantizer.scales.size());
        rewire(node, input, std::move(quantizer));
        return success();
    }

    /// The name of a tensor that holds a layer's weights before they are rounded.
    std::string unrounded(const InferredNode& node, const WeightPlace& place, int bits,
                          ConstantValues weights)
    {
        const std::string_view own = node.node->inputs[place.input];
        const bool isReal = m_model.inferred.facts[node.inputs[place.input]].gridBits == 0;
        if (!weights.isRounded && (bits != floatBits || isReal)) {
            return std::string(own);
        }
        const RoundedRead read = roundedReadOf(m_model.inferred, node, place.input);
        if (read.rounder != nullptr && read.reader == &node && !weights.isResized) {
            const std::optional<ConstantValues> source =
                constantValues(m_model, read.rounder->inputs.front());
            if (source && !source->isRounded) {
                return std::string(read.rounder->node->inputs.front());
            }
        }
        // Moved behind the quantizer, rounded twice, or stored as levels.
        std::string name = std::string(own) + ".unrounded";
        while (m_names.contains(name)) {
            name += "_";
        }
        m_plan.tensors.emplace(name, NewTensor{place.dims, std::move(weights.values)});
        return name;
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
        const RoundedRead read = roundedReadOf(m_model.inferred, node, input);
        const bool isReplaceable = read.rounder != nullptr && gives(*read.rounder) == Gives::TheSame;
        if (bits == floatBits) {
            if (!isReplaceable) {
                return Error{Translator::tr("cannot read floats: the quantizer of what it reads does not "
                                            "stand right before it")};
            }
            m_plan.inputs[read.reader->node][read.input] = std::string(read.rounder->node->inputs.front());
            return success();
        }
        Reach reach{.isSigned = m_model.graph().mayBeNegative(tensor)};
        const InferredNode& reader = read.rounder == nullptr ? node : *read.reader;
        const std::size_t place = read.rounder == nullptr ? input : read.input;
        if (m_model.inferred.facts[reader.inputs[place]].gridBits != 0) {
            const std::optional<Reach> known = reachOf(m_model.inferred, reader.inputs[place]);
            if (!known) {
                return Error{Translator::tr("reads what a quantizer rounds whose grid is not known")};
            }
            reach = {known->range, known->isSigned && (isReplaceable || reach.isSigned)};
        }
        const std::string_view source =
            isReplaceable ? read.rounder->node->inputs.front() : reader.node->inputs[place];
        rewire(reader, place,
               {.input = std::string(source),
                .bits = bits,
                .isSigned = reach.isSigned,
                .isNarrow = reach.isSigned,
                .scales = {static_cast<float>(reach.range / levelsOf(bits, reach.isSigned))},
                .dims = {}});
        return success();
    }

    enum class Gives { TheSame, OtherNumbers };

    /// What a quantizer makes of values, but for their rounding.
    static Gives gives(const InferredNode& rounder)
    {
        const std::string_view operation = rounder.node->operation;
        return operation == "Trunc" || operation == "MultiThreshold" ? Gives::OtherNumbers : Gives::TheSame;
    }

    /// By another tensor, or by a quantizer that does something else.
    [[nodiscard]] bool isTaken(const PlannedQuantizer& quantizer) const
    {
        const auto planned = m_plan.quantizers.find(quantizer.output);
        return m_names.contains(quantizer.output) ||
               (planned != m_plan.quantizers.end() && planned->second != quantizer);
    }

    void rewire(const InferredNode& node, std::size_t input, PlannedQuantizer quantizer)
    {
        for (float& scale : quantizer.scales) {
            scale = std::max(scale, leastScale);
        }
        quantizer.output = quantizer.input + ".at_" + std::to_string(quantizer.bits) + "_bits";
        if (quantizer.bits == 1 && quantizer.isSigned && quantizer.scales == std::vector<float>{1}) {
            quantizer.output += "_as_signs"; // Layers may share weights whose scale stands elsewhere.
        }
        if (const auto side = std::ranges::find_if(quantizer.dims, [](std::int64_t dim) { return dim > 1; });
            side != quantizer.dims.end()) { // Layers may share weights that they read in other ways.
            quantizer.output += "_of_side_" + std::to_string(side - quantizer.dims.begin());
        }
        while (isTaken(quantizer)) {
            quantizer.output += "_";
        }
        m_plan.inputs[node.node][input] = quantizer.output;
        m_plan.quantizers.emplace(quantizer.output, std::move(quantizer));
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
