// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/mapped_file.h"
#include "core/base/result.h"
#include "core/formats/onnx/model.h"

namespace bitops::onnx {

/// Reads how a model is written, and none of its weights. The file has to outlive it. What is no ONNX model,
/// is cut off, or would take far more memory than it has bytes is refused, in half a sentence.
Result<Model> parseModel(const MappedFile& file);

} // namespace bitops::onnx
