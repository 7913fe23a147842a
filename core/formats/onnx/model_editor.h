// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/formats/network_values.h"
#include "core/formats/onnx/loaded_model.h"
#include "core/formats/onnx/model_writer.h"
#include "core/formats/onnx/rounding_plan.h"
#include "core/formats/onnx_form.h"

#include <string>

namespace bitops::onnx {

/// The bytes of a model's file at other bits: those that a graph of the same structure has for the weights of
/// its layers and for what they read. What changes gets a quantizer of its own, in place of the one
/// of the file where that stands right before it; all else stays as it is. Grids of weights are those of
/// least squared error; those of activations reach as far as the quantizer did that they replace, and to 6
/// where there was none. Values that lie in files beside the model are written into this one. `metadata`
/// takes the place of what has the same names. In the form QCDQ, nothing of QONNX may be left, and a
/// quantizer has 2 to 8 bits. The error is half a sentence.
Result<std::string> modelWithBits(LoadedModel& model, const Graph& wanted, const ModelWriter::Texts& metadata,
                                  WeightScales scales = WeightScales::PerLayer,
                                  OnnxForm form = OnnxForm::Qonnx);

/// The same of a training at the bits of this graph: with its weights, biases and norms, and the grids that
/// it came to. What nothing reads any more is left out. See planTrained().
Result<std::string> trainedModel(LoadedModel& model, const Graph& wanted, const NetworkValues& values,
                                 const ModelWriter::Texts& metadata, OnnxForm form = OnnxForm::Qonnx);

} // namespace bitops::onnx
