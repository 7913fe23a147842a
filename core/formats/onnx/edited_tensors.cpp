// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/edited_tensors.h"

#include <algorithm>
#include <string>

namespace bitops::onnx {

LiveTensors::LiveTensors(const LoadedModel& model, const RoundingPlan& plan)
    : m_plan(plan)
{
    for (const Node& node : model.model.nodes) {
        for (const std::string_view output : node.outputs) {
            m_producers.emplace(output, &node);
        }
    }
    std::set<std::string_view> read;
    for (const Node& node : model.model.nodes) {
        read.insert(node.inputs.begin(), node.inputs.end());
    }
    for (const auto& [output, node] : m_producers) {
        if (!read.contains(output)) { // What led nowhere before is no business of ours.
            m_waiting.push_back(output);
        }
    }
    for (const ValueInfo& output : model.model.outputs) {
        m_waiting.push_back(output.name);
    }
    while (!m_waiting.empty()) {
        const std::string_view name = m_waiting.back();
        m_waiting.pop_back();
        if (!name.empty() && m_live.insert(name).second) {
            follow(name);
        }
    }
}

bool LiveTensors::hasOneOf(const std::vector<std::string_view>& names) const
{
    return std::any_of(names.begin(), names.end(), [this](std::string_view name) { return has(name); });
}

void LiveTensors::follow(std::string_view name)
{
    if (const auto quantizer = m_plan.quantizers.find(std::string(name));
        quantizer != m_plan.quantizers.end()) {
        m_waiting.push_back(quantizer->second.input);
        return;
    }
    const auto producer = m_producers.find(name);
    if (producer == m_producers.end()) {
        return;
    }
    const Node& node = *producer->second;
    const auto edits = m_plan.inputs.find(&node);
    for (std::size_t i = 0; i < node.inputs.size(); ++i) {
        const bool isEdited = edits != m_plan.inputs.end() && edits->second.contains(i);
        m_waiting.push_back(isEdited ? std::string_view(edits->second.at(i)) : node.inputs[i]);
    }
}

KnownShapes::KnownShapes(const LoadedModel& model)
    : m_facts(model.inferred.facts)
{
    for (const ValueInfo& input : model.model.inputs) {
        const bool isOpen = !input.dims || std::ranges::any_of(*input.dims, [](const Dimension& side) {
            return !side.value;
        });
        m_areOpen = m_areOpen || isOpen;
    }
    for (const InferredNode& node : model.inferred.nodes) {
        for (std::size_t i = 0; i < node.inputs.size(); ++i) {
            m_tensors.emplace(node.node->inputs[i], node.inputs[i]);
        }
        for (std::size_t i = 0; i < node.outputs.size(); ++i) {
            m_tensors.emplace(node.node->outputs[i], node.outputs[i]);
        }
    }
}

std::optional<Dims> KnownShapes::dimsOf(std::string_view name) const
{
    const auto tensor = m_tensors.find(name);
    if (tensor == m_tensors.end() || tensor->second == noTensor) {
        return std::nullopt;
    }
    const Facts& facts = m_facts[tensor->second];
    return m_areOpen && !facts.isConstant ? std::nullopt : facts.dims;
}

} // namespace bitops::onnx
