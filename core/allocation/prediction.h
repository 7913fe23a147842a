// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/allocation/sensitivity_table.h"
#include "core/network/design.h"

#include <optional>

namespace bitops {

/// What the sums of measurements of single layers say of a design.
struct Prediction
{
    double lossIncrease = 0;
    double accuracyDrop = 0; ///< A share of 1.

    bool operator==(const Prediction&) const = default;
};

/// Of the weights of all layers as they are in the design, and, if asked for, of the activations that they
/// read, but for the image and for those of an imported network that are not chosen; what is float changes
/// nothing. None where a layer was not measured at its bits, or the design has a problem. The classifier may
/// be left out, which then stays as it is.
std::optional<Prediction> predict(const Design& design, const SensitivityTable& table,
                                  bool withActivations = false, bool withClassifier = true);

} // namespace bitops
