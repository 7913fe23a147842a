// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/onnx/file_operation.h"

#include <algorithm>

namespace bitops::onnx {

FileOperation::FileOperation(LoadedModel& model, std::size_t node, std::size_t output, Constants& constants)
    : m_model(&model)
    , m_node(&model.inferred.nodes[node])
    , m_output(output)
{
    for (const TensorId input : m_node->inputs) {
        const bool isConstant = input != noTensor && model.inferred.facts[input].isConstant;
        m_constants.push_back(isConstant ? constants.at(input) : torch::Tensor());
    }
}

torch::Tensor FileOperation::compute(std::span<const torch::Tensor> computed) const
{
    return computeBy(findCompute(operation()), computed);
}

torch::Tensor FileOperation::computeAs(std::string_view operation,
                                       std::span<const torch::Tensor> computed) const
{
    return computeBy(findCompute(operation), computed);
}

torch::Tensor FileOperation::computeBy(Compute function, std::span<const torch::Tensor> computed) const
{
    std::vector<torch::Tensor> inputs = m_constants;
    std::size_t next = 0;
    for (std::size_t i = 0; i < inputs.size() && next < computed.size(); ++i) {
        if (m_node->inputs[i] != noTensor && !inputs[i].defined()) {
            inputs[i] = computed[next++];
        }
    }
    std::vector<std::int64_t> dims = *m_model->inferred.facts[m_node->outputs[m_output]].dims;
    dims.front() = computed.front().size(0);
    const RuleContext context = m_model->inferred.contextOf(*m_node);
    return onnx::compute(function, {m_model->inferred, *m_node, context, inputs, m_output, std::move(dims),
                                    m_model->model.operatorSet});
}

bool FileOperation::isRounding() const
{
    const bool isBound = m_node->rule->role == Role::Activation &&
                         isInteger(m_model->inferred.facts[m_node->inputs.front()].type);
    return isBound || (m_node->rule->role == Role::Quantizer && operation() != "BipolarQuant");
}

torch::Tensor FileOperation::constant() const
{
    const auto found = std::find_if(m_constants.begin(), m_constants.end(),
                                    [](const torch::Tensor& tensor) { return tensor.defined(); });
    return found == m_constants.end() ? torch::Tensor() : *found;
}

} // namespace bitops::onnx
