// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/training_configuration.h"
#include "core/network/design.h"
#include "core/training/answers.h"
#include "core/training/batch_loader.h"
#include "core/training/loss_meter.h"
#include "core/training/named_tensors.h"
#include "core/training/network_module.h"
#include "core/training/norm_estimate.h"
#include "core/training/optimizer.h"

#include <torch/torch.h>

#include <cstdint>
#include <memory>

namespace bitops {

/// A network in training: its weights, its optimizer, and what a batch does to them.
class Learner
{
public:
    /// Initial weights are a function of the configuration's seed. Precondition: the network has no problem
    /// and the device is there.
    Learner(const Network& network, const TrainingConfiguration& configuration);
    /// Of a design; an imported one begins with the weights of its model, of which what cannot be read is
    /// thrown, in half a sentence. Precondition: the model is null of a stack of blocks, else it can be
    /// trained (see core/formats/onnx/trainable.h).
    Learner(const Design& design, const std::shared_ptr<onnx::LoadedModel>& model,
            const TrainingConfiguration& configuration);
    /// Of a network that has weights already. Precondition: it is on the device.
    Learner(std::shared_ptr<NetworkModule> module, std::int64_t classes,
            const TrainingConfiguration& configuration);

    void trainBatch(const Batch& batch, double learningRate);
    /// The loss is without label smoothing; the answers are kept for takeAnswers().
    void validateBatch(const Batch& batch);
    /// Sends a batch through the network for an estimate of its batch norms. The next validation uses it.
    void estimateNorms(const Batch& batch, NormEstimate& estimate);
    [[nodiscard]] NetworkModule& module() const { return *m_module; }

    /// What was validated since it was last asked, class by class.
    Answers takeAnswers() { return m_answers.take(); }

    /// The figures of the batches since it was last asked.
    LossMeter& meter() { return m_meter; }

    [[nodiscard]] std::int64_t parameterCount() const { return m_module->parameterCount(); }

    /// Weights and buffers, by name. The tensors are not copies.
    [[nodiscard]] NamedTensors weights() const;
    /// These and the optimizer's.
    [[nodiscard]] NamedTensors state() const;
    /// Take over values. The error says which tensor is missing, too many, or of another shape; then nothing
    /// was changed.
    Status restore(const NamedTensors& state) { return takeOver(state, this->state()); }
    Status restoreWeights(const NamedTensors& weights) { return takeOver(weights, this->weights()); }

private:
    /// Without gradients.
    [[nodiscard]] torch::Tensor answer(const torch::Tensor& images);
    static Status takeOver(const NamedTensors& values, const NamedTensors& places);

    torch::Device m_device;
    std::shared_ptr<NetworkModule> m_module;
    FlatOptimizer m_optimizer;
    Quantizer m_quantizer;
    /// What it answers with; empty once somebody may have changed the weights.
    mutable NetworkOperands m_answerOperands;
    double m_labelSmoothing;
    LossMeter m_meter;
    AnswerKeeper m_answers;
};

} // namespace bitops
