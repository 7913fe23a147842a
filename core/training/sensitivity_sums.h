// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/training/loss_meter.h"
#include "core/training/metric_sums.h"

#include <torch/torch.h>

#include <cstdint>
#include <optional>

namespace bitops {

/// Answers of the network as it is to a batch, and what one of its layers computes on the way.
struct OwnBatch
{
    torch::Tensor labels;
    torch::Tensor logProbabilities; ///< N × classes, float64.
    torch::Tensor outputs;          ///< Of the layer.
    double signal = 0;              ///< Of these, the sum of squares.
};

/// The logarithms of the probabilities that such answers give the classes, in float64.
torch::Tensor logProbabilitiesOf(const torch::Tensor& answers);
/// Σx², in float64.
double sumOfSquares(const torch::Tensor& values);

/// What the figures of one measurement are made of, summed over images in double precision.
class SensitivitySums
{
public:
    /// Answers N × classes. The loss is the cross-entropy, as it is validated; the divergence is
    /// KL(P ‖ Q) = Σ P·(ln P − ln Q) of the network's own answers P and these, Q (Kullback and Leibler, "On
    /// Information and Sufficiency", 1951).
    void addAnswers(const torch::Tensor& answers, const OwnBatch& own);
    /// Of the layer: for 10·log10(Σx² / Σ(y − x)²), x being what the layer computes in the network as it is.
    void addOutputs(const torch::Tensor& outputs, const OwnBatch& own);
    /// Of activations, how many lie beyond the range of their grid.
    void addClipped(std::int64_t clipped, std::int64_t values);

    /// Adds up the losses. False if one of them is not finite. To be called once, before what follows.
    bool collect() { return !m_meter.collectInto(m_sums); }
    /// Preconditions for these: there were images.
    [[nodiscard]] double loss() const { return m_sums.loss(); }
    [[nodiscard]] double accuracy() const { return m_sums.accuracy(); }
    [[nodiscard]] double divergence() const { return m_divergence / static_cast<double>(m_sums.images); }
    /// In dB; infinite where nothing differs.
    [[nodiscard]] double sqnr() const;
    /// None without activations.
    [[nodiscard]] std::optional<double> clipped() const;

private:
    LossMeter m_meter;
    MetricSums m_sums;
    double m_divergence = 0;
    double m_signal = 0;
    double m_noise = 0;
    std::int64_t m_clipped = 0;
    std::int64_t m_values = 0;
};

} // namespace bitops
