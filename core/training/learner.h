// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/network.h"
#include "core/network/result.h"
#include "core/runs/training_configuration.h"
#include "core/training/batch_loader.h"
#include "core/training/loss_meter.h"
#include "core/training/named_tensors.h"
#include "core/training/network_module.h"
#include "core/training/optimizer.h"

#include <torch/torch.h>

#include <memory>

namespace bitops {

/// A network in training: its weights, its optimizer, and what a batch does to them.
class Learner
{
public:
    /// Initial weights are a function of the configuration's seed. Precondition: the network has no problem
    /// and the device is there.
    Learner(const Network& network, const TrainingConfiguration& configuration);

    void trainBatch(const Batch& batch, double learningRate);
    void validateBatch(const Batch& batch);

    /// The figures of the batches since it was last asked.
    LossMeter& meter() { return m_meter; }

    [[nodiscard]] std::int64_t parameterCount() const { return m_module->parameterCount(); }

    /// Weights, buffers and optimizer, by name. The tensors are not copies.
    [[nodiscard]] NamedTensors state() const;
    /// Takes over values. The error says which tensor is missing, too many, or of another shape; then nothing
    /// was changed.
    Status restore(const NamedTensors& state);

private:
    void measure(const torch::Tensor& outputs, const torch::Tensor& labels, const torch::Tensor& loss);

    torch::Device m_device;
    std::shared_ptr<NetworkModule> m_module;
    FlatOptimizer m_optimizer;
    LossMeter m_meter;
};

} // namespace bitops
