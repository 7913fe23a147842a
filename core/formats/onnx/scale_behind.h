// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/rounding_plan.h"
#include "core/formats/onnx/weight_place.h"

#include <set>
#include <string>

namespace bitops::onnx {

/// Moves the scales of a layer's weights of one bit, which this quantizer rounds, behind the layer: the
/// weights are −1 and 1 then, and counted as one bit by QONNX's own counter, which takes others for floats.
/// The layer's bias, if it has one, is divided by them. Where that cannot be, nothing changes.
struct EditedModel
{
    LoadedModel& model;
    const std::set<std::string, std::less<>>& names; ///< Of all tensors of the file.
    RoundingPlan& plan;
};
void putScaleBehind(const EditedModel& edited, const InferredNode& layer, const WeightPlace& place,
                    PlannedQuantizer& quantizer);

} // namespace bitops::onnx
