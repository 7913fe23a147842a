// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <vector>

namespace bitops {

/// How the images of each class were answered.
struct Answers
{
    std::vector<std::int64_t> images;  ///< Of each class; empty with more than mostClasses.
    std::vector<std::int64_t> correct; ///< How many of these were told right.
    /// Of each class, how many were taken for each; empty with more than mostInMatrix classes.
    std::vector<std::vector<std::int64_t>> confusion;

    static constexpr std::int64_t mostClasses = 10'000;
    static constexpr std::int64_t mostInMatrix = 256;
};

/// Keeps answers on their device until they are asked for, so that nothing is waited for after every batch.
class AnswerKeeper
{
public:
    explicit AnswerKeeper(std::int64_t classes)
        : m_classes(classes)
    {
    }

    /// Both of one dimension, with one class for each image.
    void add(const torch::Tensor& labels, const torch::Tensor& answers);
    /// What was added since the last time.
    Answers take();

private:
    std::int64_t m_classes;
    std::vector<torch::Tensor> m_labels;
    std::vector<torch::Tensor> m_answers;
};

} // namespace bitops
