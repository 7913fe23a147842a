// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/named_value.h"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

namespace bitops {

/// What of a layer is given other bits while it is measured: its weights, or the activations that it reads.
enum class LayerPart : std::uint8_t {
    Weights,
    Activations,
};

/// Their names in files and on the command line.
inline constexpr std::array layerPartNames{NamedValue<LayerPart>{LayerPart::Weights, "weights"},
                                           NamedValue<LayerPart>{LayerPart::Activations, "activations"}};

/// How a trained network answers on validation images while one part of one layer has other bits, and all
/// else is as it is. Averages are over the images measured.
struct SensitivityMeasurement
{
    std::string layer = {};              ///< Name of its node; empty: the network as it is.
    LayerPart part = LayerPart::Weights; ///< Without a meaning where the layer is empty.
    int bits = 0;                        ///< 1–16; without a meaning where the layer is empty.
    double loss = 0.0;                   ///< Mean cross-entropy in nats.
    double lossIncrease = 0.0;           ///< Against the network as it is; may be negative.
    double accuracy = 0.0;               ///< A share of 1.
    double accuracyDrop = 0.0;           ///< Against the network as it is, as a share of 1; may be negative.
    double klDivergence = 0.0;           ///< Mean KL(as it is ‖ with these bits) of the answers, in nats.
    /// Of what the layer computes, before its batch norm, against that of the network as it is; infinite
    /// where it is the same.
    double sqnrDecibels = std::numeric_limits<double>::infinity();
    /// Of the activations, the share that their range does not reach; none for weights.
    std::optional<double> clipped = {};

    bool operator==(const SensitivityMeasurement&) const = default;
};

} // namespace bitops
