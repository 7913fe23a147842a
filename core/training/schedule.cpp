// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/schedule.h"

#include <cmath>
#include <numbers>

namespace bitops {

double scheduledLearningRate(Schedule schedule, double learningRate, std::int64_t stepsDone,
                             std::int64_t steps)
{
    const double share = static_cast<double>(stepsDone) / static_cast<double>(steps);
    switch (schedule) {
    case Schedule::Constant:
        return learningRate;
    case Schedule::Cosine:
        return learningRate * 0.5 * (1.0 + std::cos(std::numbers::pi * share));
    case Schedule::Step:
        return share < 0.5 ? learningRate : share < 0.75 ? learningRate / 10 : learningRate / 100;
    }
    return learningRate;
}

} // namespace bitops
