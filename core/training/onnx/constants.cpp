// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/onnx/constants.h"

#include "core/formats/onnx/node_order.h"
#include "core/training/onnx/operation.h"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

namespace bitops::onnx {

namespace {

torch::Tensor tensorOf(const std::vector<float>& values, const Dims& dims)
{
    return torch::tensor(values, torch::kFloat32).reshape(dims);
}

bool isRounder(const InferredNode& node)
{
    return node.rule != nullptr && node.rule->role == Role::Quantizer &&
           node.node->operation != "DequantizeLinear";
}

} // namespace

Constants::Constants(LoadedModel& model)
    : m_model(model)
{
    for (std::size_t i = 0; i < model.inferred.nodes.size(); ++i) {
        for (const TensorId output : model.inferred.nodes[i].outputs) {
            m_producers.emplace(output, i);
        }
    }
}

torch::Tensor Constants::at(TensorId tensor)
{
    const auto known = m_known.find(tensor);
    return known != m_known.end() ? known->second : m_known.emplace(tensor, compute(tensor)).first->second;
}

torch::Tensor Constants::unrounded(TensorId tensor)
{
    const auto producer = m_producers.find(tensor);
    if (producer == m_producers.end()) {
        return at(tensor);
    }
    const InferredNode& node = m_model.inferred.nodes[producer->second];
    if (isRounder(node)) {
        return unrounded(node.inputs.front());
    }
    if (node.node->operation == "DequantizeLinear") {
        const InferredNode* const rounder = rounderOf(node);
        return rounder == nullptr ? at(tensor) : unrounded(rounder->inputs.front());
    }
    const bool isOfOne = node.rule != nullptr && !node.inputs.empty() &&
                         (node.rule->role == Role::View || node.rule->role == Role::Move);
    return isOfOne ? computeNode(producer->second, tensor, unrounded(node.inputs.front())) : at(tensor);
}

const InferredNode* Constants::rounderOf(const InferredNode& dequantizer) const
{
    TensorId tensor = dequantizer.inputs.front();
    for (auto found = m_producers.find(tensor); found != m_producers.end();
         found = m_producers.find(tensor)) {
        const InferredNode& node = m_model.inferred.nodes[found->second];
        if (isRounder(node)) {
            return &node;
        }
        if (node.rule == nullptr || node.inputs.empty() ||
            (node.rule->role != Role::View && node.node->operation != "Clip")) {
            return nullptr;
        }
        tensor = node.inputs.front();
    }
    return nullptr;
}

torch::Tensor Constants::compute(TensorId tensor)
{
    const Facts& facts = m_model.inferred.facts[tensor];
    if (const StoredTensor* const place = m_model.inferred.stored[tensor]) {
        return stored(*place, "initializer '" + place->name + "'");
    }
    if (facts.values) {
        return tensorOf({facts.values->begin(), facts.values->end()}, *facts.dims);
    }
    const std::size_t number = producerOf(tensor);
    const Node& node = *m_model.inferred.nodes[number].node;
    const Attribute* const value = node.attribute("value");
    if (node.operation == "Constant" && value != nullptr && value->tensor) {
        return stored(*value->tensor, describe(node, "gives what"));
    }
    if (node.operation == "ConstantOfShape" && facts.dims) {
        const bool isGiven = value != nullptr && value->tensor;
        const float number32 =
            isGiven ? stored(*value->tensor, describe(node, "gives what")).flatten()[0].item<float>() : 0;
        return torch::full(*facts.dims, number32);
    }
    const TensorId first = m_model.inferred.nodes[number].inputs.at(0);
    return computeNode(number, tensor, at(first));
}

torch::Tensor Constants::computeNode(std::size_t number, TensorId tensor, torch::Tensor first)
{
    const torch::NoGradGuard noGradient;
    const InferredNode& node = m_model.inferred.nodes[number];
    const Facts& facts = m_model.inferred.facts[tensor];
    const Compute operation = findCompute(node.node->operation);
    if (operation == nullptr || !facts.dims) {
        throw std::runtime_error(describe(*node.node, "cannot be computed"));
    }
    std::vector<torch::Tensor> inputs{std::move(first)};
    for (std::size_t i = 1; i < node.inputs.size(); ++i) {
        inputs.push_back(node.inputs[i] == noTensor ? torch::Tensor() : at(node.inputs[i]));
    }
    const auto output = std::find(node.outputs.begin(), node.outputs.end(), tensor);
    const RuleContext context = m_model.inferred.contextOf(node);
    return onnx::compute(operation, {m_model.inferred, node, context, inputs,
                                     static_cast<std::size_t>(output - node.outputs.begin()), *facts.dims,
                                     m_model.model.operatorSet});
}

torch::Tensor Constants::stored(const StoredTensor& tensor, const std::string& what)
{
    const Result<std::vector<float>> values = m_model.stored.readFloats(tensor);
    if (!values) {
        throw std::runtime_error(what + " " + values.error().message);
    }
    return tensorOf(*values, tensor.dims);
}

} // namespace bitops::onnx
