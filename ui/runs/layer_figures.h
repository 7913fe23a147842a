// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/events.h"

#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace bitops {

/// "blocks.1.depthwise" as "Block 1 · Depthwise", "classifier" as "Classifier"; others as they are.
QString trainedLayerText(const std::string& layer);

/// The figures of the layer in this event; null if it has none.
const LayerFigures* findLayer(const LayersEvent& event, const std::string& layer);

/// Where the weights of the layer can be after quantization, from the lowest to the highest, as far as
/// between `lower` and `upper`; with scales for each channel, on their mean. Empty for float weights, and if
/// there are more than `most`.
std::vector<double> levelPlaces(const LayerFigures& figures, double lower, double upper, std::size_t most);

/// How many values the layer's weights can have after quantization, in sight or not; 0 for float weights.
std::int64_t levelCount(const LayerFigures& figures);

/// A line about the weights: bits, levels, their distance, noise ratio, what is clipped and what has changed.
QString layerFiguresText(const LayerFigures& figures);

} // namespace bitops
