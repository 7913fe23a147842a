// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/norm_estimate.h"

#include <algorithm>

namespace bitops {

namespace {

constexpr double usualMomentum = 0.1; // LibTorch's and the notebook's.

void setMomentum(torch::nn::Module& module, double momentum)
{
    for (const auto& part : module.modules()) {
        if (auto* const norm = part->as<torch::nn::BatchNorm2d>()) {
            norm->options.momentum(momentum);
        }
    }
}

} // namespace

std::int64_t normBatches(const BatchPlan& plan, int batchSize)
{
    constexpr std::int64_t fewestBatches = 16;
    constexpr std::int64_t fewestImages = 1024;
    const std::int64_t wanted = std::max(fewestBatches, (fewestImages + batchSize - 1) / batchSize);
    return std::min(plan.batches(), wanted);
}

NormEstimate::NormEstimate(torch::nn::Module& module)
    : m_module(module)
{
    for (const auto& buffer : module.named_buffers()) {
        m_kept.emplace(buffer.key(), buffer->detach().clone());
    }
}

NormEstimate::~NormEstimate()
{
    setMomentum(m_module, usualMomentum);
    const torch::NoGradGuard noGradient;
    for (auto& buffer : m_module.named_buffers()) {
        buffer.value().copy_(m_kept.at(buffer.key()));
    }
}

void NormEstimate::beginBatch()
{
    ++m_batches;
    // With 1/k at the k-th batch, the moving average is the average of all k.
    setMomentum(m_module, 1.0 / static_cast<double>(m_batches));
}

} // namespace bitops
