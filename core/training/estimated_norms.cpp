// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/estimated_norms.h"

#include <utility>

namespace bitops {

namespace {

/// One with the same weights and figures of its own.
torch::nn::BatchNorm2d withOwnFigures(const torch::nn::BatchNorm2d& norm)
{
    torch::nn::BatchNorm2d own(norm->options);
    own->weight = norm->weight;
    own->bias = norm->bias;
    return own;
}

} // namespace

EstimatedNorms::EstimatedNorms(const NetworkPass& pass, NodeIndex first, NetworkChange change)
    : m_pass(pass)
    , m_change(std::move(change))
{
    for (NodeIndex i = first; i < pass.graph().nodes().size(); ++i) {
        if (const torch::nn::BatchNorm2d& norm = pass.module().norm(i); !norm.is_empty()) {
            m_norms.push_back(withOwnFigures(norm));
            m_change[i].norm = m_norms.back();
        }
    }
}

void EstimatedNorms::add(const LiveValues& values)
{
    ++m_batches;
    for (torch::nn::BatchNorm2d& norm : m_norms) {
        // With 1/k at the k-th batch, the moving average is the average of all k.
        norm->options.momentum(1.0 / m_batches);
    }
    static_cast<void>(m_pass.complete(values, m_pass.operate(values, m_change), m_change));
}

NetworkChange EstimatedNorms::take()
{
    for (torch::nn::BatchNorm2d& norm : m_norms) {
        norm->eval();
    }
    return std::move(m_change);
}

} // namespace bitops
