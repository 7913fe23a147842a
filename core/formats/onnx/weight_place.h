// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/inference.h"

#include <cstddef>
#include <vector>

namespace bitops::onnx {

/// Where the weights of a layer stand in a file, and how they lie there. A training has them channel by
/// channel: output channels on their first side, of convolutions pixels on the last ones.
struct WeightPlace
{
    std::size_t input = 0; ///< Of the layer's node.
    Dims dims = {};
    bool isTurned = false;       ///< Features × channels.
    bool isChannelsLast = false; ///< Of a convolution.

    /// The trained weights as the file has them.
    [[nodiscard]] std::vector<float> fromTrained(const std::vector<float>& values) const;

    /// Of the side that a training has first: how many weights can have scales of their own.
    [[nodiscard]] std::size_t channels() const;
    /// The file's weights, channel after channel.
    [[nodiscard]] std::vector<float> byChannel(const std::vector<float>& values) const;

    /// Of one scale for each channel, to be combined with the file's weights; none of a single one.
    [[nodiscard]] Dims dimsOfScales(std::size_t count) const;
};

/// Precondition: the node is a layer with weights.
WeightPlace weightPlaceOf(const Inferred& model, const InferredNode& node);

} // namespace bitops::onnx
