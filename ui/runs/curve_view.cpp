// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/curve_view.h"

namespace bitops {

std::vector<double> smoothed(const std::vector<double>& values, double weight)
{
    std::vector<double> averages;
    averages.reserve(values.size());
    double average = 0;
    double left = 1; // wⁿ
    for (const double value : values) {
        average = weight * average + (1 - weight) * value;
        left *= weight;
        averages.push_back(average / (1 - left));
    }
    return averages;
}

std::vector<double> placesOf(const std::vector<EpochEvent>& epochs, CurveAxis axis,
                             std::int64_t stepsPerEpoch)
{
    std::vector<double> places;
    places.reserve(epochs.size());
    double seconds = 0;
    for (const EpochEvent& epoch : epochs) {
        seconds += epoch.seconds;
        switch (axis) {
        case CurveAxis::Epoch:
            places.push_back(epoch.epoch);
            break;
        case CurveAxis::Step:
            places.push_back(static_cast<double>(epoch.epoch) * static_cast<double>(stepsPerEpoch));
            break;
        case CurveAxis::Time:
            places.push_back(seconds);
            break;
        }
    }
    return places;
}

} // namespace bitops
