// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace bitops {

class Design;

/// A design between BitOps and the accuracy that is predicted of it, a share of 1.
struct PredictedPoint
{
    double bitops = 0;
    double accuracy = 0;

    bool operator==(const PredictedPoint&) const = default;
};

/// What is predicted by what was measured of one run: for runs of the same data.
struct TradeoffPrediction
{
    std::filesystem::path measuredRun; ///< Its folder; empty: the weights of a model's file were measured.
    double bitopsAtEightBits = 0;      ///< Of the design on the screen.
    double budget = 0;                 ///< As a share of these.
    std::vector<PredictedPoint> front; ///< The best for all budgets, by rising BitOps.
    std::optional<PredictedPoint> onScreen;
    /// Of a design that is like the one on the screen but for its bits; none of others.
    std::function<std::optional<double>(const Design&)> accuracyOf;
};

} // namespace bitops
