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
        network,
        QuantizationScheme{configuration.quantizer, configuration.perChannel, configuration.arithmetic});
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
    , m_optimizer(configuration, *m_module)
    , m_labelSmoothing(configuration.labelSmoothing)
    , m_answers(network.classes)
{
}

void Learner::trainBatch(const Batch& batch, double learningRate)
{
    m_module->train();
    const torch::Tensor labels = batch.labels.to(m_device);
    const torch::Tensor outputs = m_module->forward(batch.images.to(m_device));
    const torch::Tensor loss = torch::cross_entropy_loss(outputs, labels, /*weight=*/{}, at::Reduction::Mean,
                                                         /*ignore_index=*/-100, m_labelSmoothing);
    m_optimizer.clearGradients();
    loss.backward();
    m_optimizer.step(learningRate);
    m_module->fitLearnedSteps();
    const torch::NoGradGuard noGradient;
    m_meter.add(loss, outputs.argmax(/*dim=*/1).eq(labels).sum(), labels.size(0));
}

void Learner::validateBatch(const Batch& batch)
{
    const torch::NoGradGuard noGradient;
    m_module->eval();
    const torch::Tensor labels = batch.labels.to(m_device);
    const torch::Tensor outputs = m_module->forward(batch.images.to(m_device));
    const torch::Tensor answers = outputs.argmax(/*dim=*/1);
    m_meter.add(torch::cross_entropy_loss(outputs, labels), answers.eq(labels).sum(), labels.size(0));
    m_answers.add(labels, answers);
}

void Learner::estimateNorms(const Batch& batch, NormEstimate& estimate)
{
    const torch::NoGradGuard noGradient;
    m_module->train();
    estimate.beginBatch();
    m_module->forward(batch.images.to(m_device));
}

NamedTensors Learner::weights() const
{
    NamedTensors tensors;
    for (const auto& parameter : m_module->named_parameters()) {
        tensors.emplace(parameter.key(), parameter->detach());
    }
    for (const auto& buffer : m_module->named_buffers()) {
        tensors.emplace(buffer.key(), buffer->detach());
    }
    return tensors;
}

NamedTensors Learner::state() const
{
    NamedTensors tensors = weights();
    tensors.merge(m_optimizer.state());
    return tensors;
}

Status Learner::takeOver(const NamedTensors& state, const NamedTensors& own)
{
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
