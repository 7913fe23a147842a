// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/data/data_set.h"
#include "core/formats/onnx/loaded_model.h"
#include "core/jobs/job_kind.h"
#include "core/network/design.h"

#include <memory>

namespace bitops {

// What a training has to know of its design, of which a stack of blocks says all by itself, and an imported
// network leaves the rest to its model.

/// The model of an imported design, null of a stack of blocks. It is refused where it is not the one any more
/// that the design was made with, or cannot be trained at the design's bits. The error is one sentence.
Result<std::shared_ptr<onnx::LoadedModel>> modelToTrain(const Design& design, JobKind kind);

// Precondition of these: the model is that of the design.

NetworkEnds endsOf(const Design& design, const std::shared_ptr<onnx::LoadedModel>& model);
/// Bits that pixels are rounded to before they are fed.
int inputBitsOf(const Design& design, const std::shared_ptr<onnx::LoadedModel>& model);

} // namespace bitops
