// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/activation_ranges.h"

#include "core/data/random.h"
#include "core/weights/least_error_scale.h"

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

constexpr std::int64_t valuesOfImage = 32;

/// Where in so many values, the same on every machine.
torch::Tensor chosenPlaces(std::int64_t count, std::int64_t wanted, Random random)
{
    torch::Tensor places = torch::empty({wanted}, torch::kInt64);
    auto* const place = places.data_ptr<std::int64_t>();
    for (std::int64_t i = 0; i < wanted; ++i) {
        place[i] = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(count)));
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
    const std::uint64_t stream = (std::uint64_t{tensor} << 32U) + known.batches++;
    const torch::Tensor sample =
        torch::take(values, chosenPlaces(values.numel(), valuesOfImage * values.size(0),
                                         Random(static_cast<std::uint64_t>(m_seed), stream)))
            .contiguous();
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
