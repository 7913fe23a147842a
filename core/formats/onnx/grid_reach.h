// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/inference.h"

#include <optional>
#include <vector>

namespace bitops::onnx {

/// Levels above 0 of a grid; of one bit with a sign there are −1 and 1.
double levelsOf(int bits, bool isSigned);

/// How far the values on a grid reach from 0.
struct Reach
{
    double range = 6; ///< Where nothing is known: that of ReLU6.
    bool isSigned = true;
};

/// Of the grid that a tensor lies on, through what moves, selects or joins values: of what is joined, the
/// largest; with several scales, as the largest does. None where there is no grid, or it cannot be told.
std::optional<Reach> reachOf(const Inferred& model, TensorId tensor);

/// Where a quantizer of the file stands above what a layer reads, with nothing between them but what moves or
/// selects values and what nothing else reads: so it can be replaced for this layer alone.
struct RoundedRead
{
    const InferredNode* rounder = nullptr; ///< The node that begins it; null if none stands there.
    const InferredNode* reader = nullptr;  ///< Which node reads it: the layer, or what stands between them.
    std::size_t input = 0;                 ///< Of the reader.
};
RoundedRead roundedReadOf(const Inferred& model, const InferredNode& layer, std::size_t input);

} // namespace bitops::onnx
