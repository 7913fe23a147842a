// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/sensitivity_measurement.h"
#include "core/network/design.h"

#include <cstddef>
#include <optional>

namespace bitops {

/// The design with other bits for one part of one layer of a row: of its weights, or of the activations
/// that it reads, which are those that some block, or the image, gives on to others, too. None where nothing
/// in the design gives the layer such activations. The indices are in range.
std::optional<Design> withLayerBits(const Design& design, std::size_t row, std::size_t layerInRow,
                                    LayerPart part, int bits);

/// Without quantization: all weights and all activations are float.
Design floatDesign(const Design& design);

} // namespace bitops
