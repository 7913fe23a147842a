// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/training_configuration.h"
#include "core/training/metric_sums.h"

#include <cstdint>
#include <optional>

namespace bitops {

/// Time spent on other things than training and validation, in seconds.
struct Overheads
{
    double checkpoints = 0;
    double statistics = 0;
    double events = 0;

    bool operator==(const Overheads&) const = default;
};

/// How far a run has come. Times are in seconds, without pauses, over all processes that trained it.
struct RunPosition
{
    int epoch = 1;            ///< The one being trained, from 1; one past the last when the run is completed.
    std::int64_t step = 0;    ///< Batches trained in it.
    MetricSums training = {}; ///< Of these batches.
    double trainingSeconds = 0; ///< In this epoch, without validation.
    double runSeconds = 0;
    std::optional<double> bestAccuracy = {}; ///< In validation, of the epochs done.
    int bestEpoch = 0;                       ///< The epoch of it.
    Overheads overheads = {};
    bool isFinished = false; ///< Whether all is done, the test included.

    bool operator==(const RunPosition&) const = default;
};

/// Whether so many epochs passed without a better one that the run's patience is at its end.
inline bool isOutOfPatience(const RunPosition& position, const TrainingConfiguration& training)
{
    return training.patience > 0 && position.bestEpoch > 0 &&
           position.epoch - 1 - position.bestEpoch >= training.patience;
}

/// Whether there is no epoch left to train.
inline bool isOver(const RunPosition& position, const TrainingConfiguration& training)
{
    return position.epoch > training.epochs || isOutOfPatience(position, training);
}

} // namespace bitops
