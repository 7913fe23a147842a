// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/training/batch_plan.h"
#include "core/training/named_tensors.h"

#include <torch/torch.h>

#include <cstdint>

namespace bitops {

/// From how many of an epoch's batches the batch norms are estimated anew: 16, or as many as hold 1,024
/// images if that is more, at most all.
std::int64_t normBatches(const BatchPlan& plan, int batchSize);

/// Has the batch norms of a module estimate mean and variance anew, as the plain average over batches rather
/// than one that forgets: while weights of few bits jump, the latter lags behind them. The averages that
/// training keeps are put back at the end of this object's life, so that training does not depend on it.
class NormEstimate
{
public:
    explicit NormEstimate(torch::nn::Module& module);
    ~NormEstimate();

    NormEstimate(const NormEstimate&) = delete;
    NormEstimate& operator=(const NormEstimate&) = delete;

    /// To be called before each batch goes through the module, which must be in training mode then.
    void beginBatch();

private:
    torch::nn::Module& m_module;
    NamedTensors m_kept;
    std::int64_t m_batches = 0;
};

} // namespace bitops
