// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/loaded_model.h"
#include "core/graph/graph.h"

#include <string>
#include <vector>

namespace bitops::onnx {

/// What becomes of the quantizers of the file that round a tensor of its graph.
enum class Rounding {
    OfFile,  ///< They round, if there are some.
    LeftOut, ///< They do not: the values are floats, or on the grid that what gives them reads.
    Anew,    ///< Nor do they, and the values are rounded to the bits of the design, on a grid of their own.
};

/// For each tensor, where a graph of the same structure has other bits than the file. The network's input is
/// left out where it is rounded otherwise: its pixels are.
std::vector<Rounding> roundingsOf(const LoadedModel& model, const Graph& wanted);

/// Bits that pixels are rounded to before they are fed: 8, those that they have, where the file rounds them.
int pixelBits(const LoadedModel& model, const Graph& wanted);

/// Why a model cannot be trained at these bits, half a sentence that names node and operator; empty if it
/// can. Among them are all obstacles to running (see runnable.h). No values are looked at.
std::string obstacleToTraining(const LoadedModel& model, const Graph& wanted);

} // namespace bitops::onnx
