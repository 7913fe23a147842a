// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/sensitivity_measurement.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// What of the layers is measured.
enum class MeasuredParts {
    Weights,
    Activations,
    Both, ///< One after the other: never at once.
};

/// How far a grid reaches that values are rounded to.
enum class GridReach {
    LeastError, ///< As far as gives the least squared error: see core/grids/least_error_scale.h.
    Largest,    ///< To the largest value.
};

/// With which figures the batch norms behind a change normalise.
enum class NormFigures {
    Kept,      ///< Those of the weights as they are.
    Estimated, ///< Anew, on training images.
};

/// How the sensitivity of a trained network is measured: all that a figure depends on beside the weights, the
/// data and the number of threads.
struct SensitivitySettings
{
    std::int64_t images = 2'000; ///< Of the validation images, so many; all of them if there are fewer.
    std::vector<int> bits{2, 3, 4, 6, 8}; ///< The candidates, ascending, each once.
    MeasuredParts parts = MeasuredParts::Weights;
    bool allBut = false; ///< All layers have the candidate's bits, except the one that is measured.
    GridReach reach = GridReach::LeastError;
    bool perChannel = false; ///< A scale for each output channel of weights instead of one for each layer.
    NormFigures norms = NormFigures::Kept;
    std::int64_t seed = 0; ///< Chooses images.

    bool operator==(const SensitivitySettings&) const = default;
};

// Names on the command line and in files.
std::string_view nameOf(LayerPart part);
std::string_view nameOf(MeasuredParts parts);
std::string_view nameOf(GridReach reach);
std::string_view nameOf(NormFigures norms);

/// In the order in which they are measured.
std::vector<LayerPart> listOf(MeasuredParts parts);

/// The first rule that the settings break, as one sentence; empty if they break none.
std::string brokenRule(const SensitivitySettings& settings);

nlohmann::ordered_json settingsToJson(const SensitivitySettings& settings);
/// Strict about keys and types; missing keys take their defaults. `path` is where the object stands.
Result<SensitivitySettings> settingsFromJson(const nlohmann::json& json, const std::string& path);

} // namespace bitops
