// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/activation_ranges.h"

#include "core/data/random.h"
#include "core/grids/least_error_scale.h"

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

constexpr std::int64_t valuesOfImage = 32;

/// Where in the values of so many images, from the one of this number on; the same on every machine, and
/// however images are put together.
torch::Tensor chosenPlaces(const torch::Tensor& values, std::uint64_t firstImage, std::int64_t seed)
{
    const std::int64_t images = values.size(0);
    const std::int64_t sizeOfImage = values.numel() / images;
    torch::Tensor places = torch::empty({images * valuesOfImage}, torch::kInt64);
    auto* place = places.data_ptr<std::int64_t>();
    for (std::int64_t image = 0; image < images; ++image) {
        Random random(static_cast<std::uint64_t>(seed), firstImage + static_cast<std::uint64_t>(image));
        for (std::int64_t i = 0; i < valuesOfImage; ++i) {
            *place++ = image * sizeOfImage +
                       static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(sizeOfImage)));
        }
    }
    return places;
}

double meanMagnitude(const std::vector<float>& values)
{
    double sum = 0;
    for (const float value : values) {
        sum += std::abs(value);
    }
    return sum / static_cast<double>(values.size());
}

} // namespace

ActivationRanges::ActivationRanges(const Graph& graph, std::int64_t seed)
    : m_graph(graph)
    , m_seed(seed)
{
}

void ActivationRanges::add(TensorIndex tensor, const torch::Tensor& values)
{
    Values& known = m_values[tensor];
    known.largest = std::max(known.largest, values.abs().max().item<float>());
    const torch::Tensor sample = torch::take(values, chosenPlaces(values, known.images, m_seed)).contiguous();
    known.images += static_cast<std::uint64_t>(values.size(0));
    known.sample.insert(known.sample.end(), sample.data_ptr<float>(),
                        sample.data_ptr<float>() + sample.numel());
}

torch::Tensor ActivationRanges::range(TensorIndex tensor, int bits, GridReach reach) const
{
    const Values& known = m_values.at(tensor);
    const bool isSigned = m_graph.mayBeNegative(tensor);
    if (isSigned && bits == 1) {
        return torch::tensor(static_cast<float>(meanMagnitude(known.sample)));
    }
    if (reach == GridReach::Largest) {
        return torch::tensor(known.largest);
    }
    const LevelRange levels = isSigned ? symmetricLevels(bits) : unsignedLevels(bits);
    return torch::tensor(leastErrorScale(known.sample, levels) * levels.highest);
}

} // namespace bitops
