// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/answers.h"

#include <utility>

namespace bitops {

void AnswerKeeper::add(const torch::Tensor& labels, const torch::Tensor& answers)
{
    m_labels.push_back(labels);
    m_answers.push_back(answers);
}

Answers AnswerKeeper::take()
{
    const std::vector<torch::Tensor> labels = std::exchange(m_labels, {});
    const std::vector<torch::Tensor> answers = std::exchange(m_answers, {});
    Answers counted;
    if (labels.empty() || m_classes > Answers::mostClasses) {
        return counted;
    }
    const torch::Tensor label = torch::cat(labels).to(torch::kCPU).contiguous();
    const torch::Tensor answer = torch::cat(answers).to(torch::kCPU).contiguous();
    const auto classes = static_cast<std::size_t>(m_classes);
    counted.images.assign(classes, 0);
    counted.correct.assign(classes, 0);
    if (m_classes <= Answers::mostInMatrix) {
        counted.confusion.assign(classes, std::vector<std::int64_t>(classes, 0));
    }
    for (std::int64_t i = 0; i < label.numel(); ++i) {
        const auto is = static_cast<std::size_t>(label.data_ptr<std::int64_t>()[i]);
        const auto taken = static_cast<std::size_t>(answer.data_ptr<std::int64_t>()[i]);
        ++counted.images[is];
        counted.correct[is] += is == taken ? 1 : 0;
        if (!counted.confusion.empty()) {
            ++counted.confusion[is][taken];
        }
    }
    return counted;
}

} // namespace bitops
