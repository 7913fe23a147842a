// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_scan.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bitops {

/// Speed of a training on two processor cores: multiply-accumulates of the forward pass a second, measured
/// with the notebook's network (tests/benchmarks/training_throughput: 2,826 images of 2,950,144 each).
inline constexpr double usualMacsPerSecond = 8.3e9;

/// How fast this machine trains, by the run that was made last and has an epoch behind it, or by the usual
/// speed. Made once for any number of runs to come.
class TrainingSpeed
{
public:
    explicit TrainingSpeed(const std::vector<ListedRunPtr>& runs);

    /// About how many seconds a training takes, without pauses: its images times the multiply-accumulates of
    /// the forward pass for one of them, by that speed. An epoch has the `images` to train and to validate,
    /// or else those of the newest run on the same data; none where neither is known.
    [[nodiscard]] std::optional<double> secondsOf(std::int64_t macs, const TrainingConfiguration& training,
                                                  std::int64_t images = 0) const;

private:
    double m_macsPerSecond;
    std::map<std::string, std::int64_t> m_imagesOfEpoch; ///< By the data.
};

/// The same for one training.
std::optional<double> predictedSeconds(std::int64_t macs, const TrainingConfiguration& training,
                                       std::int64_t images, const std::vector<ListedRunPtr>& runs);

} // namespace bitops
