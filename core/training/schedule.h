// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/training_configuration.h"

#include <cstdint>

namespace bitops {

/// The steps of a run, over which its learning rate changes.
struct ScheduledSteps
{
    std::int64_t warmup = 0;
    std::int64_t all = 1; ///< With those of the warm-up.
};

/// The learning rate for the step after `done` of them. In the warm-up it rises in a straight line and
/// reaches η at its last step: η·(done + 1)/warmup. From there on, with the share of the steps behind the
/// warm-up that is done: constant η; cosine η·½(1 + cos(π·share)) (Loshchilov and Hutter, ICLR 2017, without
/// restarts); step η, η/10 once half of them are done, η/100 once three quarters are.
double scheduledLearningRate(Schedule schedule, double learningRate, std::int64_t done,
                             const ScheduledSteps& steps);

} // namespace bitops
