// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/learner.h"

#include "core/formats/onnx/runnable.h"
#include "core/training/shards.h"

#include <cstddef>
#include <string>
#include <utility>

namespace bitops {

namespace {

torch::Device deviceOf(const TrainingConfiguration& configuration)
{
    return configuration.device == Device::Cuda ? torch::kCUDA : torch::kCPU;
}

QuantizationScheme schemeOf(const TrainingConfiguration& configuration)
{
    return {configuration.quantizer, configuration.perChannel, configuration.arithmetic};
}

std::shared_ptr<NetworkModule> makeModule(const Design& design,
                                          const std::shared_ptr<onnx::LoadedModel>& model,
                                          const TrainingConfiguration& configuration)
{
    torch::manual_seed(static_cast<std::uint64_t>(configuration.seed));
    const QuantizationScheme scheme = schemeOf(configuration);
    auto module = model == nullptr ? std::make_shared<NetworkModule>(*design.blocks(), scheme)
                                   : std::make_shared<NetworkModule>(model, design.imported()->graph, scheme);
    module->to(deviceOf(configuration));
    return module;
}

std::int64_t classesOf(const Design& design, const std::shared_ptr<onnx::LoadedModel>& model)
{
    return model == nullptr ? design.blocks()->classes : onnx::classesOf(*model);
}

/// The tensors of a network that may have gradients.
std::vector<torch::Tensor*> tensorsOf(NetworkOperands& operands)
{
    std::vector<torch::Tensor*> tensors;
    for (NodeOperands& node : operands) {
        for (torch::Tensor* const tensor : {&node.weight, &node.bias, &node.norm.scale, &node.norm.shift}) {
            if (tensor->defined()) {
                tensors.push_back(tensor);
            }
        }
    }
    return tensors;
}

/// The same values, with gradients of their own.
NetworkOperands leavesOf(NetworkOperands operands)
{
    for (torch::Tensor* const tensor : tensorsOf(operands)) {
        *tensor = tensor->detach().requires_grad_();
    }
    return operands;
}

/// What a shard tells of its images.
struct ShardResult
{
    torch::Tensor loss;    ///< Its part of the batch's mean.
    torch::Tensor correct; ///< How many were told right.
    std::vector<torch::Tensor> gradients = {};
};

ShardResult trainShard(const NetworkModule& module, const NetworkOperands& operands,
                       const torch::Tensor& images, const torch::Tensor& labels, double labelSmoothing,
                       std::int64_t batchSize)
{
    NetworkOperands leaves = leavesOf(operands);
    const torch::Tensor outputs = module.forward(images, leaves);
    const torch::Tensor loss = torch::cross_entropy_loss(outputs, labels, /*weight=*/{}, at::Reduction::Sum,
                                                         /*ignore_index=*/-100, labelSmoothing) /
                               batchSize;
    loss.backward();
    ShardResult result{loss.detach(), outputs.detach().argmax(/*dim=*/1).eq(labels).sum()};
    for (const torch::Tensor* const leaf : tensorsOf(leaves)) {
        // Of what leads to no answer, there is none.
        result.gradients.push_back(leaf->grad().defined() ? leaf->grad() : torch::zeros_like(*leaf));
    }
    return result;
}

/// All of a batch, added up in the order of its shards.
ShardResult sumOf(std::vector<ShardResult> results)
{
    ShardResult sum = std::move(results.front());
    for (std::size_t i = 1; i < results.size(); ++i) {
        sum.loss += results[i].loss;
        sum.correct += results[i].correct;
        for (std::size_t j = 0; j < sum.gradients.size(); ++j) {
            sum.gradients[j] += results[i].gradients[j];
        }
    }
    return sum;
}

/// From what the network computed with to what is learned.
void passBack(NetworkOperands& operands, const std::vector<torch::Tensor>& gradients)
{
    std::vector<torch::Tensor> tensors;
    for (const torch::Tensor* const tensor : tensorsOf(operands)) {
        tensors.push_back(*tensor);
    }
    torch::autograd::backward(tensors, gradients);
}

Error mismatch(const std::string& name, const std::string& reason)
{
    return Error{"Could not take over the state of a training: tensor " + name + " " + reason + "."};
}

} // namespace

Learner::Learner(const Network& network, const TrainingConfiguration& configuration)
    : Learner(Design(network), nullptr, configuration)
{
}

Learner::Learner(const Design& design, const std::shared_ptr<onnx::LoadedModel>& model,
                 const TrainingConfiguration& configuration)
    : Learner(makeModule(design, model, configuration), classesOf(design, model), configuration)
{
}

Learner::Learner(std::shared_ptr<NetworkModule> module, std::int64_t classes,
                 const TrainingConfiguration& configuration)
    : m_device(deviceOf(configuration))
    , m_module(std::move(module))
    , m_optimizer(configuration, *m_module)
    , m_quantizer(configuration.quantizer)
    , m_labelSmoothing(configuration.labelSmoothing)
    , m_answers(classes)
{
}

void Learner::trainBatch(const Batch& batch, double learningRate)
{
    m_module->train();
    m_answerOperands.clear();
    const torch::Tensor labels = batch.labels.to(m_device);
    const torch::Tensor images = batch.images.to(m_device);
    NetworkOperands operands = m_module->operands();
    const ShardResult result = sumOf(computeInShards(images, [&](const Shard& shard) {
        return trainShard(*m_module, operands, shard.of(images), shard.of(labels), m_labelSmoothing,
                          labels.size(0));
    }));
    m_optimizer.clearGradients();
    passBack(operands, result.gradients);
    m_optimizer.step(learningRate);
    m_module->fitLearnedSteps();
    m_meter.add(result.loss, result.correct, labels.size(0));
}

torch::Tensor Learner::answer(const torch::Tensor& images)
{
    const torch::NoGradGuard noGradient;
    if (m_answerOperands.empty() || m_quantizer == Quantizer::Notebook) { // Which quantizes at each use.
        m_answerOperands = m_module->operands();
    }
    return joined(computeInShards(
        images, [&](const Shard& shard) { return m_module->forward(shard.of(images), m_answerOperands); }));
}

void Learner::validateBatch(const Batch& batch)
{
    const torch::NoGradGuard noGradient;
    m_module->eval();
    const torch::Tensor labels = batch.labels.to(m_device);
    const torch::Tensor outputs = answer(batch.images.to(m_device));
    const torch::Tensor answers = outputs.argmax(/*dim=*/1);
    m_meter.add(torch::cross_entropy_loss(outputs, labels), answers.eq(labels).sum(), labels.size(0));
    m_answers.add(labels, answers);
}

void Learner::estimateNorms(const Batch& batch, NormEstimate& estimate)
{
    m_module->train();
    estimate.beginBatch();
    static_cast<void>(answer(batch.images.to(m_device)));
}

NamedTensors Learner::weights() const
{
    m_answerOperands.clear(); // Whoever has the tensors may write to them.
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
