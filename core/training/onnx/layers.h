// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/training/onnx/constants.h"
#include "core/training/quantized_layers.h"

#include <memory>
#include <optional>

namespace bitops::onnx {

/// What stands behind a layer in its file and is a part of it: see NodeTail.
struct LayerTail
{
    /// What its results are multiplied by, a single value or one for each feature; undefined for none. It
    /// goes into the weights.
    torch::Tensor scale = {};
    /// What is added to them then, of one side; undefined for none.
    torch::Tensor bias = {};
};

/// A layer of a file with its weights: those that are stored, and what quantizers of the file make of them.
/// It computes as the file does; with bits, it is trained at these, and begins from what is stored.
/// Precondition: the node's operation has weights.
std::shared_ptr<QuantizedLayer> makeFileLayer(LoadedModel& model, const bitops::Node& graphNode,
                                              const InferredNode& node, const LayerTail& tail,
                                              Constants& constants, const QuantizationScheme& scheme,
                                              std::optional<int> trainedBits);

/// Whether its scale can go into the weights.
bool takesScale(const bitops::Node& node);

} // namespace bitops::onnx
