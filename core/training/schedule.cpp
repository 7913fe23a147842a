// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/schedule.h"

#include <cmath>
#include <numbers>

namespace bitops {

double scheduledLearningRate(Schedule schedule, double learningRate, std::int64_t done,
                             const ScheduledSteps& steps)
{
    if (done < steps.warmup) {
        return learningRate * static_cast<double>(done + 1) / static_cast<double>(steps.warmup);
    }
    const double share =
        static_cast<double>(done - steps.warmup) / static_cast<double>(steps.all - steps.warmup);
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
