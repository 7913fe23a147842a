// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/learner.h"

#include <string>

namespace bitops {

namespace {

torch::Device deviceOf(const TrainingConfiguration& configuration)
{
    return configuration.device == Device::Cuda ? torch::kCUDA : torch::kCPU;
}

std::shared_ptr<NetworkModule> makeModule(const Network& network, const TrainingConfiguration& configuration,
                                          const torch::Device& device)
{
    torch::manual_seed(static_cast<std::uint64_t>(configuration.seed));
    auto module = std::make_shared<NetworkModule>(
        network, QuantizationScheme{configuration.quantizer, configuration.perChannel});
    module->to(device);
    return module;
}

Error mismatch(const std::string& name, const std::string& reason)
{
    return Error{"Could not take over the state of a training: tensor " + name + " " + reason + "."};
}

} // namespace

Learner::Learner(const Network& network, const TrainingConfiguration& configuration)
    : m_device(deviceOf(configuration))
    , m_module(makeModule(network, configuration, m_device))
    , m_optimizer(configuration.optimizer, *m_module)
{
}

void Learner::trainBatch(const Batch& batch, double learningRate)
{
    m_module->train();
    const torch::Tensor labels = batch.labels.to(m_device);
    const torch::Tensor outputs = m_module->forward(batch.images.to(m_device));
    const torch::Tensor loss = torch::nn::functional::cross_entropy(outputs, labels);
    m_optimizer.clearGradients();
    loss.backward();
    m_optimizer.step(learningRate);
    measure(outputs, labels, loss);
}

void Learner::validateBatch(const Batch& batch)
{
    const torch::NoGradGuard noGradient;
    m_module->eval();
    const torch::Tensor labels = batch.labels.to(m_device);
    const torch::Tensor outputs = m_module->forward(batch.images.to(m_device));
    measure(outputs, labels, torch::nn::functional::cross_entropy(outputs, labels));
}

void Learner::measure(const torch::Tensor& outputs, const torch::Tensor& labels, const torch::Tensor& loss)
{
    const torch::NoGradGuard noGradient;
    m_meter.add(loss, outputs.argmax(/*dim=*/1).eq(labels).sum(), labels.size(0));
}

NamedTensors Learner::state() const
{
    NamedTensors tensors = m_optimizer.state();
    for (const auto& parameter : m_module->named_parameters()) {
        tensors.emplace(parameter.key(), parameter->detach());
    }
    for (const auto& buffer : m_module->named_buffers()) {
        tensors.emplace(buffer.key(), buffer->detach());
    }
    return tensors;
}

Status Learner::restore(const NamedTensors& state)
{
    const NamedTensors own = this->state();
    for (const auto& [name, tensor] : state) {
        const auto place = own.find(name);
        if (place == own.end()) {
            return mismatch(name, "is not known");
        }
        if (place->second.sizes() != tensor.sizes() || place->second.dtype() != tensor.dtype()) {
            return mismatch(name, "has another shape or type");
        }
    }
    for (const auto& [name, place] : own) {
        if (!state.contains(name)) {
            return mismatch(name, "is missing");
        }
    }
    for (const auto& [name, tensor] : state) {
        own.at(name).copy_(tensor);
    }
    return success();
}

} // namespace bitops
