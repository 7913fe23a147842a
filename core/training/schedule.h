// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/training_configuration.h"

#include <cstdint>

namespace bitops {

/// The learning rate for the step after `stepsDone` of `steps` in the whole run:
/// constant η; cosine η·½(1 + cos(π·done/steps)) (Loshchilov and Hutter, ICLR 2017, without restarts);
/// step η, η/10 once half of the steps are done, η/100 once three quarters are.
double scheduledLearningRate(Schedule schedule, double learningRate, std::int64_t stepsDone,
                             std::int64_t steps);

} // namespace bitops
