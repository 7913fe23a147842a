// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/graph.h"
#include "core/jobs/sensitivity_settings.h"

#include <torch/torch.h>

#include <cstdint>
#include <map>
#include <vector>

namespace bitops {

/// How far grids of activations reach, from the values that a network's tensors have on some images: the
/// largest magnitude of all, or what leaves the least squared error on 32 values of each image, chosen by
/// seed and by the number of the image alone: a run and the model that is exported of it have the same.
class ActivationRanges
{
public:
    /// The graph outlives it.
    ActivationRanges(const Graph& graph, std::int64_t seed);

    /// The values of a batch: of its images, in the first dimension.
    void add(TensorIndex tensor, const torch::Tensor& values);
    /// For so many bits, a scalar: see quantizeUnsigned() where the tensor is never below 0, else
    /// quantizeSigned(). There one bit is ±mean|x|. Precondition: values were added.
    [[nodiscard]] torch::Tensor range(TensorIndex tensor, int bits, GridReach reach) const;

private:
    struct Values
    {
        float largest = 0; ///< Magnitude.
        std::vector<float> sample;
        std::uint64_t images = 0;
    };

    const Graph& m_graph;
    std::int64_t m_seed;
    std::map<TensorIndex, Values> m_values;
};

} // namespace bitops
