// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/sensitivity_sums.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace bitops {

torch::Tensor logProbabilitiesOf(const torch::Tensor& answers)
{
    return torch::log_softmax(answers.to(torch::kFloat64), /*dim=*/1);
}

double sumOfSquares(const torch::Tensor& values)
{
    return values.square().sum(torch::kFloat64).item<double>();
}

void SensitivitySums::addAnswers(const torch::Tensor& answers, const OwnBatch& own)
{
    const torch::NoGradGuard noGradient;
    m_meter.add(torch::cross_entropy_loss(answers, own.labels),
                answers.argmax(/*dim=*/1).eq(own.labels).sum(), own.labels.size(0));
    const torch::Tensor difference = own.logProbabilities - logProbabilitiesOf(answers);
    m_divergence += (own.logProbabilities.exp() * difference).sum().item<double>();
}

void SensitivitySums::addOutputs(const torch::Tensor& outputs, const OwnBatch& own)
{
    const torch::NoGradGuard noGradient;
    m_signal += own.signal;
    m_noise += sumOfSquares(outputs - own.outputs);
}

void SensitivitySums::addClipped(std::int64_t clipped, std::int64_t values)
{
    m_clipped += clipped;
    m_values += values;
}

double SensitivitySums::sqnr() const
{
    if (m_noise == 0) {
        return std::numeric_limits<double>::infinity();
    }
    return 10 * std::log10(std::max(m_signal, std::numeric_limits<double>::min()) / m_noise);
}

std::optional<double> SensitivitySums::clipped() const
{
    return m_values == 0 ? std::nullopt
                         : std::optional(static_cast<double>(m_clipped) / static_cast<double>(m_values));
}

} // namespace bitops
