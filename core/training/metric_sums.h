// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace bitops {

/// Sums over images, from which the averages of an epoch come.
struct MetricSums
{
    double lossSum = 0;
    std::int64_t correct = 0;
    std::int64_t images = 0;

    /// Preconditions for both: there are images.
    [[nodiscard]] double loss() const { return lossSum / static_cast<double>(images); }
    [[nodiscard]] double accuracy() const
    {
        return static_cast<double>(correct) / static_cast<double>(images);
    }

    bool operator==(const MetricSums&) const = default;
};

} // namespace bitops
