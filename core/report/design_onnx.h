// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/formats/onnx/rounding_plan.h"
#include "core/formats/onnx_form.h"
#include "core/network/imported_network.h"
#include "core/network/network.h"

#include <filesystem>
#include <string>

namespace bitops {

struct RunWeights;

/// The bytes of an ONNX file of a design, with trained weights, or without (null) with those that
/// untrainedValues() draws. Its metadata tell which, and what the design costs under each counting rule. What
/// cannot be written is refused in half a sentence. Precondition: the network has no problem.
Result<std::string> designToOnnx(const Network& network, const RunWeights* weights, OnnxForm form);

/// The same of an imported network: the model's file at the bits that the network has; with trained weights,
/// of the same model at whatever bits, as its run computes, with the scales that it was trained with. Else
/// weights whose bits were changed have one scale for each layer or channel. See model_editor.h.
Result<std::string> importedToOnnx(const ImportedNetwork& network, const RunWeights* weights = nullptr,
                                   onnx::WeightScales scales = onnx::WeightScales::PerLayer,
                                   OnnxForm form = OnnxForm::Qonnx);

/// The best weights of the run in a folder, with what its images were normalised by: as the two above take
/// them.
Result<RunWeights> weightsOfRun(const std::filesystem::path& folder);

/// A run as an ONNX file: its design, or its model, with these weights. The error is a sentence.
Result<std::string> runToOnnx(const std::filesystem::path& folder, OnnxForm form);

} // namespace bitops
